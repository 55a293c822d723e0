import { displayWidth } from './display-width';

/** Runs of half-width characters stay together; all else may be parted. */
const PIECE = /[\u0021-\u007e]+|[^\u0021-\u007e]/gu;
const NOT_FIRST = /^[，。；：、！？）》〉〕】」』”’…—％,.;:!?)\]}%]/;
const NOT_LAST = /[（《〈〔【「『“‘([]$/;
const ENTRY_END = /[；、]$/;

/**
 * A text in lines of at most so many columns of a terminal. It is parted between the entries of a list where they
 * fit, else anywhere, but no line begins with a closing sign or ends with an opening one. An empty text is one
 * empty line.
 */
export function wrapWidth(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const add = (piece: string, pieceWidth: number) => {
    if (width > 0 && width + pieceWidth > columns) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    if (line === '' && piece.trim() === '') return;
    line += piece;
    width += pieceWidth;
  };
  for (const entry of entriesOf(text)) {
    const entryWidth = displayWidth(entry.join(''));
    if (entryWidth <= columns) add(entry.join(''), entryWidth);
    else {
      for (const piece of entry) {
        const pieceWidth = displayWidth(piece);
        if (pieceWidth <= columns) add(piece, pieceWidth);
        else for (const char of piece) add(char, displayWidth(char));
      }
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The entries of a list, each as the pieces between which it may be parted. */
function entriesOf(text: string): readonly (readonly string[])[] {
  const entries: string[][] = [[]];
  for (const [piece] of text.matchAll(PIECE)) {
    const entry = entries.at(-1) ?? [];
    const last = entry.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last) || displayWidth(piece) === 0)) {
      entry[entry.length - 1] = last + piece;
    } else entry.push(piece);
    if (ENTRY_END.test(entry.at(-1) ?? '')) entries.push([]);
  }
  return entries;
}
