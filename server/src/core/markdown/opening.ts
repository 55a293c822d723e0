import { dashMark, headingMark, type Mark, markAt, openingMark } from '../phrases/numbering';
import { type OwnMark, ownOpeningMark } from '../phrases/own-marks';
import type { MarkdownBlock } from './block';

const SPACE = /[\s\u3000\ufeff]*/y;

/** The number that opens a paragraph: one of the bureau's own, else a usual one; `null` for none. */
export function openingOf(
  text: string,
  block: MarkdownBlock | null,
  ownMarks: readonly OwnMark[],
): Mark | null {
  return ownOpeningMark(text, ownMarks) ?? (block ? blockOpening(text, block) : openingMark(text));
}

/**
 * The number that opens a Markdown paragraph, or `null`. A heading without one has a mark of no width, a list item the
 * sign of its list; asides and what is no text have none.
 */
function blockOpening(text: string, { kind, depth }: MarkdownBlock): Mark | null {
  if (kind === 'text' || kind === 'quoted') return openingMark(text);
  if (kind === 'item') return openingMark(text) ?? dashMark(0, 1);
  if (kind !== 'heading') return null;
  SPACE.lastIndex = 0;
  SPACE.test(text);
  return markAt(text, SPACE.lastIndex) ?? headingMark(depth, SPACE.lastIndex);
}
