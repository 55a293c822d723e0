import type { Paragraph } from './paragraph';
import type { PlanNode, WorkPlan } from './work-plan';

/** A value kept for a node, and all that it was made from. */
interface KeptValue<T> {
  readonly paragraphs: readonly Paragraph[];
  readonly end: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly context: string;
  readonly value: T;
}

/**
 * Values made from the nodes of a draft, kept for later versions of it: of a node from its paragraphs, its title and
 * what the caller names as their context. As long as these are the same, so is the value.
 */
export class NodeMemo<T> {
  /** By the paragraph that a node begins in, and the offset in it. */
  readonly #kept = new WeakMap<Paragraph, Map<number, KeptValue<T>>>();

  /** The value of a node, made when it is not known, or the node or the context has changed. */
  get(plan: WorkPlan, node: PlanNode, context: string, make: () => T): T {
    const { paragraph, offset } = node.start;
    const first = plan.draft.paragraphs[paragraph] as Paragraph;
    let siblings = this.#kept.get(first);
    if (!siblings) {
      siblings = new Map();
      this.#kept.set(first, siblings);
    }
    const known = siblings.get(offset);
    if (known && known.context === context && isSame(plan, node, known)) return known.value;
    const kept: KeptValue<T> = {
      paragraphs: plan.draft.paragraphs.slice(paragraph, node.end.paragraph + 1),
      end: node.end.offset,
      titleStart: node.title.start,
      titleEnd: node.title.end,
      context,
      value: make(),
    };
    siblings.set(offset, kept);
    return kept.value;
  }
}

function isSame<T>({ draft }: WorkPlan, { start, end, title }: PlanNode, kept: KeptValue<T>): boolean {
  if (end.paragraph - start.paragraph + 1 !== kept.paragraphs.length || end.offset !== kept.end) return false;
  if (title.start !== kept.titleStart || title.end !== kept.titleEnd) return false;
  for (let index = 0; index < kept.paragraphs.length; index++)
    if (kept.paragraphs[index] !== draft.paragraphs[start.paragraph + index]) return false;
  return true;
}
