import type { Paragraph } from '../../../core/paragraph';
import { readNumber } from '../../../core/targets/figure';
import { readUnit } from '../../../core/targets/measure-word';
import { LEAST, LESSENING, MOST, NEARLY } from '../../../core/words/comparisons';
import { anyOf } from '../../../core/words/pattern';
import { gated } from '../../../core/words/word-gate';
import { searchInBodies } from '../../reading/body-paragraphs';
import { defineRule } from '../../rule';

/** What is said before a figure: at least, at most, about, and lessened. */
const LEADS = {
  least: `(?<!不)${anyOf(LEAST)}`,
  most: anyOf(MOST),
  about: `(?:${anyOf(`${NEARLY} 大概`)}|(?<![最附邻远靠就亲将接临])近|(?<![节预签契违合公相制大隐])约)`,
  short: '(?:不到|不足|未满)',
  lessened: anyOf(LESSENING),
} as const;
type Lead = keyof typeof LEADS;

/** Which tails contradict which leads (概数矛盾). */
const CONTRADICTIONS: ReadonlyArray<readonly [tail: RegExp, leads: readonly Lead[]]> = [
  [/及?以上/y, ['least', 'most']],
  [/左右|上下(?!级|游|班|学|车|浮)/y, ['least', 'most', 'about', 'short']],
];
const VERBS = '(?:达到|达|完成|新增|新建|增加|建成|培训|有|为|要|了)?';
const LEAD = gated(
  new RegExp(
    `(?:${Object.entries(LEADS)
      .map(([name, words]) => `(?<${name}>${words})`)
      .join('|')})${VERBS}(?=[0-9０-９零一二两三四五六七八九十百千])`,
    'g',
  ),
);
const HAN_NUMERAL = /[零〇一二两三四五六七八九十百千]{1,8}/y;
/** 近三年, 近10天 is a stretch of time, not an estimate. */
const TIME = /^(?:年|个月|月|天|日|周|期|届|次|学年)/;
const TEN_DAYS = gated(/[上中下]旬(?:前后|左右)/g);

interface Contradiction {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What to leave out; `null` where leaving out does not mend it. */
  readonly surplus: { readonly start: number; readonly end: number } | null;
}

export const contradictoryQuantity = defineRule({
  id: 'contradictory-quantity',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '概数前后矛盾或者重复：“至少……以上”“近……左右”“减少两倍”“中旬前后”。',
      en: 'An estimate contradicts or repeats itself: at least … or more, nearly … or so, reduced two times.',
    },
    why: {
      zh: '“至少300人以上”到底以300人为准还是更多，考核时说不清；减少一倍就没有了。',
      en: 'It does not say which bound holds; and what is lessened by its double is less than nothing.',
    },
    remedy: {
      zh: '只留一个：“至少300人”或“300人以上”；减少的用分数或百分比。',
      en: 'Keep one of the two; give a decrease as a share.',
    },
    source: {
      zh: '公文用语规范：概数词语不得矛盾重复，“减少”“降低”不接倍数（GB/T 15835-2011 相关用法）。',
      en: 'Usage of official documents: words of estimate are not combined; a decrease takes no multiple.',
    },
    leavesAlone: {
      zh: '“县级以上”“副高以上职称”；“近三年左右”等时间段；“减少到……”。',
      en: 'Grades such as 县级以上; stretches of time; a decrease to a value.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.开展技能培训。全年培训至少300人以上。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.开展技能培训。全年培训300人以上，至少承办1次县级以上比赛。\n',
  },
  *check(plan) {
    for (const [paragraph, found] of contradictionsOf(plan)) {
      const { start, end, words, surplus } = found;
      yield {
        span: { paragraph, start, end },
        message: {
          zh: `“${words}”前后矛盾或者重复。`,
          en: `“${words}” contradicts or repeats itself.`,
        },
        fix: surplus
          ? {
              title: {
                zh: `删去“${words.slice(surplus.start - start, surplus.end - start)}”`,
                en: `Delete “${words.slice(surplus.start - start, surplus.end - start)}”`,
              },
              safe: false,
              edits: [{ span: { paragraph, ...surplus }, newText: '' }],
            }
          : undefined,
      };
    }
  },
});

const contradictionsOf = searchInBodies(contradictions);

function contradictions(paragraph: Paragraph): readonly Contradiction[] {
  const { text, plain } = paragraph;
  const found: Contradiction[] = [];
  for (const { 0: words, index } of paragraph.matchesOf(TEN_DAYS)) {
    const end = index + words.length;
    found.push({ start: index, end, words: text.slice(index, end), surplus: { start: index + 2, end } });
  }
  for (const match of paragraph.matchesOf(LEAD)) {
    const lead = (Object.keys(LEADS) as Lead[]).find((name) => match.groups?.[name]);
    const at = match.index + match[0].length;
    const tail = lead ? tailAfter(plain, at, lead) : null;
    if (!tail) continue;
    const words = text.slice(match.index, tail.end);
    found.push({ start: match.index, end: tail.end, words, surplus: tail.surplus ? tail : null });
  }
  return found;
}

/** The tail of the figure at an offset that contradicts its lead, or `null`. */
function tailAfter(text: string, at: number, lead: Lead) {
  HAN_NUMERAL.lastIndex = at;
  const figure = HAN_NUMERAL.exec(text);
  const unit = readUnit(text, figure ? HAN_NUMERAL.lastIndex : readNumber(text, at).end);
  if (!unit) return null;
  if (lead === 'lessened') return unit.unit === '倍' ? { start: at, end: unit.end, surplus: false } : null;
  if (lead === 'about' && TIME.test(unit.unit)) return null;
  for (const [tail, leads] of CONTRADICTIONS) {
    tail.lastIndex = unit.end;
    if (leads.includes(lead) && tail.test(text))
      return { start: unit.end, end: tail.lastIndex, surplus: true };
  }
  return null;
}
