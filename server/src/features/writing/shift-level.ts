import { type Position, TextEdit } from 'vscode-languageserver-types';
import type { MarkStyle } from '../../core/phrases/numbering';
import { openingMark } from '../../core/phrases/numbering';
import { nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { pointAt, rangeOf } from '../ranges';
import { lineNodeAt, markerWith, opensLine, type Written } from './written';

/** The marker below each, in official documents: GB/T 9704-2012 7.3.3. */
const BELOW: Partial<Record<MarkStyle, string>> = {
  'han-comma': '（一）',
  'han-paren': '1.',
  'arabic-dot': '（1）',
  'arabic-comma': '（1）',
  'arabic-paren': '①',
};

/** A line whose marker another line follows. */
interface Model {
  readonly text: string;
  readonly ordinal: number;
}

/**
 * What Tab (or Shift+Tab, `back`) does at a number that opens a line: the part, with all that is under it, goes a level
 * deeper, under the part before it, or a level up, behind the one that holds it. Each takes the marker that the draft
 * has on that level. `null` at any other place, and where there is no such level.
 */
export function shiftLevel(plan: WorkPlan, position: Position, back: boolean): Written | null {
  const { draft } = plan;
  const { paragraph, offset } = pointAt(draft, position);
  const node = lineNodeAt(plan, paragraph);
  if (!node || node.paragraph !== paragraph || node.mark.ordinal === null) return null;
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const old = markerWith(text, node.mark, node.mark.ordinal);
  if (offset > old.length || position.line !== draft.firstLineOf(paragraph)) return null;
  const markers = back ? raised(plan, node) : deepened(plan, node);
  if (!markers) return null;
  const edits = [...markers].map(([part, marker]) => {
    const before = draft.paragraphs[part.paragraph]?.text ?? '';
    const end = markerWith(before, part.mark, part.mark.ordinal).length;
    return TextEdit.replace(rangeOf(draft, { paragraph: part.paragraph, start: 0, end }), marker);
  });
  const { character } = draft.position(paragraph, 0);
  const within = Math.max(0, offset + (markers.get(node)?.length ?? 0) - old.length);
  return { edits, cursor: { line: position.line, character: character + within } };
}

/** The markers of a node and what is under it, one level deeper: after the last part of the node before it. */
function deepened(plan: WorkPlan, node: PlanNode): ReadonlyMap<PlanNode, string> | null {
  const siblings = node.parent?.children ?? plan.sections;
  const before = siblings[siblings.indexOf(node) - 1];
  if (!before || before.mark.style !== node.mark.style || !opensLine(plan, before)) return null;
  const last = before.children.filter((child) => opensLine(plan, child)).at(-1);
  const own = last ? { ...modelOf(plan, last), ordinal: (last.mark.ordinal ?? 0) + 1 } : below(plan, node);
  if (!own || (last && last.mark.ordinal === null)) return null;
  return withParts(plan, node, own, (part) => {
    const model = below(plan, part);
    return model && { ...model, ordinal: part.mark.ordinal ?? 1 };
  });
}

/** The markers of a node and what is under it, one level up: each takes the marker of what holds it. */
function raised(plan: WorkPlan, node: PlanNode): ReadonlyMap<PlanNode, string> | null {
  const { parent } = node;
  if (!parent || parent.mark.ordinal === null || !opensLine(plan, parent)) return null;
  const own = { ...modelOf(plan, parent), ordinal: parent.mark.ordinal + 1 };
  return withParts(plan, node, own, (part) =>
    part.parent ? { ...modelOf(plan, part.parent), ordinal: part.mark.ordinal ?? 1 } : null,
  );
}

function withParts(
  plan: WorkPlan,
  node: PlanNode,
  own: Model,
  modelFor: (part: PlanNode) => Model | null,
): ReadonlyMap<PlanNode, string> | null {
  const markers = new Map([[node, marker(own)]]);
  for (const part of nodesOf(node.children)) {
    if (!opensLine(plan, part) || part.mark.ordinal === null) continue;
    const model = modelFor(part);
    if (!model) return null;
    markers.set(part, marker(model));
  }
  return markers;
}

function modelOf({ draft }: WorkPlan, { paragraph, mark }: PlanNode): Model {
  return { text: draft.paragraphs[paragraph]?.text ?? '', ordinal: mark.ordinal ?? 1 };
}

/** The number, with indent, of the first part under a part; `null` where there is no such level. */
export function firstMarkerBelow(plan: WorkPlan, node: PlanNode): string | null {
  const model = below(plan, node);
  return model && marker(model);
}

/** How the draft numbers what is under a part with such a number; else how official documents do. */
function below(plan: WorkPlan, { mark, paragraph }: PlanNode): Model | null {
  const other = nodesOf(plan.sections).find(
    (node) => node.parent?.mark.style === mark.style && opensLine(plan, node) && node.mark.ordinal !== null,
  );
  if (other) return { ...modelOf(plan, other), ordinal: 1 };
  const usual = BELOW[mark.style];
  const indent = (plan.draft.paragraphs[paragraph]?.text ?? '').slice(0, mark.start);
  return usual === undefined ? null : { text: indent + usual, ordinal: 1 };
}

function marker({ text, ordinal }: Model): string {
  const mark = openingMark(text);
  return mark ? markerWith(text, mark, ordinal) : '';
}
