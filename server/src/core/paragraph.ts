import { joinedText, rawPieces } from './joined-text';
import { type Residue, residueOf } from './layout/residue';
import type { SourceLine } from './line';
import type { MarkdownBlock } from './markdown/block';
import { openingOf } from './markdown/opening';
import { BLOT } from './markdown/sign-range';
import { visibleText } from './markdown/visible-text';
import { Keeper } from './memo';
import { type UnitClause, unitClauses } from './phrases/assignment';
import { bareUnitClause } from './phrases/bare-units';
import { type Brackets, pairBrackets } from './phrases/bracket';
import { closingCommentsOf, commentsOf } from './phrases/comment';
import { type Deadline, deadlinesIn } from './phrases/deadline';
import { innerMarksOf } from './phrases/inner-marks';
import { doubtfulOpeningMark, type Mark } from './phrases/numbering';
import { NO_OWN_MARKS, type OwnMark } from './phrases/own-marks';
import { type TitleSpan, titleSpanOf } from './phrases/title';
import { type UnitRule, unitRuleIn } from './phrases/unit-rule';
import {
  endLinePlaceOf,
  isVerbatim,
  type LinePlace,
  linePlaceOf,
  offsetOf,
  type Piece,
  WHOLE_LINE,
} from './pieces';
import { isTableRow } from './table/cells';
import { mayHeadTable } from './table/headings';
import { type Target, targetsIn } from './targets/target';
import { plainOf } from './words/plain';
import { mayMatch, type PatternBits, patternBits } from './words/word-gate';

/** The title that was last asked for, and for what. */
interface KnownTitle {
  readonly mark: Mark;
  readonly until: number;
  readonly usualLength: number | null;
  readonly title: TitleSpan;
}

/** What is recognised in a paragraph's text beyond its place in the outline. Apart, for it costs a parse its memory. */
class KnownPhrases {
  patterns: PatternBits | undefined;
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
const NO_MARKS: readonly Mark[] = [];
const NO_MATCHES: readonly RegExpExecArray[] = [];

/**
 * A paragraph: its text with hard wraps taken out, and what is recognised in it, each kind once and when it is
 * first asked for. All offsets are UTF-16 code units in `text`. Immutable as seen from outside.
 */
export class Paragraph extends Keeper {
  /**
   * The text without line terminators; of a wrapped paragraph, the lines joined without their margins; in Markdown
   * what a reader of the page sees. HTML comments have none, and so are blank to every reader;
   * comments at the end of a line are left out.
   */
  readonly text: string;
  /** The text with the code and addresses that `text` has blotted out, of the same offsets: what is shown to a person. */
  readonly shown: string;
  /** Whether the paragraph is nothing but HTML comments; they are in `raw`, at the offsets that they have there. */
  readonly isComment: boolean;
  readonly #pieces: readonly Piece[];
  #opening: Mark | null | undefined;
  #innerMarks: readonly Mark[] | undefined;
  /** What a parse alone does not ask for. */
  #known: KnownPhrases | undefined;
  #residue: Residue | null | undefined;
  #headsTable: boolean | undefined;
  #tableRow: boolean | undefined;
  #blank: boolean | undefined;
  #plain: string | undefined;

  readonly #ownMarks: readonly OwnMark[];
  readonly #first: SourceLine;
  readonly #rest: readonly SourceLine[];

  /** `rest`: its further lines. `block`: what it is in a Markdown draft. `ownMarks`: numbers beside the usual ones. */
  constructor(
    first: SourceLine,
    rest: readonly SourceLine[] = NO_LINES,
    readonly block: MarkdownBlock | null = null,
    ownMarks: readonly OwnMark[] = NO_OWN_MARKS,
  ) {
    super();
    this.#ownMarks = this.isAside ? NO_OWN_MARKS : ownMarks;
    this.#first = first;
    this.#rest = rest;
    this.isComment = block ? block.kind === 'comment' : rest.length === 0 && commentsOf(first.text) !== null;
    if (this.isComment || block?.kind === 'hidden') {
      this.text = '';
      this.shown = '';
      this.#pieces = rest.length === 0 ? WHOLE_LINE : rawPieces(this.lines);
    } else if (block || rest.length > 0) {
      const { text, shown, pieces } = block ? visibleText(this.lines, block) : joinedText(first, rest);
      this.text = text;
      this.shown = shown;
      this.#pieces = pieces;
    } else {
      this.text = beforeComments(first.text);
      this.shown = this.text;
      this.#pieces = WHOLE_LINE;
    }
  }

  /** The physical lines, in order. */
  get lines(): readonly SourceLine[] {
    return [this.#first, ...this.#rest];
  }

  get lineCount(): number {
    return 1 + this.#rest.length;
  }

  /** The margin and the # signs that a Markdown heading or item has before its text: whatever is put there needs them. */
  get signs(): string {
    return this.block ? (/^[ \t]*(?:#{1,6}[ \t]+)?/.exec(this.#first.text)?.[0] ?? '') : '';
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
    if (this.isComment) return commentsOf(this.raw) ?? NO_COMMENTS;
    const isText = this.#rest.length === 0 && this.block?.kind !== 'hidden';
    return isText ? closingCommentsOf(this.#first.text) : NO_COMMENTS;
  }

  /** Whether the paragraph is a quotation, a footnote or a row of a Markdown table: it is read, but is no running text. */
  get isAside(): boolean {
    return this.block?.kind === 'aside' || this.block?.kind === 'row';
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

  /** Whether a pattern can match in the text or its plain form; `false` is sure where it is a `gated` one. */
  mayMatch(pattern: RegExp): boolean {
    const known = this.#phrases;
    known.patterns ??= patternBits(this.plain);
    return mayMatch(known.patterns, pattern);
  }

  /** The matches of a pattern in the plain text, by the offsets there; a `gated` one is asked only where it can match. */
  matchesOf(pattern: RegExp): Iterable<RegExpExecArray> {
    return this.mayMatch(pattern) ? this.plain.matchAll(pattern) : NO_MATCHES;
  }

  /** The number that opens the paragraph, or `null`. */
  get opening(): Mark | null {
    if (this.#opening === undefined) this.#opening = openingOf(this.plain, this.block, this.#ownMarks);
    return this.#opening;
  }

  /** A number that opens the paragraph if it goes on from the one before, else a decimal; or `null`. */
  get doubtfulOpening(): Mark | null {
    return this.opening || this.isAside ? null : doubtfulOpeningMark(this.plain);
  }

  /** The numbers after the opening one, in order: those whose line starts were lost, and points (一是…；二是…). */
  get innerMarks(): readonly Mark[] {
    this.#innerMarks ??= this.isAside ? NO_MARKS : innerMarksOf(this.plain, this.opening);
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

  /** Whether the paragraph is a row of some table, by its cells. */
  get isTableRow(): boolean {
    this.#tableRow ??= isTableRow(this.text);
    return this.#tableRow;
  }

  get residue(): Residue | null {
    if (this.#residue === undefined) this.#residue = residueOf(this.plain);
    return this.#residue;
  }

  /** Where an offset of the text stands; one after its end is an offset in `raw`, of a comment that closes the line. */
  place(offset: number): LinePlace {
    if (offset > this.text.length && !this.isComment && this.#rest.length === 0)
      return { line: 0, character: offset };
    return linePlaceOf(this.#pieces, offset);
  }

  /** Where the text before an offset ends: right after its last character. */
  endPlace(offset: number): LinePlace {
    if (offset > this.text.length && !this.isComment && this.#rest.length === 0)
      return { line: 0, character: offset };
    return endLinePlaceOf(this.#pieces, offset);
  }

  /** The offset in the text of a place given as line and column; a place in a margin gives the nearest offset. */
  offsetAt(line: number, character: number): number {
    return offsetOf(this.#pieces, this.text.length, { line, character });
  }

  /**
   * Whether a stretch of the text stands in the draft letter for letter, so that it may be rewritten: no Markdown sign
   * in it, no code, no address.
   */
  isVerbatim(start: number, end: number): boolean {
    if (this.block === null) return true;
    return isVerbatim(this.#pieces, start, end) && !this.text.slice(start, end).includes(BLOT);
  }
}

const BLANK = /^[\s\ufeff]*$/;

function beforeComments(line: string): string {
  const [first] = closingCommentsOf(line);
  return first ? line.slice(0, first.start).trimEnd() : line;
}
