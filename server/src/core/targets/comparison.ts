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
const AT_LEAST = '不少于|不低于|不小于|不下于|至少|最少|超过|突破|高于|大于|多于|超出|逾|超|≥|≧|＞|>';
const AT_MOST = '不超过|不高于|不多于|不大于|至多|最多|低于|少于|小于|不超|≤|≦|＜|<';
const ABOUT = '约|大约|近|将近|接近';
/** Verbs that a target opens with; they do not change what the figure means. */
const VERBS =
  '提升|提高|增加|增长|达到|达|保持|稳定|扩大|扩充|实现|完成|新增|新建|增|升|上升|提|维持|突破|覆盖';
/** Verbs of lessening: with 至 or 到 the figure is a ceiling. */
const LESSENING = '控制|下降|降低|降|压减|压降|压缩|缩短|缩减|减少|缩小|收窄|减|压|限制';
const PARTICLES = '至到在为';
const NO_AIM = '不足|不到|仅|仅有|只有|原有|现有|已有|未|没有|了|过';
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
  [LESSENING, 'lessening'],
] as const) {
  for (const word of words.split('|')) WORDS.set(word, meaning);
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
