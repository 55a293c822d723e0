import type { Located, WorkPlan } from '../../core/work-plan';
import { wordsInSimplified } from './comparable-words';
import { sharedBy, sketchOf } from './similarity';

/** The words around a thing in a text, by which it is known again in another year's text. */
export interface ClauseWords {
  /** Sorted hashes of the pairs of characters in its own clause, from one figure to the next. */
  readonly near: Int32Array;
  /** The same of all its clause. */
  readonly clause: Int32Array;
  /** The same of the sentence part that the clause is of, with the clause before it. */
  readonly wide: Int32Array;
}

/** What ends a clause, what ends a part of a sentence, and what ends the words of one figure. */
const CLAUSE = '，,。；;、：:！!？?\n';
const WIDE = '。；;！!？?\n';
const NEAR = `${CLAUSE}0123456789０１２３４５６７８９`;
/** UTF-16 units on each side that are looked at. */
const CLAUSE_LENGTH = 24;
const WIDE_LENGTH = 60;
/** How much each counts; one in all. */
const WEIGHTS = { near: 0.5, clause: 0.3, wide: 0.2 };
const DIGITS = /[0-9０-９.．]+/g;

/** The words around a stretch of a plan, and its own, without figures. Takes no longer in a longer text. */
export function clauseWords(
  { draft }: WorkPlan,
  { paragraph, start, end }: Located<{ readonly start: number; readonly end: number }>,
): ClauseWords {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const around = (bounds: string, length: number) => {
    let from = start;
    while (from > 0 && start - from < length && !bounds.includes(text[from - 1] ?? '')) from--;
    let to = end;
    while (to < text.length && to - end < length && !bounds.includes(text[to] ?? '')) to++;
    return sketchOf(wordsInSimplified(text.slice(from, to)).replace(DIGITS, '')).bigrams;
  };
  return {
    near: around(NEAR, CLAUSE_LENGTH),
    clause: around(CLAUSE, CLAUSE_LENGTH),
    wide: around(WIDE, WIDE_LENGTH),
  };
}

/** How alike the words around two things are, 0 to 1. */
export function clauseLikeness(one: ClauseWords, other: ClauseWords): number {
  return (
    WEIGHTS.near * dice(one.near, other.near) +
    WEIGHTS.clause * dice(one.clause, other.clause) +
    WEIGHTS.wide * dice(one.wide, other.wide)
  );
}

function dice(one: Int32Array, other: Int32Array): number {
  if (one.length + other.length === 0) return 1;
  return (2 * sharedBy(one, other)) / (one.length + other.length);
}
