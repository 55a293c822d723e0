import type { Draft, Position } from '../../core/draft';
import type { Span } from '../../core/work-plan';
import type { DraftLine } from '../docx/draft-lines';
import type { WordParagraph } from '../docx/word-paragraph';

/** A stretch of the text that was typed in a paragraph of a Word file. UTF-16 offsets; start = end is a place. */
export interface WordRange {
  readonly paragraph: WordParagraph;
  readonly start: number;
  readonly end: number;
}

/** Where a span of the draft was typed, if all of it was: no automatic number, no bar of a table in it. */
export function typedRange(draft: Draft, lines: readonly DraftLine[], span: Span): WordRange | null {
  const [from, to] = endsOf(draft, span);
  if (from.line !== to.line) return null;
  const piece = lines[from.line]?.pieces.find(
    ({ start, end }) => start <= from.character && to.character <= end,
  );
  if (!piece) return null;
  const offset = piece.offset - piece.start;
  return { paragraph: piece.paragraph, start: from.character + offset, end: to.character + offset };
}

/**
 * What of the Word file a remark on a span is to be hung on: what was typed of its first line, else the paragraph that
 * the line comes from. `null` for a line that nothing was typed in.
 */
export function anchorRange(draft: Draft, lines: readonly DraftLine[], span: Span): WordRange | null {
  const [from, to] = endsOf(draft, span);
  const pieces = lines[from.line]?.pieces ?? [];
  const until = to.line > from.line ? Number.POSITIVE_INFINITY : to.character;
  const piece = pieces.find(({ end }) => from.character <= end) ?? pieces.at(-1);
  if (!piece) return null;
  const { paragraph } = piece;
  const place = (character: number) =>
    Math.min(Math.max(character, piece.start), piece.end) - piece.start + piece.offset;
  const [start, end] = [place(from.character), place(until)];
  return start < end ? { paragraph, start, end } : widened(paragraph, start);
}

/** A place has to have a character to be seen. */
function widened(paragraph: WordParagraph, place: number): WordRange {
  if (place > 0) return { paragraph, start: place - 1, end: place };
  return { paragraph, start: 0, end: Math.min(1, paragraph.text.length) };
}

function endsOf(draft: Draft, { paragraph, start, end }: Span): readonly [Position, Position] {
  const from = draft.position(paragraph, start);
  return [from, end > start ? draft.endPosition(paragraph, end) : from];
}
