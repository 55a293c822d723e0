import { isPageNumber, residueOf } from './layout/residue';
import type { SourceLine } from './line';
import { memo } from './memo';
import { commentsOf } from './phrases/comment';
import { openingMark } from './phrases/numbering';
import { NO_OWN_MARKS, type OwnMark, ownOpeningMark } from './phrases/own-marks';
import { isTableLine } from './table/cells';
import { plainOf } from './words/plain';

/** Widths are in half-width columns: a Han character counts 2. A line wider than this was never wrapped. */
const WIDEST_WRAPPED = 110;
const NARROWEST_WRAPPED = 28;
const SLACK = 10;
const FEWEST_WRAPPED_LINES = 6;
/** The indent of a paragraph's first line, which is lost when text is copied. */
const INDENT = 4;
/** Marks that print at full width though they are counted as half. */
const FULL_WIDTH_IN_PRINT = /[‘’“”—…]/g;

/** What tells whether a line goes on in the next. Page numbers count as blank: text goes on over the page. */
interface Shape {
  readonly width: number;
  /** With quotation marks and dashes at full width, and with the two characters that a first line is indented by. */
  readonly printedWidth: number;
  readonly blank: boolean;
  /** Ends a sentence, so that the paragraph may end here. */
  readonly closed: boolean;
  /** Begins something of its own: a number, a label, a date. */
  readonly opens: boolean;
}

const LONE_BRACKET = /^[\s\u3000]*[（(][\s\u3000]*$/;
const LONGEST_LONE = 6;

/**
 * The index of the first line of each paragraph. Lines are joined only where the draft as a whole is hard-wrapped:
 * most lines reach one width and break off within a sentence. Linear in the number of lines.
 */
export function paragraphGroups(lines: readonly SourceLine[], ownMarks = NO_OWN_MARKS): Int32Array {
  const column = wrapColumn(lines);
  const firsts = new Int32Array(lines.length);
  let count = 0;
  if (column === null) {
    for (let index = 0; index < lines.length; index++) {
      firsts[count++] = index;
      if (isLoneBracket(lines[index] as SourceLine) && lines[index + 1]?.text.trim()) index++;
    }
    return count === lines.length ? firsts : firsts.slice(0, count);
  }
  for (let index = 0; index < lines.length; ) {
    firsts[count++] = index;
    index = endOfParagraph(lines, index, column, ownMarks);
  }
  return firsts.slice(0, count);
}

/** Whether a line begins something of its own: a number, a label, a date, a row of a table. */
export function beginsOwnLine(line: SourceLine): boolean {
  return shapeOf(line).opens;
}

/** A （ by itself is the first half of a number that a web page has broken: （ / 三）改革. */
function isLoneBracket({ text }: SourceLine): boolean {
  return text.length < LONGEST_LONE && LONE_BRACKET.test(text);
}

/** The column at which a hard-wrapped draft breaks its lines, or `null` when it is not wrapped. */
function wrapColumn(lines: readonly SourceLine[]): number | null {
  let filled = 0;
  let long = 0;
  const widths = new Int32Array(WIDEST_WRAPPED + 1);
  for (const line of lines) {
    const { text } = line;
    // Longer than any wrapped line even when all of it is half-width; spares body text the closer look.
    if (text.length > WIDEST_WRAPPED) long++;
    else if (text !== '') {
      const width = Math.min(WIDEST_WRAPPED, widthOf(line));
      widths[width] = (widths[width] ?? 0) + 1;
    } else continue;
    filled++;
  }
  if (filled < FEWEST_WRAPPED_LINES || long * 5 > filled) return null;
  const column = percentile(widths, filled - long, 0.9);
  if (column < NARROWEST_WRAPPED || column >= WIDEST_WRAPPED) return null;
  const broken = lines.filter((_, index) => isBrokenOff(lines, index, column)).length;
  return broken >= FEWEST_WRAPPED_LINES && broken * 2 >= filled ? column : null;
}

function percentile(counts: Int32Array, total: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] ?? 0;
    if (seen >= total * share) return value;
  }
  return counts.length - 1;
}

function isBrokenOff(lines: readonly SourceLine[], index: number, column: number): boolean {
  const shape = shapeOf(lines[index] as SourceLine);
  if (shape.blank || shape.closed || !reaches(shape, column)) return false;
  const next = nextFilled(lines, index + 1);
  return next !== null && !shapeOf(lines[next] as SourceLine).opens;
}

function endOfParagraph(
  lines: readonly SourceLine[],
  first: number,
  column: number,
  ownMarks: readonly OwnMark[],
): number {
  let last = first;
  for (;;) {
    const shape = shapeOf(lines[last] as SourceLine);
    const next = nextFilled(lines, last + 1);
    if (shape.blank || next === null || next - last > 2) return last + 1;
    if (shapeOf(lines[next] as SourceLine).opens || isResidueLine(lines[last] as SourceLine)) return last + 1;
    if (ownOpeningMark(plainOf((lines[next] as SourceLine).text), ownMarks)) return last + 1;
    const goesOn =
      endsWithin(lines[last] as SourceLine) ||
      cutsNumber(lines[last] as SourceLine, lines[next] as SourceLine);
    if (!reaches(shape, column) && !goesOn) return last + 1;
    last = next;
  }
}

function reaches(shape: Shape, column: number): boolean {
  return shape.printedWidth >= column - SLACK / 2 && shape.width <= column + SLACK;
}

/** A comma or an opening bracket at the end of a line cannot end a paragraph. */
function endsWithin(line: SourceLine): boolean {
  return /[，,、（(《“]$/.test(line.text.trimEnd());
}

/** Digits at a line's end and at the next one's start are one number; digits make a line narrow, so it may not reach. */
function cutsNumber(line: SourceLine, next: SourceLine): boolean {
  return (
    /[^\s0-9][0-9]{1,6}$/.test(line.text.slice(-7)) && /^[0-9.]{1,6}[^\s0-9.、)]/.test(next.text.slice(0, 7))
  );
}

function isResidueLine(line: SourceLine): boolean {
  if (commentsOf(line.text) !== null) return true;
  const residue = residueOf(plainOf(line.text));
  return (
    residue === 'metadata' || residue === 'navigation' || residue === 'date' || residue === 'notice-title'
  );
}

function nextFilled(lines: readonly SourceLine[], from: number): number | null {
  for (let index = from; index < lines.length; index++) {
    if (!shapeOf(lines[index] as SourceLine).blank) return index;
  }
  return null;
}

const shapeOf = memo((line: SourceLine): Shape => {
  const words = line.text.trim();
  const width = line.text.length > WIDEST_WRAPPED ? WIDEST_WRAPPED : widthOf(line);
  const numbered = words !== '' && openingMark(plainOf(words)) !== null;
  const indent = numbered && words.length === line.text.length ? INDENT : 0;
  return {
    width,
    printedWidth:
      width + indent + (width < WIDEST_WRAPPED ? (words.match(FULL_WIDTH_IN_PRINT)?.length ?? 0) : 0),
    blank: words === '' || isPageNumber(words),
    closed: /[。！？!?；;：:]$/.test(words),
    opens: numbered || (words !== '' && (isTableLine(words) || isResidueLine(line))),
  };
});

const widthOf = memo(({ text }: SourceLine): number => {
  let width = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x2e7f) width++;
  return width;
});
