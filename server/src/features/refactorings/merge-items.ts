import { TextEdit } from 'vscode-languageserver-types';
import { referenceEdits } from '../../core/references';
import { unitClausesIn } from '../../core/unit-clauses';
import { nodesOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { rangeBetween } from '../ranges';
import { lineNodeAt, numberEdit, opensLine, textEditsOf } from '../writing/written';

/**
 * The edits that put the item after that of a place into it: its number and line end go, no word does; later numbers
 * move up, references to it mean the whole. `null` where either has parts or more paragraphs, or the first names
 * units, which would stand amid the text then.
 */
export function mergeItems(plan: WorkPlan, { paragraph }: Point): readonly TextEdit[] | null {
  const node = lineNodeAt(plan, paragraph);
  const siblings = node?.parent?.children ?? plan.sections;
  const next = node ? siblings[siblings.indexOf(node) + 1] : undefined;
  if (!node || !next || !isPlain(plan, node) || !isPlain(plan, next)) return null;
  if (node.mark.style !== next.mark.style || next.mark.ordinal !== (node.mark.ordinal ?? 0) + 1) return null;
  const between = plan.draft.paragraphs.slice(node.paragraph, next.paragraph);
  // A comment would go with the line ends.
  if (between.some(({ comments }) => comments.length > 0)) return null;
  const [first] = between;
  if (!first || unitClausesIn(plan, first).length > 0) return null;
  const later = runOf(plan, next).map((own) => ({ node: own, ordinal: (own.mark.ordinal ?? 1) - 1 }));
  const second = plan.draft.paragraphs[next.paragraph]?.text ?? '';
  const gap = /^[ \u3000]*/.exec(second.slice(next.mark.end))?.[0].length ?? 0;
  const joint = rangeBetween(
    plan.draft,
    { paragraph: node.paragraph, offset: first.text.trimEnd().length },
    { paragraph: next.paragraph, offset: next.mark.end + gap },
  );
  const numbers = [
    ...later.map((own) => numberEdit(plan, own.node, own.ordinal)),
    ...referenceEdits(plan, [{ node: next, ordinal: node.mark.ordinal ?? 1 }, ...later]),
  ];
  return [TextEdit.del(joint), ...textEditsOf(plan.draft, numbers)];
}

/** An item of one paragraph and no parts. */
function isPlain(plan: WorkPlan, node: PlanNode): boolean {
  const { kind, children, paragraph, end } = node;
  if (kind !== 'item' || children.length > 0 || !opensLine(plan, node)) return false;
  for (let index = paragraph + 1; index <= end.paragraph; index++) {
    const text = plan.draft.paragraphs[index]?.text.slice(
      0,
      index === end.paragraph ? end.offset : undefined,
    );
    if (text?.trim()) return false;
  }
  return true;
}

/** The items after one that count on from it, also in later sections. */
function runOf(plan: WorkPlan, from: PlanNode): readonly PlanNode[] {
  const nodes = nodesOf(plan.sections).filter(
    (node) => node.mark.style === from.mark.style && node.kind === from.kind,
  );
  const run: PlanNode[] = [];
  let ordinal = from.mark.ordinal ?? 1;
  for (const node of nodes.slice(nodes.indexOf(from) + 1)) {
    if (node.mark.ordinal !== ordinal + 1) break;
    ordinal++;
    run.push(node);
  }
  return run;
}
