import type { Position, Range } from 'vscode-languageserver-types';
import type { Draft } from '../core/draft';
import type { Point, Span } from '../core/work-plan';

/** The lines and columns of a span: 0-based, columns in UTF-16 units. A span outside the draft gives its start. */
export function rangeOf(draft: Draft, { paragraph, start, end }: Span): Range {
  return rangeBetween(draft, { paragraph, offset: start }, { paragraph, offset: end });
}

/** The lines and columns between two points; where the end is not after the start, an empty range at the start. */
export function rangeBetween(draft: Draft, start: Point, end: Point): Range {
  const from = draft.position(start.paragraph, start.offset);
  const empty = end.paragraph === start.paragraph && end.offset <= start.offset;
  return { start: from, end: empty ? from : draft.endPosition(end.paragraph, end.offset) };
}

/** The point of a draft at a place in it; a place outside the draft or in a margin gives the nearest point. */
export function pointAt(draft: Draft, position: Position): Point {
  return draft.offsetAt(position);
}

/** A span as one short text: what a client hands back with a diagnostic, so that its finding is found again. */
export function spanKey({ paragraph, start, end }: Span): string {
  return `${paragraph}:${start}-${end}`;
}
