import { ABOUT, AT_LEAST, AT_MOST, GROWING, LESSENING, REACHING } from '../words/comparisons';
import { wordsOf } from '../words/pattern';

/** How a figure is meant: `>=` 不少于, 超过; `<=` 以内, 压减至; `~` 左右, 约; `between` 3～5. */
export type Comparator = '=' | '>=' | '<=' | '~' | 'between';

/** What stands before a figure and says how it is meant. */
export interface Lead {
  /** Where the words start; the figure's own offset when there are none. */
  readonly start: number;
  readonly comparator: Comparator;
  /** Whether the words say that the figure is no aim: 不到, 仅, 新增了, 未达到. */
  readonly rejected: boolean;
}

const LONGEST = 4;
/** Verbs that a target opens with; they do not change what the figure means. */
const VERBS = `${GROWING} ${REACHING} 达 保持 稳定 扩充 新建 增 升 提 维持 突破 覆盖`;
/** Verbs of lessening: with 至 or 到 the figure is a ceiling. */
const CEILING_VERBS = `${LESSENING} 控制 降 压降 缩减 收窄 减 压 限制`;
const PARTICLES = '至到在为';
const NO_AIM = '不足 不到 仅 仅有 只有 原有 现有 已有 未 没有 了 过';
/** Before these the last character of another word looks like one of ours: 最近, 节约, 提高. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  近: '最附邻远靠就亲',
  约: '节预签契违合公相制',
  超: '高赶',
  逾: '',
  达: '发到传抵表',
  过: '超不通经',
};

const WORDS = new Map<string, Comparator | 'lessening' | 'no-aim'>();
for (const [words, meaning] of [
  [NO_AIM, 'no-aim'],
  [VERBS, '='],
  [AT_LEAST, '>='],
  [AT_MOST, '<='],
  [ABOUT, '~'],
  [CEILING_VERBS, 'lessening'],
] as const) {
  for (const word of wordsOf(words)) WORDS.set(word, meaning);
}

/** Reads backwards from a figure at most four words: 控制在, 不少于, 提高到约. */
export function leadBefore(text: string, at: number): Lead {
  let start = at;
  let comparator: Comparator = '=';
  let rejected = false;
  let position = at;
  let particle = false;
  for (let count = 0; count < 4; count++) {
    while (text[position - 1] === ' ') position--;
    const last = text[position - 1] ?? '';
    const length = wordEndingAt(text, position);
    if (length === 0) {
      if (particle || !PARTICLES.includes(last || '-')) break;
      particle = true;
      position--;
      continue;
    }
    const meaning = WORDS.get(text.slice(position - length, position));
    position -= length;
    if (meaning === 'no-aim') {
      rejected = true;
      break;
    }
    start = position;
    if (meaning === 'lessening') {
      if (particle && comparator === '=') comparator = '<=';
    } else if (meaning && comparator === '=') comparator = meaning;
    particle = false;
  }
  return { start, comparator, rejected };
}

/** The length of the word of our lists that ends at an offset, 0 when there is none. */
function wordEndingAt(text: string, end: number): number {
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    if (!WORDS.has(text.slice(end - length, end))) continue;
    const before = text[end - length - 1];
    if (length === 1 && before && OTHER_WORD[text[end - 1] ?? '']?.includes(before)) return 0;
    return length;
  }
  return 0;
}
