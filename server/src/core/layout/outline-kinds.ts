import { uniformTitleLength } from '../phrases/title';
import type { PlanNode } from '../work-plan';
import type { GrowingNode } from './growing-node';

/**
 * The outline whole: gives every node of the grown tree its kind, its level, and the title length that is usual for
 * its kind of number.
 */
export function withKinds(roots: readonly GrowingNode[]): readonly PlanNode[] {
  const byKey = new Map<string, GrowingNode[]>();
  const visit = (nodes: readonly GrowingNode[], level: number, insideItem: boolean) => {
    const someAreSections = nodes.some(isSection);
    for (const node of nodes) {
      node.level = level;
      if (insideItem || node.mark.inline) node.kind = 'point';
      else if (isSection(node) || (someAreSections && !isTaskAlone(node))) node.kind = 'section';
      const sameKey = byKey.get(node.at.key);
      if (sameKey) sameKey.push(node);
      else byKey.set(node.at.key, [node]);
      if (node.children.length > 0) visit(node.children, level + 1, node.kind !== 'section');
    }
  };
  visit(roots, 1, false);
  for (const nodes of byKey.values()) {
    const usual = uniformTitleLength(nodes);
    for (const node of nodes) node.usualTitleLength = usual;
  }
  return roots;
}

/** A section holds numbered paragraphs; points (一是) make one only under a heading that has no text of its own. */
function isSection(node: GrowingNode): boolean {
  if (node.children.length === 0) return false;
  const parts = node.children.filter((child) => !child.mark.inline);
  if (parts.length === 0) return false;
  const onlyPoints = parts.every(({ mark: { style } }) => style === 'is-point' || style === 'must-point');
  return !onlyPoints || !node.hasText;
}

/**
 * Whether a node without parts is a task beside sections: its text runs on after its title, or stands under a heading
 * that is itself inside a section. Under an outermost heading it is the text of a section, such as 总体要求.
 */
function isTaskAlone(node: GrowingNode): boolean {
  return node.hasText || (node.level > 1 && node.end.paragraph > node.paragraph);
}
