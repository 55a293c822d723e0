import type { Point } from './work-plan';

/** Whether a point of a draft stands before another. */
export function isBefore(a: Point, b: Point): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.offset < b.offset);
}
