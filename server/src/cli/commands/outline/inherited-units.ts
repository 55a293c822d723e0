import type { Assignment } from '../../../core/responsibility';
import type { PlanNode } from '../../../core/work-plan';

/** Whether a node's units are all given elsewhere: by its section, by another row, or once for all tasks. */
export function unitsAreInherited(node: PlanNode, { clauses }: Assignment): boolean {
  const { end, row } = node;
  const start = row ? { paragraph: row.row.paragraph, offset: 0 } : node.start;
  return !clauses.some(
    (clause) =>
      (clause.paragraph > start.paragraph ||
        (clause.paragraph === start.paragraph && clause.start >= start.offset)) &&
      (clause.paragraph < end.paragraph || (clause.paragraph === end.paragraph && clause.start < end.offset)),
  );
}
