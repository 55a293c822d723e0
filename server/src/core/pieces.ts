/** A stretch of a paragraph's text that stands in the draft as it is, or one character that stands for others there. */
export interface Piece {
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** Counted from the paragraph's first line. */
  readonly line: number;
  /** UTF-16 column in the line. */
  readonly column: number;
  /** How many UTF-16 units of the line one character stands for (`&emsp;`); 0 for text that stands as it is. */
  readonly standsFor: number;
  /** Whether signs that no reader sees stand before it, and not only a line break with a margin. */
  readonly afterSigns: boolean;
}

/** Line and UTF-16 column, counted from a paragraph's first line. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/** A text that is all there is of its one line. */
export const WHOLE_LINE: readonly Piece[] = [
  { start: 0, line: 0, column: 0, standsFor: 0, afterSigns: false },
];

/** Where an offset of the text stands. */
export function linePlaceOf(pieces: readonly Piece[], offset: number): LinePlace {
  const piece = lastWhere(pieces, ({ start }) => start <= offset);
  const within = piece.standsFor > 0 && offset > piece.start ? piece.standsFor : offset - piece.start;
  return { line: piece.line, character: piece.column + within };
}

/** Where the text before an offset ends: right after its last character. The start of the text for offset 0. */
export function endLinePlaceOf(pieces: readonly Piece[], offset: number): LinePlace {
  if (offset === 0) return linePlaceOf(pieces, 0);
  const piece = lastWhere(pieces, ({ start }) => start < offset);
  return { line: piece.line, character: piece.column + (piece.standsFor || offset - piece.start) };
}

/** The offset in a text of `length` where a place stands; a place among signs or in a margin gives the nearest one. */
export function offsetOf(pieces: readonly Piece[], length: number, { line, character }: LinePlace): number {
  const index = lastIndexWhere(
    pieces,
    (piece) => piece.line < line || (piece.line === line && piece.column <= character),
  );
  const piece = pieces[Math.max(0, index)] as Piece;
  const end = pieces[index + 1]?.start ?? length;
  if (line > piece.line) return end;
  if (piece.standsFor > 0) return character >= piece.column + piece.standsFor ? end : piece.start;
  return Math.min(end, piece.start + Math.max(0, character - piece.column));
}

/** Whether a stretch of the text stands in the draft letter for letter, line breaks and margins apart. */
export function isVerbatim(pieces: readonly Piece[], start: number, end: number): boolean {
  for (let index = lastIndexWhere(pieces, (piece) => piece.start <= start); index < pieces.length; index++) {
    const piece = pieces[Math.max(0, index)] as Piece;
    if (piece.start >= end) return true;
    if (piece.standsFor > 0 || (piece.afterSigns && piece.start > start)) return false;
  }
  return true;
}

function lastWhere(pieces: readonly Piece[], holds: (piece: Piece) => boolean): Piece {
  return pieces[Math.max(0, lastIndexWhere(pieces, holds))] as Piece;
}

/** Index of the last piece that something holds of, as it does of all before; −1 without any. */
function lastIndexWhere(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(pieces[middle] as Piece)) low = middle;
    else high = middle - 1;
  }
  return low;
}
