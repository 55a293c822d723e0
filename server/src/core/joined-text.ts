import { isPageNumber } from './layout/residue';
import type { SourceLine } from './line';
import { type Piece, WHOLE_LINE } from './pieces';

/** The text of a hard-wrapped paragraph: its lines joined without their margins, page numbers stepped over. */
export function joinedText(first: SourceLine, rest: readonly SourceLine[]) {
  let text = first.text.trimEnd();
  const pieces: Piece[] = [...WHOLE_LINE];
  for (const [index, line] of rest.entries()) {
    const words = line.text.trim();
    if (words === '' || isPageNumber(words)) continue;
    const column = line.text.length - line.text.trimStart().length;
    pieces.push({ start: text.length, line: index + 1, column, standsFor: 0, afterSigns: false });
    text += words;
  }
  return { text, shown: text, pieces };
}

/** The pieces of lines as they stand in the draft, terminators too. */
export function rawPieces(lines: readonly SourceLine[]): readonly Piece[] {
  let start = 0;
  return lines.map(({ text, terminator }, line) => {
    const piece = { start, line, column: 0, standsFor: 0, afterSigns: false };
    start += text.length + terminator.length;
    return piece;
  });
}
