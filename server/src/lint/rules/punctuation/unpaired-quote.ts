import type { WorkPlan } from '../../../core/work-plan';
import { quote, shorten } from '../../reading/excerpt';
import { type LoneQuote, loneQuotes, OTHER_HALF, quotedWords, turnedQuote } from '../../reading/quotes';
import { defineRule, type Report } from '../../rule';

const CONTEXT = 8;
/** No name in quotation marks is longer, in UTF-16 units. */
const LONGEST_NAME = 20;

export const unpairedQuote = defineRule({
  id: 'unpaired-quote',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: { zh: '有前引号，没有后引号。', en: 'A quotation mark is opened and never closed.' },
    why: {
      zh: '引语、专名到哪里为止看不出来，后面的引号也跟着错位。',
      en: 'Readers cannot tell where the name ends, and the marks after it seem to change sides.',
    },
    remedy: { zh: '在引语末尾补上后引号。', en: 'Close the quotation where it ends.' },
    source: { zh: 'GB/T 15834-2011：引号成对使用。', en: 'GB/T 15834-2011: quotation marks come in pairs.' },
    leavesAlone: {
      zh: '硬换行先并段再判断；跨段的引语，包括每段开头都用前引号的；英文撇号；网页残留。',
      en: 'Hard wraps are joined first; quotations over paragraphs, also where each opens with the mark; apostrophes; web residue.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.抓好党建。落实“三会一课制度，年底前开展评议。\n2.抓好防汛。年底前修订预案。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.抓好党建。落实“三会一课”制度，年底前开展评议。\n2.抓好防汛。年底前修订预案。\n',
  },
  *check(plan) {
    for (const half of loneQuotes(plan)) {
      if (half.opens) yield half.turned ? turnedQuote(plan, half) : reportOf(plan, half);
    }
  },
});

function reportOf(plan: WorkPlan, { paragraph, offset, char }: LoneQuote): Report {
  const text = plan.draft.paragraphs[paragraph]?.text ?? '';
  const close = OTHER_HALF[char] ?? '';
  const words = text.slice(offset + 1, offset + 1 + CONTEXT);
  const place = closingPlace(plan, text, offset);
  const at = { paragraph, start: place, end: place };
  const end = shorten(text.slice(Math.max(offset + 1, place - CONTEXT), place));
  return {
    span: { paragraph, start: offset, end: offset + 1 },
    // Certain only when nothing but the end of the paragraph can close it.
    ...(place === text.trimEnd().length ? { severity: 'error' as const } : {}),
    get message() {
      return {
        zh: `${quote(words)}前面有前引号，后面没有后引号。`,
        en: `The quotation mark “${char}” is never closed with “${close}”.`,
      };
    },
    fix: {
      title: { zh: `在${quote(end)}后补后引号`, en: `Insert “${close}” after ${quote(end)}` },
      safe: false,
      edits: [{ span: at, newText: close }],
    },
  };
}

/** After words that the plan quotes elsewhere, else before the next mark of punctuation or quotation. */
function closingPlace(plan: WorkPlan, text: string, offset: number): number {
  const rest = text.slice(offset + 1);
  const clause = rest.search(/[，,。；;、：:！!？?（(《〔“‘「]/);
  const limit = clause > 0 ? clause : rest.trimEnd().length;
  const known = quotedWords(plan);
  for (let length = Math.min(limit, LONGEST_NAME); length > 1; length--) {
    if (known.has(rest.slice(0, length))) return offset + 1 + length;
  }
  return offset + 1 + limit;
}
