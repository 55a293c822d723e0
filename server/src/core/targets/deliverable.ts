import { HOLDING } from '../words/acts';
import { wordsOf } from '../words/pattern';
import { phraseEnd, type Wording } from './phrase';

/** A document that is issued, a thing that is finished, or an event that is held. Offsets are UTF-16, in the text. */
export interface FoundResult {
  readonly kind: 'deliverable' | 'event';
  readonly start: number;
  readonly end: number;
  /** The name in 《》, without them. */
  readonly name: string | null;
}

const ISSUE = '出台|制定|制订|印发|修订|编制|编印|发布|拟定|拟订|颁布|编写|编发';
const COMPLETE =
  '建成|完成|开工建设|开工|竣工|投用|投入使用|投入运行|启用|挂牌成立|挂牌|建成投用|建成启用|启动建设';
const HOLD = `${wordsOf(HOLDING).join('|')}|承办|协办`;
/** These also begin much that is no event, so only a few nouns may follow. */
const CARRY_OUT = '组织开展|组织|开展|组织举办';

type Family = 'issue' | 'complete' | 'start' | 'hold' | 'carry-out';
const WORDS = new Map<string, Array<readonly [word: string, family: Family]>>();
for (const [family, words] of [
  ['issue', ISSUE],
  ['complete', COMPLETE],
  ['start', '启动'],
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
const NOT_AFTER = '的了过后时所者权';
const NOT_AFTER_WORK = '率度前情质';
/** Before the verb: 未完成, 党组织, 教师编制. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  完成: '未没',
  建成: '未没',
  编制: '师工业构员政定用转空满在超缺乡',
  组织: '党团会业间各级社群基',
  发布: '未',
};
/** Who is wished to do it, not who will; or about what a notice is. */
const NOT_OURS = /鼓励|支持|引导|允许|倡导|逐步|逐渐|(?:关于|对)(?:按时)?(?:联合)?$|(?:成功|圆满|顺利)$/;
const WISHED = /确保|力争|争取|保障|推动|做好/;
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
    /^(?:》|”)?的(?:通知|公告|批复|函|要求|基础|[^，。；]{0,8}[，。；])/.test(
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

const SECOND = /^(?:出台|印发|发布|公布|实施|完善|落实|启用|投用)/;

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
