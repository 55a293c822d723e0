/** Which nouns may end a phrase. */
export type Wording = 'document' | 'work' | 'round' | 'event' | 'contest';

/** Where the object of a verb ends. */
export interface Phrase {
  readonly nounStart: number;
  readonly end: number;
  /** The name in 《》 when the phrase ends with it. */
  readonly name: string | null;
}

const LONGEST_PHRASE = 45;
const LONGEST_NAME = 60;
const LONGEST_ASIDE = 24;

const DOCUMENTS =
  '方案|办法|辦法|细则|細則|清单|清單|指引|规划|規劃|意见|意見|规程|規程|手册|手冊|指南|目录|目錄|预案|預案|条例|條例|规定|規定|导则|導則|若干措施|行动计划|行動計劃|三年计划|三年計劃|工作计划|图集|白皮书|年报|名录|名錄|规范|規範|标准|標準|制度|章程|蓝图|图则|月历|汇编|彙編|路线图|任务书|准则|準則|公报|报告';
const WORKS =
  '项目|項目|工程|搬迁|搬遷|复核|復核|验收|驗收|改造|建设|建設|校区|校區|院区|学校|學校|小学|小學|中学|中學|高中|初中|幼儿园|幼兒園|医院|醫院|学院|學院|敬老院|中心|基地|平台|平臺|系统|系統|园区|園區|公园|公園|产业园|科技园|创业园|馆|館|车站|車站|泵站|驿站|电站|服务站|工作站|厂|廠|广场|廣場|停车场|运动场|机场|機場|场所|道路|公路|铁路|鐵路|高速|隧道|大桥|大橋|桥|橋|线路|管网|管網|水库|水庫|堤防|灌区|码头|综合楼|教学楼|大楼|宿舍|绿道|步道|评估|評估|评价|普查|修编|修編|编制|編制|招标|招標|报批|審批|审批|整治|换届|換屆|征收|徵收|拆除|清淤|加固|治理|招聘|划定|调查|确权|認定|认定|销号|銷號|普查登记|适老化改造|行动计划|行動計劃|街区|社区综合体|综合体|实验室|书院|剧院|工厂|车间|示范区|开发区|试验区|数据库|生产线';
const HELD =
  '大会|大會|会议|會議|推进会|推進會|现场会|現場會|发布会|發布會|洽谈会|洽談會|对接会|對接會|推介会|推介會|动员会|動員會|座谈会|座談會|交流会|交流會|研讨会|研討會|招聘会|听证会|聽證會|联席会|聯席會|调度会|總結會|总结会|部署会|工作会|年会|年會|峰会|峰會|运动会|運動會|博览会|博覽會|展览会|洽谈|双选会|论坛|論壇|大赛|大賽|竞赛|競賽|比赛|比賽|联赛|聯賽|锦标赛|錦標賽|赛事|賽事|赛|賽|演练|演練|展演|展览|展覽|比武|文化节|文化節|艺术节|藝術節|体育节|體育節|科技节|旅游节|读书节|寻根节|节庆|青干班|提高班|培训班|培訓班|研修班|轮训班|培训|培訓|讲座|講座|沙龙|晚会|夏令营|书画展|成果展|巡演|典礼|音乐节|电影节|美食节|购物节|消费节|消費節|采摘节|丰收节';
const CONTESTS =
  '大赛|大賽|竞赛|競賽|比赛|比賽|联赛|聯賽|锦标赛|賽事|赛事|演练|演練|展演|大比武|比武|论坛|論壇|培训班|培訓班|研修班|会议|會議|推进会|现场会|对接会|运动会|運動會|博览会|招聘会|推介会';
const ROUNDS = `工作|行动|行動|${WORKS}`;

const NOUNS: Readonly<Record<Wording, string>> = {
  document: DOCUMENTS,
  work: WORKS,
  round: ROUNDS,
  event: HELD,
  contest: CONTESTS,
};
const byLastChar = new Map<Wording, Map<string, string[]>>();

const TERMINATORS = '。；;，,！!？?：:\n\r';
const BOUNDARIES =
  '，,。；;、：:！!？?）)〔（(”“《》和及与與等并並以到以为為至暨 \t\n\r0123456789０１２３４５６７８９一二两兩三四五六七八九十';
const AFTER_NOUN =
  /^(?:[一二三四]期|系列活动|系列活動|交流活动|活动|活動|工作|项目|項目|工程|任务|任務|建设|建設|改造|编制|編制|修编|报批|報批|评审|審批|审批|草案|（[^）]{1,8}）)/;
const NOT_THE_NOUN = /(?:校|市|家|现|立|职|操|战)[园場场]$|平安校园$/;

/** Finds the first noun of a list behind a verb at which the phrase may end, in the same clause, or `null`. */
export function phraseEnd(text: string, from: number, wording: Wording): Phrase | null {
  if (
    wording === 'round' &&
    !/^第[一二三四五六七八九十0-9]{1,3}[轮輪批期届屆]/.test(text.slice(from, from + 5))
  )
    return null;
  const nouns = nounsOf(wording);
  const limit = Math.min(text.length, from + LONGEST_PHRASE);
  for (let at = from; at < limit; at++) {
    const char = text[at] ?? '';
    if (TERMINATORS.includes(char)) return null;
    if (char === '《') {
      const close = closing(text, at, '》', LONGEST_NAME);
      if (close < 0) return null;
      if (endsHere(text, close + 1) && wording !== 'contest')
        return {
          nounStart: at,
          end: close + 1 + suffixLength(text, close + 1),
          name: text.slice(at + 1, close),
        };
      at = close;
      continue;
    }
    if (char === '(' || char === '（') {
      const close = closing(text, at, char === '(' ? ')' : '）', LONGEST_ASIDE);
      if (close > 0) at = close;
      continue;
    }
    const known = nouns.get(char);
    if (!known) continue;
    const noun = known.find(
      (word) => at + 1 - word.length >= from && text.startsWith(word, at + 1 - word.length),
    );
    if (!noun || NOT_THE_NOUN.test(text.slice(at - 1, at + 1))) continue;
    const end = at + 1 + suffixLength(text, at + 1);
    if (!endsHere(text, end)) continue;
    if (generic(text.slice(from, at + 1 - noun.length))) continue;
    if (text[end] === '、' && noun.length === 1) continue;
    if ((text[end] === '、' || text[end] === '等') && countsList(text, end, limit)) continue;
    const quoted = text[end] === '”' && isOpen(text.slice(from, end));
    return { nounStart: at + 1 - noun.length, end: quoted ? end + 1 : end, name: null };
  }
  return null;
}

const GENERIC =
  /^(?:年度|工作|具体|具體|相关|相關|有关|有關|如下|专项|專項|详细|詳細|落实|落實|完善|实施|實施|出台|印发|发布|公布|科学|合理|切实可行|可行|任务|任務|目标|目標|分工|配套|各类|各類|各项|各項|各种|其他|本|各|新|的|好|体育|体操|全部|或|调整|职业|业余|国际|全国|全省|高水平|顶级|大型|群众|喜闻乐见|全方位|多层次|形式多样|丰富多彩|系列|的|、|和)*$/;

/** Whether what stands between verb and noun says nothing of its own: 制定年度任务清单, 举办各类会议. */
function generic(words: string): boolean {
  return GENERIC.test(words);
}

function nounsOf(wording: Wording): Map<string, string[]> {
  let table = byLastChar.get(wording);
  if (table) return table;
  table = new Map();
  for (const noun of new Set(NOUNS[wording].split('|'))) {
    const last = noun.at(-1) ?? '';
    const known = table.get(last) ?? [];
    known.push(noun);
    table.set(
      last,
      known.sort((a, b) => b.length - a.length),
    );
  }
  byLastChar.set(wording, table);
  return table;
}

/** Whether a phrase may end before an offset; an aside in brackets is looked past. */
function endsHere(text: string, at: number): boolean {
  const next = text[at];
  if (next === undefined) return true;
  if (text[at + 1] === '年' && !TERMINATORS.includes(next)) return false; // …建设三年行动计划
  if (next !== '(' && next !== '（') return BOUNDARIES.includes(next);
  const close = closing(text, at, next === '(' ? ')' : '）', LONGEST_ASIDE);
  return close < 0 || text[close + 1] === undefined || BOUNDARIES.includes(text[close + 1] ?? '');
}

function suffixLength(text: string, at: number): number {
  const next = text[at];
  if (next === undefined || TERMINATORS.includes(next) || next === '、') return 0;
  return AFTER_NOUN.exec(text.slice(at, at + 10))?.[0].length ?? 0;
}

/** Whether a list goes on to its own count: 石门、双桥、柳坪等9座水库. */
function countsList(text: string, at: number, limit: number): boolean {
  for (let index = at; index < limit; index++) {
    const char = text[index] ?? '';
    if (TERMINATORS.includes(char)) return false;
    if (char === '等' && /[0-9０-９]/.test(text[index + 1] ?? '')) return true;
  }
  return false;
}

function closing(text: string, open: number, close: string, most: number): number {
  const limit = Math.min(text.length, open + most);
  for (let at = open + 1; at < limit; at++) if (text[at] === close) return at;
  return -1;
}

/** Whether a phrase has a quotation mark that is not closed yet. */
function isOpen(phrase: string): boolean {
  return phrase.lastIndexOf('“') > phrase.lastIndexOf('”');
}
