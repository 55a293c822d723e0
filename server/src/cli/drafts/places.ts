import type { Draft } from '../../core/draft';
import type { Point, Span } from '../../core/work-plan';

/** A range as results give it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a span stands in the draft. An empty span ends where it starts. */
export function rangeOfSpan(draft: Draft, { paragraph, start, end }: Span): Range {
  return rangeOfPoints(draft, { paragraph, offset: start }, { paragraph, offset: end });
}

/** Where the text between two points stands in the draft. */
export function rangeOfPoints(draft: Draft, start: Point, end: Point): Range {
  const from = draft.position(start.paragraph, start.offset);
  const empty = start.paragraph === end.paragraph && start.offset >= end.offset;
  const to = empty ? from : draft.endPosition(end.paragraph, end.offset);
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
