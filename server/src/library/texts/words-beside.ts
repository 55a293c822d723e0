import type { Located, WorkPlan } from '../../core/work-plan';

type Stretch = Located<{ readonly start: number; readonly end: number }>;

/** UTF-16 units that are looked at on either side, and that are given. */
const REACH = 40;
const LONGEST = 16;
/** Words too few to tell what a figure counts: 对12处小型集中供水点. */
const FEWEST = 4;
const CLAUSE_END = /[，,。；;、：:！!？?（(〔[）)|｜\n]/;
const SENTENCE_END = /[。；;！!？?\n]/;
/** Digits of a name are none of a figure: 5A级, PM2.5. */
const WITHOUT_FIGURE = /(?:[0-9](?=A)|(?<=PM)[0-9]+(?:\.[0-9]+)?|[^0-9０-９])*$/;
const ASIDE = /（[^（）]{0,20}）|\([^()]{0,20}\)/g;
/** What is left of a deadline or another figure before the words: 月底前. */
const REST_OF_DATE = /^(?:[年月日]份?)?[底末初]?[之以]?前|^[^\u3400-\u9fffA-Za-z“《]+/;

/**
 * The clause before an offset, at most 40 UTF-16 units; where it says nothing of its own (a cell of a
 * table, 分别增长8%、7%), the one before it in the sentence.
 */
export function clauseBefore(text: string, at: number): string {
  const sentence = text
    .slice(Math.max(0, at - REACH), at)
    .replace(ASIDE, '')
    .split(SENTENCE_END)
    .at(-1);
  const clauses = (sentence ?? '').split(CLAUSE_END);
  const last = clauses.pop() ?? '';
  return last.trim() === '' ? (clauses.findLast((clause) => /[^0-9.%‰\s]/.test(clause)) ?? '') : last;
}

/**
 * What a figure measures, as its clause says: the words before it (开展专题研讨), and where these are few those after
 * it (对…小型集中供水点). Empty where it stands alone.
 */
export function measuredBy({ draft }: WorkPlan, { paragraph, start, end }: Stretch): string {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const clause =
    text
      .slice(Math.max(0, start - REACH), start)
      .replace(ASIDE, '')
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const before = (WITHOUT_FIGURE.exec(clause)?.[0] ?? '').trim().replace(REST_OF_DATE, '');
  if (before.length >= FEWEST && !before.endsWith('的'))
    return before.length > LONGEST ? `…${before.slice(-LONGEST)}` : before;
  const after = wordsAfter(text, end);
  return before === '' || after === '' ? before + after : `${before}…${after}`;
}

/** What is done by a deadline, as its clause says: the words behind it. */
export function doneBy({ draft }: WorkPlan, { paragraph, end }: Stretch): string {
  return wordsAfter(draft.paragraphs[paragraph]?.text ?? '', end);
}

function wordsAfter(text: string, end: number): string {
  const words = (
    text
      .slice(end, end + REACH)
      .replace(ASIDE, '')
      .split(CLAUSE_END)[0] ?? ''
  ).trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
