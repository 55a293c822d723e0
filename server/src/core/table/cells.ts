import { numeralValue } from '../phrases/numeral';

/** How the cells of a table are parted: | · tab · two or more spaces · one U+3000 · each on its own line. */
export type TableForm = 'pipe' | 'tab' | 'spaces' | 'wide-space' | 'lines';

/** A stretch of a paragraph's text, without space at its ends. UTF-16 offsets; start = end when it is empty. */
export interface CellText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A piece and the index of the column that it stands in. */
export interface Placed extends CellText {
  readonly column: number;
}

const BARS = '|｜│┃';
const BARS_OR_GAPS = /[|｜│┃]|[^\S\u3000]{2,}|\u3000+/;
const SPACE = /[\s\ufeff]+/g;
const HAN_CHARACTER = /^[\u4e00-\u9fff]$/;

/** A row of any table has so many cells, and so many of them say something. */
const FEWEST_CELLS = 3;
const FEWEST_FILLED = 2;
const NUMBER = /^[(（]?([0-9０-９]{1,4}|[〇零一二三四五六七八九十百]{1,5}|[①-⑳㉑-㉟㊱-㊿])[)）]?[.、．]?$/;
const SUBNUMBER = /^[0-9]{1,3}[-.－—][0-9]{1,3}(?:[-.－—][0-9]{1,3})?$/;
/** The value of a cell that is nothing but a number (3, 三, （3）, 3.), or `null`. */
export function cellNumber(text: string): number | null {
  const numeral = NUMBER.exec(text)?.[1];
  return numeral === undefined ? null : numeralValue(numeral);
}

/** Whether a cell is a number of two or three parts: 1-2, 3.1.4. */
export function isSubnumber(text: string): boolean {
  return SUBNUMBER.test(text);
}

/** Whether a line only rules a table: |---|:--:|, +----+----+, ----  ----. A blank line is none. */
export function isRule(text: string): boolean {
  return text.length <= 2000 && /[-－—─=━]{2}|[-－]\|/.test(text) && !/[^\s:：+|｜│┃┼├┤┬┴─━=－—-]/.test(text);
}

/** Whether a physical line is made of cells, so that it cannot be a part of hard-wrapped prose. Linear. */
export function isTableLine(line: string): boolean {
  const words = line.trim();
  if (words.includes('\t')) return true;
  if (words.startsWith('+')) return isRule(words);
  const first = BARS_OR_GAPS.exec(words);
  if (!first) return false;
  return /^[|｜│┃]/.test(words) || BARS_OR_GAPS.test(words.slice(first.index + first[0].length));
}

/** Whether a line parts at least three cells by bars or tabs, two of them with words. */
export function isTableRow(text: string): boolean {
  const isBarred = /[|｜│┃]/.test(text);
  if (!isBarred && !text.includes('\t')) return false;
  const pieces = piecesOf(text, isBarred ? 'pipe' : 'tab');
  return pieces.length >= FEWEST_CELLS && pieces.filter((piece) => piece.text !== '').length >= FEWEST_FILLED;
}

/** The cells of a line, parted in one form. A line without a separator is one piece; linear in the line. */
export function piecesOf(text: string, form: TableForm): readonly CellText[] {
  if (form === 'pipe') return piecesAt(text, (char, at) => BARS.includes(char) && text[at - 1] !== '\\');
  if (form === 'tab') return piecesAt(text, (char) => char === '\t');
  if (form === 'lines') return [piece(text, 0, text.length)];
  const words = text.trim();
  const margin = words === '' ? 0 : text.length - text.trimStart().length;
  const pieces: CellText[] = [];
  let start = margin;
  for (const { 0: space, index } of words.matchAll(SPACE)) {
    const gap = space.includes('\t') || space.includes('\u3000') || space.length > 1;
    if (!gap || (form === 'spaces' && space === '\u3000')) continue;
    pieces.push(piece(text, start, margin + index));
    start = margin + index + space.length;
  }
  pieces.push(piece(text, start, margin + words.length));
  return pieces;
}

/** Whether two neighbours are a name of two characters that was spread out: 王　强. */
export function isSpreadName(first: CellText | undefined, second: CellText | undefined): boolean {
  return HAN_CHARACTER.test(first?.text ?? '') && HAN_CHARACTER.test(second?.text ?? '');
}

/** One piece from the start of the first to the end of the last. */
export function joined(text: string, first: CellText, last: CellText): CellText {
  return piece(text, first.start, last.end);
}

/** The width of a text before an offset in half-width columns: a Han character counts 2. */
export function displayColumn(text: string, offset: number): number {
  let width = 0;
  for (let at = 0; at < offset; at++) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return width;
}

function piecesAt(text: string, parts: (char: string, at: number) => boolean): CellText[] {
  const pieces: CellText[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!parts(text[at] ?? '', at)) continue;
    pieces.push(piece(text, start, at));
    start = at + 1;
  }
  pieces.push(piece(text, start, text.length));
  return pieces;
}

/** A stretch without space and Markdown's ** at its ends. */
function piece(text: string, from: number, to: number): CellText {
  const raw = text.slice(from, to);
  const words = raw.trim();
  const start = words === '' ? from : from + raw.length - raw.trimStart().length;
  const strong = words.length > 4 && words.startsWith('**') && words.endsWith('**');
  const inner = strong ? words.slice(2, -2) : words;
  if (strong && inner.trim() !== inner) return { text: words, start, end: start + words.length };
  return { text: inner, start: start + (strong ? 2 : 0), end: start + (strong ? 2 : 0) + inner.length };
}
