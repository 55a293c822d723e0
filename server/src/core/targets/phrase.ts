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
  '方案|办法|细则|清单|指引|规划|意见|规程|手册|指南|目录|预案|条例|规定|导则|若干措施|行动计划|三年计划|工作计划|图集|白皮书|年报|名录|规范|标准|制度|章程|蓝图|图则|月历|汇编|路线图|任务书|准则|公报|报告';
const WORKS =
  '项目|工程|搬迁|复核|验收|改造|建设|校区|院区|学校|小学|中学|高中|初中|幼儿园|医院|学院|敬老院|中心|基地|平台|系统|园区|公园|产业园|科技园|创业园|馆|车站|泵站|驿站|电站|服务站|工作站|厂|广场|停车场|运动场|机场|场所|道路|公路|铁路|高速|隧道|大桥|桥|线路|管网|水库|堤防|灌区|码头|综合楼|教学楼|大楼|宿舍|绿道|步道|评估|评价|普查|修编|编制|招标|报批|审批|整治|换届|征收|拆除|清淤|加固|治理|招聘|划定|调查|确权|认定|销号|普查登记|适老化改造|行动计划|街区|社区综合体|综合体|实验室|书院|剧院|工厂|车间|示范区|开发区|试验区|数据库|生产线';
const HELD =
  '大会|会议|推进会|现场会|发布会|洽谈会|对接会|推介会|动员会|座谈会|交流会|研讨会|招聘会|听证会|联席会|调度会|总结会|部署会|工作会|年会|峰会|运动会|博览会|展览会|洽谈|双选会|论坛|大赛|竞赛|比赛|联赛|锦标赛|赛事|赛|演练|展演|展览|比武|文化节|艺术节|体育节|科技节|旅游节|读书节|寻根节|节庆|青干班|提高班|培训班|研修班|轮训班|培训|讲座|沙龙|晚会|夏令营|书画展|成果展|巡演|典礼|音乐节|电影节|美食节|购物节|消费节|采摘节|丰收节';
const CONTESTS =
  '大赛|竞赛|比赛|联赛|锦标赛|赛事|演练|展演|大比武|比武|论坛|培训班|研修班|会议|推进会|现场会|对接会|运动会|博览会|招聘会|推介会';
const ROUNDS = `工作|行动|${WORKS}`;

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
  '，,。；;、：:！!？?）)〔（(”“《》和及与等并以到为至暨 \t\n\r0123456789０１２３４５６７８９一二两三四五六七八九十';
const AFTER_NOUN =
  /^(?:[一二三四]期|系列活动|交流活动|活动|工作|项目|工程|任务|建设|改造|编制|修编|报批|评审|审批|草案|（[^）]{1,8}）)/;
const NOT_THE_NOUN = /(?:校|市|家|现|立|职|操|战)[园场]$|平安校园$/;

/** Finds the first noun of a list behind a verb at which the phrase may end, in the same clause, or `null`. */
export function phraseEnd(text: string, from: number, wording: Wording): Phrase | null {
  if (wording === 'round' && !/^第[一二三四五六七八九十0-9]{1,3}[轮批期届]/.test(text.slice(from, from + 5)))
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
  /^(?:年度|工作|具体|相关|有关|如下|专项|详细|落实|完善|实施|出台|印发|发布|公布|科学|合理|切实可行|可行|任务|目标|分工|配套|各类|各项|各种|其他|本|各|新|的|好|体育|体操|全部|或|调整|职业|业余|国际|全国|全省|高水平|顶级|大型|群众|喜闻乐见|全方位|多层次|形式多样|丰富多彩|系列|、|和)*$/;

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
