/** A unit read behind a figure. */
export interface ReadUnit {
  /** As written, with its scale (万平方米, 亿元), without 多 or 余; every percent sign is `%`. */
  readonly unit: string;
  /** Whether 多 or 余 stands before it: 100多项. */
  readonly more: boolean;
  readonly end: number;
}

const LONGEST = 4;
/** Units of measure and measure words of plans (domain §5), Simplified and Traditional. */
const UNITS = new Set(
  (
    '个百分点|個百分點|百分点|百分點|个|個|个月|個月|个工作日|個工作日|工作日|周|週|天|小时|小時|分钟|分鐘|课时|課時|学时|學時|学分|學分|' +
    '元|美元|欧元|歐元|港元|澳门元|人民币|' +
    '人|名|位|人次|人份|家|家次|户|戶|户次|对|對|班|班次|期|批|批次|轮|輪|次|场|場|场次|場次|起|例|宗|' +
    '所|项|項|项次|件|份|册|冊|本|篇|部|张|張|期次|条|條|单|單|笔|筆|幅|首|套|组|組|支|只|隻|台|臺|辆|輛|辆次|艘|架|架次|部门|' +
    '处|處|座|间|間|栋|棟|幢|层|層|门|門|口|眼|盏|盞|株|棵|头|頭|羽|尾|盘|盤|块|塊|面|把|根|' +
    '村|镇|鎮|乡镇|街道|社区|社區|标段|標段|学位|學位|床位|床|托位|车位|車位|泊位|工位|岗位|崗位|点位|點位|倍|度|分|分贝|' +
    '亩|畝|亩次|公顷|公頃|平方公里|公里|千米|平方米|平米|平方千米|立方米|方|米|厘米|毫米|㎡|吨|噸|公斤|千克|斤|克|毫克|微克|升|' +
    '吨标煤|吨标准煤|标准箱|吨位|千瓦|千瓦时|千瓦時|兆瓦|兆瓦时|瓦|伏|千伏|度电|蒸吨'
  ).split('|'),
);
const PERCENT_SIGNS = '%％﹪℅';
const SCALES = '万萬亿億千百';
const MORE = '余餘多';
/** A character that makes another word of a unit's last one: 家庭, 分之, 位数, 部分. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  分: '之析管别別布类類级級工',
  位: '数數于於居置次',
  家: '庭长長乡鄉园園',
  人: '民才口均工员員事士',
  条: '件例线線',
  门: '类類槛槛',
  口: '岸径徑',
  对: '于於接口照标標外',
  組: '織',
  组: '织',
  支: '持撑撐柱付',
  只: '有要',
  头: '部',
  起: '来來点點草',
  间: '隔接',
  度: '过過',
  例: '如',
  处: '理置罚分',
  單: '位元',
  单: '位元',
  本: '科级級',
  场: '地所景馆',
  層: '级面次',
  层: '级級面次',
  面: '积積向对對',
  方: '面向案式',
  天: '然津府',
  周: '边邊年',
  班: '子组級级',
  次: '数數',
  批: '准复評评',
  名: '单單称稱师師',
  期: '间間',
  村: '级級民',
  元: '旦',
  部: '分署队門',
  台: '账湾风州',
  根: '据據本',
  首: '次批家',
  块: '头',
  升: '级至到',
  户: '籍均',
  点: '之',
};

/** The unit at an offset, or `null`. One space may stand before it. */
export function readUnit(text: string, offset: number): ReadUnit | null {
  let at = offset;
  if (text[at] === ' ') at++;
  const sign = text[at] ?? '';
  if (sign === '') return null;
  if (PERCENT_SIGNS.includes(sign)) return { unit: '%', more: false, end: at + 1 };
  if (sign === '‰') return { unit: '‰', more: false, end: at + 1 };
  let scale = '';
  let more = false;
  for (let count = 0; count < 3; count++, at++) {
    const char = text[at] || '-';
    if (MORE.includes(char)) more = true;
    else if (SCALES.includes(char)) scale += char;
    else break;
  }
  if (text[at] === ' ') at++;
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const unit = text.slice(at, at + length);
    if (!UNITS.has(unit)) continue;
    const next = text[at + length];
    if (next && OTHER_WORD[unit[length - 1] ?? '']?.includes(next)) continue;
    return { unit: scale + unit, more, end: at + length };
  }
  return null;
}
