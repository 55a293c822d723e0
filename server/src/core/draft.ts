import { Line, type SoftLines, softLines } from './draft-line';
import type { SourceLine } from './line';
import type { MarkdownBlock } from './markdown/block';
import { markdownParagraphs } from './markdown/blocks';
import { type DraftForm, looksLikeMarkdown } from './markdown/form';
import { Paragraph } from './paragraph';
import { type Blocks, blocksIn, type PlacedBlock } from './paragraph-block';
import { NO_OWN_MARKS, type OwnMark } from './phrases/own-marks';
import { paragraphGroups } from './wrapping';

/** A place in a draft: 0-based physical line, and UTF-16 code units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Replaces the text between two positions; equal positions insert. */
export interface Change {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/**
 * The immutable text of a draft as paragraphs. A paragraph is one line, or several where the text is
 * hard-wrapped; a physical line with manual line breaks (U+000B) is several lines. Concatenating all of them gives the draft back.
 */
export class Draft {
  readonly paragraphs: readonly Paragraph[];
  /** The 0-based line that each paragraph starts on, lines parted at manual breaks. */
  readonly #firstLines: Int32Array;
  readonly #soft: SoftLines | null;
  #blocks: Blocks | undefined;

  /** Whether the draft is read as Markdown. */
  readonly isMarkdown: boolean;

  /**
   * `ownMarks`: how the bureau numbers headings beside what is usual. `previous` lends its wrapped paragraphs to this
   * draft where their lines are the same.
   */
  constructor(
    readonly lines: readonly Line[],
    readonly form: DraftForm,
    readonly ownMarks: readonly OwnMark[],
    previous?: Draft,
  ) {
    this.isMarkdown = form === 'unknown' ? looksLikeMarkdown(lines) : form === 'markdown';
    const known = new Map<SourceLine, Paragraph>();
    for (const paragraph of previous?.paragraphs ?? []) {
      if (paragraph.lineCount > 1) known.set(paragraph.lines[0] as SourceLine, paragraph);
    }
    this.#soft = softLines(lines);
    const parted = this.#soft?.lines ?? lines;
    const { firsts, blocks } = this.isMarkdown
      ? markdownParagraphs(parted)
      : { firsts: paragraphGroups(parted, ownMarks), blocks: null };
    this.#firstLines = firsts;
    const paragraphs = new Array<Paragraph>(firsts.length);
    for (let index = 0; index < firsts.length; index++) {
      const [first, end] = [firsts[index] as number, firsts[index + 1] ?? parted.length];
      paragraphs[index] = paragraphOf(parted, first, end, blocks?.[index] ?? null, known, ownMarks);
    }
    this.paragraphs = paragraphs;
    // Found now, so that a draft does not keep the one before it.
    const before = previous ? previous.#blocks : undefined;
    if (before) this.#blocks = blocksIn(paragraphs, before);
  }

  /** The paragraphs in blocks, which a draft shares with the one that it was edited from. */
  get blocks(): readonly PlacedBlock[] {
    this.#blocks ??= blocksIn(this.paragraphs, null);
    return this.#blocks.placed;
  }

  /** The whole text, character for character as it was read. */
  get text(): string {
    return this.lines.map((line) => line.text + line.terminator).join('');
  }

  /** The 0-based physical line that a paragraph starts on. */
  firstLineOf(paragraph: number): number {
    const first = this.#firstLines[paragraph];
    if (first === undefined) return this.lines.length - 1;
    return this.#soft?.physical[first] ?? first;
  }

  /** The index of the paragraph that holds a place; a place outside the draft gives the nearest. */
  paragraphAt(line: number, character = 0): number {
    const parted = this.#partedLine(line, character);
    let low = 0;
    let high = this.#firstLines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firstLines[middle] ?? 0) <= parted) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The paragraph and the offset in its text at a place; a place outside the draft or in a margin gives the nearest. */
  offsetAt({ line, character }: Position): { readonly paragraph: number; readonly offset: number } {
    const paragraph = this.paragraphAt(line, character);
    const parted = this.#partedLine(line, character);
    const within = parted - (this.#firstLines[paragraph] ?? 0);
    const column = character - (this.#soft?.columns[parted] ?? 0);
    return { paragraph, offset: this.paragraphs[paragraph]?.offsetAt(within, column) ?? 0 };
  }

  /** Where an offset of a paragraph's text stands in the draft. */
  position(paragraph: number, offset: number): Position {
    return this.#physical(paragraph, this.paragraphs[paragraph]?.place(offset));
  }

  /** Where a span that ends before `offset` ends in the draft: on the line of its last character. */
  endPosition(paragraph: number, offset: number): Position {
    return this.#physical(paragraph, this.paragraphs[paragraph]?.endPlace(offset));
  }

  #physical(paragraph: number, { line, character } = { line: 0, character: 0 }): Position {
    const parted = (this.#firstLines[paragraph] ?? this.lines.length - 1) + line;
    if (!this.#soft) return { line: parted, character };
    const column = this.#soft.columns[parted] ?? 0;
    return { line: this.#soft.physical[parted] ?? 0, character: column + character };
  }

  /** The last line, parted at manual breaks, that begins at a place or before. */
  #partedLine(line: number, character: number): number {
    if (!this.#soft) return line;
    const { physical, columns } = this.#soft;
    let last = physical.findLastIndex((own) => own <= line);
    while (last > 0 && physical[last] === line && (columns[last] ?? 0) > character) last--;
    return last;
  }
}

/** Reads a text into a draft. Any text is a draft; no character is lost or changed. */
export function draftOf(
  text: string,
  form: DraftForm = 'unknown',
  ownMarks: readonly OwnMark[] = NO_OWN_MARKS,
): Draft {
  return new Draft(linesOf(text), form, ownMarks);
}

/**
 * The draft after a change, sharing every line and paragraph that the change does not touch. Positions outside
 * the draft are taken as the nearest ones inside it, as the language server protocol asks.
 */
export function edit(draft: Draft, change: Change): Draft {
  const start = clamp(draft, change.start);
  const end = clamp(draft, change.end);
  const firstLine = draft.lines[start.line];
  const lastLine = draft.lines[end.line];
  const before = (firstLine?.text ?? '').slice(0, start.character);
  const after = (lastLine?.text ?? '').slice(end.character) + (lastLine?.terminator ?? '');
  // A lone \r may meet the \n of the next line, so the seam is read together with it.
  const replaced = linesOf(before + change.text + after, {
    keepLastOpen: end.line === draft.lines.length - 1,
  });
  const lines = draft.lines.slice(0, start.line);
  for (const line of replaced) lines.push(line);
  for (let index = end.line + 1; index < draft.lines.length; index++) lines.push(draft.lines[index] as Line);
  return new Draft(joinSeams(lines, start.line, replaced.length), draft.form, draft.ownMarks, draft);
}

function paragraphOf(
  lines: readonly Line[],
  first: number,
  end: number,
  block: MarkdownBlock | null,
  known: ReadonlyMap<SourceLine, Paragraph>,
  ownMarks: readonly OwnMark[],
): Paragraph {
  const line = lines[first] as Line;
  if (end - first === 1) {
    if (line.alone?.block !== block) line.alone = new Paragraph(line, undefined, block, ownMarks);
    return line.alone;
  }
  const old = known.get(line);
  return old?.block === block && old.consistsOf(lines, first, end)
    ? old
    : new Paragraph(line, lines.slice(first + 1, end), block, ownMarks);
}

function linesOf(text: string, { keepLastOpen = true } = {}): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let carriageReturn = text.indexOf('\r');
  let newline = text.indexOf('\n');
  while (newline >= 0 || carriageReturn >= 0) {
    if (carriageReturn >= 0 && (newline < 0 || carriageReturn < newline)) {
      const crlf = newline === carriageReturn + 1;
      lines.push(new Line(text.slice(start, carriageReturn), crlf ? '\r\n' : '\r'));
      start = carriageReturn + (crlf ? 2 : 1);
      if (crlf) newline = text.indexOf('\n', start);
      carriageReturn = text.indexOf('\r', start);
    } else {
      lines.push(new Line(text.slice(start, newline), '\n'));
      start = newline + 1;
      newline = text.indexOf('\n', start);
    }
  }
  if (keepLastOpen || start < text.length) lines.push(new Line(text.slice(start), ''));
  return lines;
}

/** Joins \r and \n that an edit has brought together over a line end into one terminator. */
function joinSeams(lines: Line[], from: number, count: number): readonly Line[] {
  for (let index = Math.max(0, from - 1); index < Math.min(lines.length - 1, from + count + 1); index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line?.terminator === '\r' && next?.text === '' && next.terminator === '\n') {
      lines.splice(index, 2, new Line(line.text, '\r\n'));
    }
  }
  return lines;
}

function clamp(draft: Draft, position: Position): Position {
  const line = Math.min(Math.max(0, position.line), draft.lines.length - 1);
  if (position.line > line) return { line, character: draft.lines[line]?.text.length ?? 0 };
  return { line, character: Math.min(Math.max(0, position.character), draft.lines[line]?.text.length ?? 0) };
}
