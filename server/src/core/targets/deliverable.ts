import { phraseEnd, type Wording } from './phrase';

/** A document that is issued, a thing that is finished, or an event that is held. Offsets are UTF-16, in the text. */
export interface FoundResult {
  readonly kind: 'deliverable' | 'event';
  readonly start: number;
  readonly end: number;
  /** The name in 《》, without them. */
  readonly name: string | null;
}

const ISSUE =
  '出台|出臺|制定|制訂|制订|印发|印發|修订|修訂|编制|編制|编印|編印|发布|發布|發佈|拟定|擬定|拟订|颁布|頒布|编写|編寫|编发';
const COMPLETE =
  '建成|完成|开工建设|開工建設|开工|開工|竣工|投用|投入使用|投入運行|启用|啟用|挂牌成立|掛牌成立|挂牌|掛牌|建成投用|建成启用|启动建设|啟動建設';
const HOLD = '举办|舉辦|召开|召開|承办|承辦|举行|舉行|协办';
/** These also begin much that is no event, so only a few nouns may follow. */
const CARRY_OUT = '组织开展|組織開展|组织|組織|开展|開展|组织举办';

type Family = 'issue' | 'complete' | 'start' | 'hold' | 'carry-out';
const WORDS = new Map<string, Array<readonly [word: string, family: Family]>>();
for (const [family, words] of [
  ['issue', ISSUE],
  ['complete', COMPLETE],
  ['start', '启动|啟動'],
  ['hold', HOLD],
  ['carry-out', CARRY_OUT],
] as const) {
  for (const word of words.split('|')) {
    const first = word[0] ?? '';
    const known = WORDS.get(first) ?? [];
    known.push([word, family]);
    WORDS.set(
      first,
      known.sort(([a], [b]) => b.length - a.length),
    );
  }
}

/** The first characters of all verbs, for a scan to stop at. */
export const VERB_STARTS: readonly string[] = [...WORDS.keys()];

const WORDING: Readonly<Record<Family, Wording>> = {
  issue: 'document',
  complete: 'work',
  start: 'round',
  hold: 'event',
  'carry-out': 'contest',
};

/** After the verb: a rate, a state, a past or an attributive, 完成率, 完成后, 完成了, 制定的. */
const NOT_AFTER = '的了过過后後时時所者权權';
const NOT_AFTER_WORK = '率度前情质質';
/** Before the verb: 未完成, 党组织, 教师编制. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  完成: '未没沒',
  建成: '未没沒',
  编制: '师師工业業构構员員政定用转轉空满滿在超缺乡鄉',
  編制: '師工業構員政定用轉空滿在超缺',
  组织: '党黨团團会會业業间間各级級社群基',
  組織: '黨團會業間各級社群基',
  发布: '未',
};
/** Who is wished to do it, not who will; or about what a notice is. */
const NOT_OURS =
  /鼓励|鼓勵|支持|引导|引導|允许|允許|倡导|倡導|逐步|逐渐|逐漸|(?:关于|關於|对|對)(?:按时|按時)?(?:联合|聯合)?$|(?:成功|圆满|圓滿|顺利|順利)$/;
const WISHED = /确保|確保|力争|力爭|争取|爭取|保障|推动|推動|做好/;
const VAGUE_AMOUNT = /^(?:一批|若干|一些|部分|一系列|系列)/;

/** Reads the result that starts with a verb at an offset, or `null`. */
export function resultAt(text: string, at: number): FoundResult | null {
  const verb = verbAt(text, at);
  if (!verb) return null;
  const [word, family] = verb;
  let from = at + word.length;
  const next = text[from] || '的';
  if (NOT_AFTER.includes(next) || (family === 'complete' && NOT_AFTER_WORK.includes(next))) return null;
  if (NOT_BEFORE[word]?.includes(text[at - 1] || '-')) return null;
  // 制定出台, 修订完善: one act in two verbs.
  if (family === 'issue' || family === 'complete') from += secondVerb(text, from);
  if (VAGUE_AMOUNT.test(text.slice(from, from + 3))) return null;
  const phrase = phraseEnd(text, from, WORDING[family]);
  if (!phrase) return null;
  if (
    /^(?:》|”)?的(?:通知|公告|批复|批復|函|要求|基础|基礎|[^，。；]{0,8}[，。；])/.test(
      text.slice(phrase.end, phrase.end + 12),
    )
  )
    return null;
  const before = clauseBefore(text, at);
  if (NOT_OURS.test(before) && !WISHED.test(before)) return null;
  const kind = family === 'hold' || family === 'carry-out' ? 'event' : 'deliverable';
  return { kind, start: at, end: phrase.end, name: phrase.name };
}

function verbAt(text: string, at: number): readonly [word: string, family: Family] | null {
  const known = WORDS.get(text[at] ?? '');
  if (!known) return null;
  const second = text.charCodeAt(at + 1);
  for (const entry of known) {
    const [word] = entry;
    if (word.charCodeAt(1) === second && (word.length === 2 || text.startsWith(word, at))) return entry;
  }
  return null;
}

const SECOND = /^(?:出台|出臺|印发|印發|发布|發布|公布|公佈|实施|實施|完善|落实|落實|启用|啟用|投用)/;

function secondVerb(text: string, at: number): number {
  return SECOND.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}

/** The clause that an offset stands in, up to it; at most 12 UTF-16 units. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 12), at);
  const cut = Math.max(
    before.lastIndexOf('，'),
    before.lastIndexOf(','),
    before.lastIndexOf('。'),
    before.lastIndexOf('；'),
    before.lastIndexOf(';'),
  );
  return before.slice(cut + 1);
}
