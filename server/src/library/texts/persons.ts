const SURNAME =
  '[赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳褚卫衛蒋蔣沈韩韓杨楊朱秦许許何吕呂张張孔曹严嚴华金魏陶姜谢謝邹鄒苏蘇潘范彭鲁魯韦韋马馬苗方俞任袁柳唐罗羅薛雷贺賀倪汤湯殷毕畢郝邬安常傅齐齊康伍余顾顧孟黄黃萧蕭肖尹姚邵汪毛米明戴宋庞龐熊纪紀项項董梁杜阮蓝藍贾賈江郭梅林钟鐘徐邱骆駱高夏蔡田胡凌霍万萬柯卢盧莫房缪丁邓鄧洪包左石崔龚龔程邢裴陆陸翁段侯武刘劉景龙龍叶葉白蒲赖賴乔喬阎谭譚申冉牛温尚柴易廖耿匡文欧歐聂聶曾关關游岳]';
/** What a name ends on that is no person's: 高新区, 安全科, 江北站. */
const NO_PERSON =
  '[局科股室处處办辦委院校部站所厅廳署队隊中心司会會区區县縣市镇鎮乡鄉村省级級方园園企组組全合]';
const NAME = `${SURNAME}[\\u4e00-\\u9fff]{0,1}(?!${NO_PERSON})[\\u4e00-\\u9fff]`;
const OFFICE =
  '(?:[省市县縣区區乡鄉镇鎮州村局委厅廳部处處科院校]{0,2}(?:委|政府|人大|政协|政協)?(?:常务|常務|第一)?副?(?:书记|書記|省长|省長|市长|市長|县长|縣長|区长|區長|州长|州長|镇长|鎮長|乡长|鄉長|局长|局長|厅长|廳長|处长|處長|科长|科長|股长|股長|校长|校長|院长|院長|部长|部長|主任|主席|组长|組長|巡视员))';
const AFTER = '(?=[、，,；;。（(和与與及]|同志|牵头|牽頭|负责|負責|分管|包联|包聯|督办|督辦|主持|挂帅|任|$)';
const COMRADE = `${NAME}?同志`;
const PERSON = `(?:${OFFICE}${NAME}${AFTER}(?:同志)?|${COMRADE})`;
const LINKED = `${PERSON}(?:[、和与與及]${PERSON})*`;
const ROLE = '(?:牵头负责|牽頭負責|总负责|總負責|牵头|牽頭|负责|負責|分管|包联|包聯|主持|挂帅|任组长)?';
const PERSONS = new RegExp(`${LINKED}${ROLE}`, 'g');

/** A text without the persons that it names with an office or as 同志, and without the word for their part in it. */
export function withoutPersons(text: string): string {
  return text.replace(PERSONS, '');
}

/** Whether a text names a person: 县长某某, 某某同志. */
export function namesPerson(text: string): boolean {
  return text.search(PERSONS) >= 0;
}
