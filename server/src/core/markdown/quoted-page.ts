import type { SourceLine } from '../line';

/** Fewer lines are a quotation that stands by itself, and no plan. */
const FEWEST_LINES = 3;
const QUOTED = /^[ \t\ufeff]{0,3}>/;
const BLANK = /^\s*$/;

/**
 * Whether a page is one block quote as a whole, as a plan is that was pasted from a mail or an answer: then its text is
 * no aside. Ends at the first line outside.
 */
export function isQuotedPage(lines: readonly SourceLine[], bodyStart = 0): boolean {
  let quoted = 0;
  for (let index = bodyStart; index < lines.length; index++) {
    const { text } = lines[index] as SourceLine;
    if (QUOTED.test(text)) quoted++;
    else if (!BLANK.test(text)) return false;
  }
  return quoted >= FEWEST_LINES;
}
