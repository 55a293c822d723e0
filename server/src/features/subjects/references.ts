import { grouped } from '../../core/grouped';
import { memo } from '../../core/memo';
import { type Reference, referencesOf, referencesTo } from '../../core/references';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from '../../core/work-plan';

/** A reference (第3项) with its words, and the headings that it may mean: one where it is clear, none where it dangles. */
export interface Pointer {
  readonly span: Span;
  readonly nodes: readonly PlanNode[];
}

const BEHIND_NUMERAL = /^[)）]?(?:部分|[项条款点])/;

/** The references of a plan to its own parts, by the paragraph that they stand in. */
export const pointersOf = memo((plan: WorkPlan): ReadonlyMap<number, readonly Pointer[]> => {
  const references = referencesOf(plan);
  if (references.length === 0) return new Map();
  const styles = [...new Set(nodesOf(plan.sections).map(({ mark }) => mark.style))];
  const byStyle = new Map(styles.map((style) => [style, new Set(referencesTo(plan, style))]));
  const nodesMeant = (reference: Reference) =>
    nodesOf(plan.sections).filter(
      ({ mark }) => mark.ordinal === reference.ordinal && byStyle.get(mark.style)?.has(reference),
    );
  const pointers = references.map((reference) => ({
    span: wordsOf(plan, reference),
    nodes: nodesMeant(reference),
  }));
  return grouped(pointers, ({ span }) => span.paragraph);
});

/** From 第 to after 项. */
function wordsOf({ draft }: WorkPlan, { span }: Reference): Span {
  const { plain = '' } = draft.paragraphs[span.paragraph] ?? {};
  const behind = BEHIND_NUMERAL.exec(plain.slice(span.end, span.end + 4))?.[0].length ?? 0;
  return { ...span, start: Math.max(0, plain.lastIndexOf('第', span.start)), end: span.end + behind };
}
