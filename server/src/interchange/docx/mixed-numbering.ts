import { type Mark, openingMark } from '../../core/phrases/numbering';
import type { MixedNumbers, WordNumber } from '../../lint/word/mixed-numbering-source';
import type { DraftLine } from './draft-lines';

interface Member {
  readonly line: number;
  readonly mark: Mark;
  readonly automatic: boolean;
}

/**
 * The places where a series of numbers goes over from typed to automatic ones or back (（一）typed, （二）automatic):
 * numbers of one style that follow one another, with none of a higher style between. Each series is told of once.
 */
export function mixedNumbers(lines: readonly DraftLine[]): readonly MixedNumbers[] {
  /** The styles that are open, the outermost first, with the last number of each. */
  const open: Array<{ last: Member; told: boolean }> = [];
  const found: MixedNumbers[] = [];
  for (const [line, { text, pieces }] of lines.entries()) {
    const mark = text.startsWith('|') ? null : openingMark(text);
    const [piece] = pieces;
    if (!mark || mark.ordinal === null || !piece) continue;
    const member = { line, mark, automatic: mark.start < piece.start };
    const depth = open.findIndex(({ last }) => isSameStyle(last.mark, mark));
    if (depth < 0) {
      open.push({ last: member, told: false });
      continue;
    }
    open.length = depth + 1;
    const series = open[depth];
    if (!series) continue;
    const goesOn = mark.ordinal === (series.last.mark.ordinal ?? 0) + 1;
    if (!goesOn) series.told = false;
    else if (!series.told && series.last.automatic !== member.automatic) {
      series.told = true;
      found.push({ before: wordNumber(series.last), after: wordNumber(member) });
    }
    series.last = member;
  }
  return found;
}

function isSameStyle(a: Mark, b: Mark): boolean {
  return a.style === b.style && a.variant === b.variant;
}

function wordNumber({ line, mark, automatic }: Member): WordNumber {
  return { line, start: mark.start, end: mark.end, automatic };
}
