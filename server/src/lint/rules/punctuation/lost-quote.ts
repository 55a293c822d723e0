import type { WorkPlan } from '../../../core/work-plan';
import { quote as quoted } from '../../reading/excerpt';
import { type LoneQuote, loneQuotes, OTHER_HALF, quotedWords, turnedQuote } from '../../reading/quotes';
import { defineRule, type Report } from '../../rule';

const CONTEXT = 8;
/** No name in quotation marks is longer, in UTF-16 units. */
const LONGEST_NAME = 20;

export const lostQuote = defineRule({
  id: 'lost-quote',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: { zh: '有后引号，前面没有前引号。', en: 'A quotation mark closes what was never opened.' },
    why: {
      zh: '从网页粘贴时常丢成串引号的首尾，只剩中间的“”“”，专名因此残缺。',
      en: 'Text pasted from web pages loses the outer marks of a row of quotations; only the inner ones are left.',
    },
    remedy: {
      zh: '补上前引号；同一串引语的末尾常常也丢了后引号，一并核对。',
      en: 'Add the opening mark; the last quotation of the row has often lost its closing one.',
    },
    source: { zh: 'GB/T 15834-2011：引号成对使用。', en: 'GB/T 15834-2011: quotation marks come in pairs.' },
    leavesAlone: {
      zh: '硬换行先并段再判断；跨段的引语；英文撇号；网页残留。',
      en: 'Hard wraps are joined first; quotations over paragraphs; apostrophes; web residue.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.抓好党建。落实三会一课”“第一议题”制度，年底前开展评议。\n2.抓好防汛。年底前修订预案。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.抓好党建。落实“三会一课”“第一议题”制度，年底前开展评议。\n2.抓好防汛。年底前修订预案。\n',
  },
  *check(plan) {
    for (const quote of loneQuotes(plan)) {
      if (!quote.opens) yield quote.turned ? turnedQuote(plan, quote) : reportOf(plan, quote);
    }
  },
});

function reportOf(plan: WorkPlan, { paragraph, offset, char }: LoneQuote): Report {
  const text = plan.draft.paragraphs[paragraph]?.text ?? '';
  const open = OTHER_HALF[char] ?? '';
  const place = openingPlace(plan, text, offset);
  const name = text.slice(place, offset);
  return {
    span: { paragraph, start: offset, end: offset + 1 },
    get message() {
      return {
        zh: `${quoted(text.slice(Math.max(0, offset - CONTEXT), offset))}后面有后引号，前面没有前引号。`,
        en: `“${char}” closes a quotation that was never opened with “${open}”.`,
      };
    },
    ...(name === ''
      ? {}
      : {
          fix: {
            title: { zh: `在${quoted(name)}前补前引号`, en: `Insert “${open}” before ${quoted(name)}` },
            safe: false,
            edits: [{ span: { paragraph, start: place, end: place }, newText: open }],
          },
        }),
  };
}

/** Before words that the plan quotes elsewhere, else where the clause begins. */
function openingPlace(plan: WorkPlan, text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - LONGEST_NAME * 2), offset);
  const clause = Math.max(
    ...Array.from('，,。；;、：:！!？?（(）)《》〔〕“”‘’「」 \u3000', (mark) => before.lastIndexOf(mark)),
  );
  const limit = before.length - clause - 1;
  const known = quotedWords(plan);
  for (let length = Math.min(limit, LONGEST_NAME); length > 1; length--) {
    if (known.has(before.slice(-length))) return offset - length;
  }
  return offset - limit;
}
