import { isPageNumber, type Residue, residueOf } from './layout/residue';
import type { SourceLine } from './line';
import { type UnitClause, unitClauses } from './phrases/assignment';
import { bareUnitClause } from './phrases/bare-units';
import { type Brackets, pairBrackets } from './phrases/bracket';
import { closingCommentsOf, commentsOf } from './phrases/comment';
import { type Deadline, deadlinesIn } from './phrases/deadline';
import { lostLineMarks } from './phrases/lost-lines';
import { doubtfulOpeningMark, type Mark, openingMark } from './phrases/numbering';
import { pointsIn } from './phrases/points';
import { type TitleSpan, titleSpanOf } from './phrases/title';
import { type UnitRule, unitRuleIn } from './phrases/unit-rule';
import { mayHeadTable } from './table/headings';
import { type Target, targetsIn } from './targets/target';
import { plainOf } from './words/plain';

/** Where a piece of a paragraph's text comes from: `line` counts from the paragraph's first line. */
interface Piece {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** The title that was last asked for, and for what. */
interface KnownTitle {
  readonly mark: Mark;
  readonly until: number;
  readonly usualLength: number | null;
  readonly title: TitleSpan;
}

/** What is recognised in a paragraph's text beyond its place in the outline. Apart, for it costs a parse its memory. */
class KnownPhrases {
  title: KnownTitle | undefined;
  brackets: Brackets | undefined;
  units: readonly UnitClause[] | undefined;
  bareUnits: UnitClause | null | undefined;
  unitRule: UnitRule | null | undefined;
  targets: readonly Target[] | undefined;
  deadlines: readonly Deadline[] | undefined;
}

const NO_COMMENTS: ReturnType<typeof closingCommentsOf> = [];
const NO_LINES: readonly SourceLine[] = [];
const WHOLE: readonly Piece[] = [{ start: 0, line: 0, column: 0 }];

/**
 * A paragraph: its text with hard wraps taken out, and what is recognised in it, each kind once and when it is
 * first asked for. All offsets are UTF-16 code units in `text`. Immutable as seen from outside.
 */
export class Paragraph {
  /**
   * The text without line terminators; of a wrapped paragraph, the lines joined without their margins. A line of
   * HTML comments has none, and so is blank to every reader; comments at the end of a line are left out.
   */
  readonly text: string;
  /** Whether the paragraph is a line of HTML comments; they are in `raw`, at the offsets that they have there. */
  readonly isComment: boolean;
  readonly #pieces: readonly Piece[];
  #opening: Mark | null | undefined;
  #innerMarks: readonly Mark[] | undefined;
  /** What a parse alone does not ask for. */
  #known: KnownPhrases | undefined;
  #residue: Residue | null | undefined;
  #headsTable: boolean | undefined;
  #blank: boolean | undefined;
  #plain: string | undefined;

  readonly #first: SourceLine;
  readonly #rest: readonly SourceLine[];

  /** `rest`: the further lines of a hard-wrapped paragraph. */
  constructor(first: SourceLine, rest: readonly SourceLine[] = NO_LINES) {
    this.#first = first;
    this.#rest = rest;
    this.isComment = rest.length === 0 && commentsOf(first.text) !== null;
    if (rest.length === 0) {
      this.text = this.isComment ? '' : beforeComments(first.text);
      this.#pieces = WHOLE;
    } else {
      const { text, pieces } = join(first, rest);
      this.text = text;
      this.#pieces = pieces;
    }
  }

  /** The physical lines, in order. */
  get lines(): readonly SourceLine[] {
    return [this.#first, ...this.#rest];
  }

  get lineCount(): number {
    return 1 + this.#rest.length;
  }

  /** Whether the paragraph is made of these very lines. */
  consistsOf(lines: readonly SourceLine[], first: number, end: number): boolean {
    if (end - first !== this.lineCount || lines[first] !== this.#first) return false;
    return this.#rest.every((line, index) => line === lines[first + 1 + index]);
  }

  /** The paragraph as it stands in the draft, with every terminator. */
  get raw(): string {
    return this.lines.map((line) => line.text + line.terminator).join('');
  }

  /** The HTML comments that the paragraph is or ends in: UTF-16 offsets in `raw`. They are no text of the plan. */
  get comments(): ReturnType<typeof closingCommentsOf> {
    const line = this.#first.text;
    if (this.isComment) return commentsOf(line) ?? NO_COMMENTS;
    return this.#rest.length === 0 && this.text !== line ? closingCommentsOf(line) : NO_COMMENTS;
  }

  get blank(): boolean {
    this.#blank ??= BLANK.test(this.text);
    return this.#blank;
  }

  /** The text as recognisers and rules match it, of the same offsets; see `plainOf`. What is quoted comes from `text`. */
  get plain(): string {
    this.#plain ??= plainOf(this.text);
    return this.#plain;
  }

  /** The number that opens the paragraph, or `null`. */
  get opening(): Mark | null {
    if (this.#opening === undefined) this.#opening = openingMark(this.plain);
    return this.#opening;
  }

  /** A number that opens the paragraph if it goes on from the one before, else a decimal; or `null`. */
  get doubtfulOpening(): Mark | null {
    return this.opening ? null : doubtfulOpeningMark(this.plain);
  }

  /** The numbers after the opening one, in order: those whose line starts were lost, and points (一是…；二是…). */
  get innerMarks(): readonly Mark[] {
    this.#innerMarks ??= innerMarksOf(this.plain, this.opening);
    return this.#innerMarks;
  }

  /** The title after one of the marks, see `titleSpanOf`; the last one is kept, for most paragraphs have no other. */
  titleAfter(mark: Mark, until: number, usualLength: number | null): TitleSpan {
    const known = this.#phrases.title;
    if (known?.mark === mark && known.until === until && known.usualLength === usualLength)
      return known.title;
    const title = titleSpanOf(this, mark, until, usualLength);
    this.#phrases.title = { mark, until, usualLength, title };
    return title;
  }

  get brackets(): Brackets {
    const known = this.#phrases;
    known.brackets ??= pairBrackets(this.text);
    return known.brackets;
  }

  get units(): readonly UnitClause[] {
    const known = this.#phrases;
    known.units ??= unitClauses(this.text, this.brackets, this.plain);
    return known.units;
  }

  /** A bracket at the end that holds only names, which are units where the draft has that habit. */
  get bareUnits(): UnitClause | null {
    const known = this.#phrases;
    if (known.bareUnits === undefined)
      known.bareUnits = this.units.length > 0 ? null : bareUnitClause(this.text, this.brackets, this.plain);
    return known.bareUnits;
  }

  get unitRule(): UnitRule | null {
    const known = this.#phrases;
    if (known.unitRule === undefined) known.unitRule = unitRuleIn(this.text, this.plain);
    return known.unitRule;
  }

  get targets(): readonly Target[] {
    const known = this.#phrases;
    known.targets ??= targetsIn(this.text, this.plain);
    return known.targets;
  }

  get deadlines(): readonly Deadline[] {
    const known = this.#phrases;
    known.deadlines ??= deadlinesIn(this.text, this.plain);
    return known.deadlines;
  }

  get #phrases(): KnownPhrases {
    this.#known ??= new KnownPhrases();
    return this.#known;
  }

  /** Whether a table of tasks may begin here. */
  get headsTable(): boolean {
    this.#headsTable ??= mayHeadTable(this.text);
    return this.#headsTable;
  }

  get residue(): Residue | null {
    if (this.#residue === undefined) this.#residue = residueOf(this.plain);
    return this.#residue;
  }

  /** Where an offset of the text stands: line from the paragraph's first, and UTF-16 column. */
  place(offset: number): { readonly line: number; readonly character: number } {
    let index = this.#pieces.length - 1;
    while (index > 0 && (this.#pieces[index]?.start ?? 0) > offset) index--;
    const piece = this.#pieces[index] ?? { start: 0, line: 0, column: 0 };
    return { line: piece.line, character: piece.column + offset - piece.start };
  }

  /** The offset in the text of a place given as line and column; a place in a margin gives the nearest offset. */
  offsetAt(line: number, character: number): number {
    let index = this.#pieces.length - 1;
    while (index > 0 && (this.#pieces[index]?.line ?? 0) > line) index--;
    const piece = this.#pieces[index] ?? { start: 0, line: 0, column: 0 };
    const end = this.#pieces[index + 1]?.start ?? this.text.length;
    const column = line > piece.line ? Number.MAX_SAFE_INTEGER : character;
    return Math.min(end, piece.start + Math.max(0, column - piece.column));
  }
}

const BLANK = /^[\s\ufeff]*$/;

function beforeComments(line: string): string {
  const [first] = closingCommentsOf(line);
  return first ? line.slice(0, first.start).trimEnd() : line;
}

function innerMarksOf(text: string, opening: Mark | null): readonly Mark[] {
  const lost = lostLineMarks(text, opening);
  if (lost.length === 0) return pointsIn(text, opening);
  return [...lost, ...pointsBetween(text, opening, lost)].sort((a, b) => a.start - b.start);
}

/** Points belong to one item each, so a text that holds many items is read item by item. */
function pointsBetween(text: string, opening: Mark | null, lost: readonly Mark[]): Mark[] {
  const heads = opening ? [opening, ...lost] : lost;
  return heads.flatMap((head, index) => {
    const part = text.slice(0, heads[index + 1]?.start ?? text.length);
    return pointsIn(part, head).filter((point) => point.style !== head.style || head.style.endsWith('point'));
  });
}

function join(first: SourceLine, rest: readonly SourceLine[]): { text: string; pieces: readonly Piece[] } {
  let text = first.text.trimEnd();
  const pieces: Piece[] = [{ start: 0, line: 0, column: 0 }];
  for (const [index, line] of rest.entries()) {
    const words = line.text.trim();
    if (words === '' || isPageNumber(words)) continue;
    pieces.push({
      start: text.length,
      line: index + 1,
      column: line.text.length - line.text.trimStart().length,
    });
    text += words;
  }
  return { text, pieces };
}
