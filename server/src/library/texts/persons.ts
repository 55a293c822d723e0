import { plainOf } from '../../core/words/plain';
import { withoutMatches } from './plain-matches';

const SURNAME =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘范彭鲁韦马苗方俞任袁柳唐罗薛雷贺倪汤殷毕郝邬安常傅齐康伍余顾孟黄萧肖尹姚邵汪毛米明戴宋庞熊纪项董梁杜阮蓝贾江郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房缪丁邓洪包左石崔龚程邢裴陆翁段侯武刘景龙叶白蒲赖乔阎谭申冉牛温尚柴易廖耿匡文欧聂曾关游岳]';
/** What a name ends on that is no person's: 高新区, 安全科, 江北站. */
const NO_PERSON = '[局科股室处办委院校部站所厅署队中心司会区县市镇乡村省级方园企组全合]';
const NAME = `${SURNAME}[\\u4e00-\\u9fff]{0,1}(?!${NO_PERSON})[\\u4e00-\\u9fff]`;
const OFFICE =
  '(?:[省市县区乡镇州村局委厅部处科院校]{0,2}(?:委|政府|人大|政协)?(?:常务|第一)?副?(?:书记|省长|市长|县长|区长|州长|镇长|乡长|局长|厅长|处长|科长|股长|校长|院长|部长|主任|主席|组长|巡视员))';
const AFTER = '(?=[、，,；;。（(和与及]|同志|牵头|负责|分管|包联|督办|主持|挂帅|任|$)';
const COMRADE = `${NAME}?同志`;
const PERSON = `(?:${OFFICE}${NAME}${AFTER}(?:同志)?|${COMRADE})`;
const LINKED = `${PERSON}(?:[、和与及]${PERSON})*`;
const ROLE = '(?:牵头负责|总负责|牵头|负责|分管|包联|主持|挂帅|任组长)?';
const PERSONS = new RegExp(`${LINKED}${ROLE}`, 'g');

/** A text without the persons that it names with an office or as 同志, and without the word for their part in it. */
export function withoutPersons(text: string): string {
  return withoutMatches(text, PERSONS);
}

/** Whether a text names a person: 县长某某, 某某同志. */
export function namesPerson(text: string): boolean {
  return plainOf(text).search(PERSONS) >= 0;
}
