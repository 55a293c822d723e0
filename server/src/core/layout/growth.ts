import type { Draft } from '../draft';
import type { Point } from '../work-plan';
import type { GrowingNode } from './growing-node';
import type { Layout } from './layout';

/** An outline that grows while the draft is read. */
export interface Growth {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly roots: GrowingNode[];
  /** The nodes that are still open, outermost first. */
  readonly open: GrowingNode[];
  /** Kinds of number that this draft has shown to stand inside 1. */
  readonly nested: Set<string>;
  /** Where the text that was read last ends. */
  lastEnd: Point;
}
