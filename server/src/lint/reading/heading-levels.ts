import type { MarkStyle } from '../../core/phrases/numbering';
import type { PlanNode } from '../../core/work-plan';

/** The levels of GB/T 9704-2012 7.3.3, 一、 · （一） · 1. · （1）; ① stands where （1） does. */
const RANKS: Partial<Record<MarkStyle, number>> = {
  'han-comma': 1,
  'han-paren': 2,
  'arabic-dot': 3,
  'arabic-comma': 3,
  'arabic-paren': 4,
  circled: 4,
};

/** How the number of each level is written. */
export const RANK_MARKS = ['', '一、', '（一）', '1.', '（1）'] as const;

/** The level that a node's number stands for, 1 to 4; `null` for points, rows and lists inside a sentence. */
export function headingRank({ mark, row }: PlanNode): number | null {
  return mark.inline || row ? null : (RANKS[mark.style] ?? null);
}

/** Whether a node is numbered as a part of the plan at a line start: 第一章, 一、, 1. … but not 一是 or a dash. */
export function isHeading(node: PlanNode): boolean {
  const { style } = node.mark;
  return (
    headingRank(node) !== null ||
    (!node.mark.inline && !node.row && (style === 'chapter' || style === 'financial'))
  );
}
