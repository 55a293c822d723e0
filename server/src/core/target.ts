/** What makes a target measurable (可考核). The names are part of the outline's JSON contract. */
export type TargetKind = 'ratio' | 'count' | 'amount' | 'level' | 'deliverable' | 'event';

/** A measurable target (目标). Offsets are UTF-16, in the paragraph. */
export interface Target {
  readonly kind: TargetKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const UNITS =
  '所|个百分点|個百分點|个|個|名|人次|人|家|项|項|万元|亿元|億元|元|亩|畝|公顷|公頃|平方公里|公里|千米|平方米|立方米|万方|米|㎡|次|场次|场|場|期|套|台|辆|輛|户次|户|戶|件|处|處|座|条|條|门|門|课时|課時|学时|學時|小时|小時|分钟|分鐘|天|吨|噸|篇|部|本|册|冊|张|張|支|只|头|株|棵|盏|间|間|栋|幢|层|例|起|宗|村|镇|街道|项次|班次|学位|學位|床位|床|车位|泊位|千瓦|兆瓦|倍|位|组|批次|轮|对|份|盘|眼|口|艘|架|吨位|标段|社区|家次|人份|度|毫克|微克|分';
const QUANTITY = new RegExp(
  `(?:[0-9０-９][0-9０-９,，]*(?:\\.[0-9]+)?)(?:[-—～~至到](?:[0-9]+(?:\\.[0-9]+)?))?[ ]?(?:(%|％|﹪|‰)|(?:(?:万|萬|亿|億|千|百|余|多){0,3}[ ]?(${UNITS})))`,
  'y',
);
const DIGIT = /[0-9０-９]/g;
/** Digits that count nothing: ordinals, names such as “四个100%”, 1+N, versions. */
const ORDINAL_BEFORE = /(?:第|[一二三四五六七八九十]个|[A-Za-z+＋\-—.〔[])$/;
const LEAD_IN =
  /(?:(?:提升|提高|增加|增长|增長|达到|達到|达|達|控制|保持|稳定|穩定|扩大|擴大|下降|降低|降|压减|压缩|缩短|减少|減少|突破|超过|超過|不少于|不少於|不低于|不低於|不超过|不超過|不高于|不高於|高于|低于|至少|实现|實現|完成|新增|新建)(?:至|到|在|为|為|了)?)$/;
const TAIL = /(?:以上|以下|以内|以內|左右|及以上|之内)/y;
const RATE_BEFORE = /(?:率|占比|佔比|比例|比重|覆盖|覆蓋)[^。；;，,]{0,8}$/;

const LONGEST_TITLE = 60;

/** Results that hold for every case, so that anybody can check them. */
const LEVEL =
  /(?:全覆盖|全覆蓋|全联网|全聯網|全达标|全面清零|动态清零|動態清零|清零销号|清零銷號|见底清零|零事故|零增长|零新增|零死亡|零发生|应建尽建率|不低[于於][^。；;，,0-9]{2,20}水平)/g;
const NOT_YET = /(?:逐步|努力|力争|推动|推進|推进)[^。；;，,、]{0,12}$/;

const CLAUSE_REST = '[^。；;，,！!]';
const DELIVERABLE = new RegExp(
  `(?:出台|出臺|制定|制訂|印发|印發|修订|修訂|编制|編制|编印|編印|发布|發布|拟定)(?:完善|实施|落实|出台|印发)?(?:《[^》]{2,40}》|${CLAUSE_REST}{2,40}?(?:实施方案|實施方案|行动方案|工作方案|方案|办法|辦法|细则|細則|清单|清單|指引|规划|規劃|意见|意見|规程|手册|指南|目录|目錄|预案|預案|条例|规定|導則|导则|若干措施|行动计划|行動計劃|三年计划|图集|白皮书|年报|名录|规范|标准))`,
  'g',
);
/** Work that is finished or not: a named thing is built, opened, accepted, moved. */
const COMPLETION = new RegExp(
  `(?:建成|完成|开工建设|开工|開工|竣工|投用|投入使用|启用|啟用|建成投用|挂牌成立|挂牌)(?!率|度|情况|时限|时间|质量|任务的|后|前)(?!(?:各项|各項|好)?(?:目标|目標)?任务)${CLAUSE_REST}{2,40}?(?:项目|項目|工程|搬迁|搬遷|复核|復核|验收|驗收|改造|建设|建設|校区|校區|学校|小学|小學|中学|中學|幼儿园|医院|醫院|中心|基地|平台|平臺|系统|系統|园区|园|馆|館|站|厂|廠|场|场所|道路|桥|线路|管网|公园|广场|评估|評估|普查|修编|编制|招标|整治|换届|征收|拆除|清淤|加固|治理|验收工作)(?:项目|項目|工程|建设|建設|改造|任务)?`,
  'g',
);
const STARTED = new RegExp(`(?:启动|啟動)(?:第[一二三四五六七八九十]+轮)${CLAUSE_REST}{2,30}`, 'g');
const EVENT = new RegExp(
  `(?:举办|舉辦|召开|召開|承办|承辦|举行|舉行|组织开展|組織開展|(?<![党黨团團会會业業间間各级級])(?:组织|組織)|开展|開展)${CLAUSE_REST}{1,40}?(?:大会|大會|会议|會議|推进会|推進會|现场会|發布會|发布会|洽谈会|对接会|推介会|动员会|论坛|論壇|大赛|大賽|竞赛|競賽|比赛|比賽|联赛|聯賽|锦标赛|錦標賽|赛事|赛|賽|运动会|運動會|演练|演練|展演|展览|博览会|比武|文化节|艺术节|体育节|青干班|提高班|培训班|研修班)`,
  'g',
);

/** The measurable targets of a paragraph's text, in order. Linear; text without any yields none. */
export function targetsIn(text: string): readonly Target[] {
  const found = [...quantities(text), ...levels(text)];
  const phrases: Array<readonly [TargetKind, RegExp]> = [
    ['deliverable', DELIVERABLE],
    ['deliverable', COMPLETION],
    ['deliverable', STARTED],
    ['event', EVENT],
  ];
  for (const [kind, pattern] of phrases) {
    for (const match of text.matchAll(pattern)) {
      found.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function quantities(text: string): Target[] {
  const found: Target[] = [];
  DIGIT.lastIndex = 0;
  for (let digit = DIGIT.exec(text); digit; digit = DIGIT.exec(text)) {
    QUANTITY.lastIndex = digit.index;
    const match = QUANTITY.exec(text);
    if (!match) {
      DIGIT.lastIndex = endOfDigits(text, digit.index);
      continue;
    }
    DIGIT.lastIndex = QUANTITY.lastIndex;
    const before = text.slice(Math.max(0, digit.index - 14), digit.index).trimEnd();
    if (ORDINAL_BEFORE.test(before) || insideTitle(text, digit.index)) continue;
    TAIL.lastIndex = QUANTITY.lastIndex;
    const end = TAIL.test(text) ? TAIL.lastIndex : QUANTITY.lastIndex;
    const start = digit.index - (LEAD_IN.exec(before)?.[0].length ?? 0);
    found.push({ kind: quantityKind(match, before), text: text.slice(start, end), start, end });
  }
  return found;
}

function quantityKind(match: RegExpExecArray, before: string): TargetKind {
  if (match[1] || match[2] === '个百分点' || match[2] === '倍') return 'ratio';
  if (/元$/.test(match[2] ?? '')) return 'amount';
  return RATE_BEFORE.test(before) ? 'ratio' : 'count';
}

function levels(text: string): Target[] {
  const found: Target[] = [];
  for (const match of text.matchAll(LEVEL)) {
    if (NOT_YET.test(text.slice(Math.max(0, match.index - 16), match.index))) continue;
    found.push({ kind: 'level', text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[0-9０-９]/.test(text[end] ?? '')) end++;
  return end;
}

/** Whether an offset stands inside 《…》, where figures are part of a name. */
function insideTitle(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_TITLE), offset);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
