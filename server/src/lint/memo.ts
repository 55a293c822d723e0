import type { Paragraph } from '../core/paragraph';
import type { PlanNode, WorkPlan } from '../core/work-plan';

/**
 * What a run keeps for the next run on a later version of the same draft. Findings never depend on it: a run with
 * an empty memo finds the same.
 */
export class LintMemo {
  readonly #kept = new Map<string, unknown>();

  /** What was kept under a name, made when nothing was. One name must always keep one type. */
  keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }
}

/** What a search of one paragraph found, kept as long as the paragraph is the same. */
export class ParagraphMemo<T> {
  readonly #kept = new WeakMap<Paragraph, T>();

  /** What the search finds in a paragraph; it may look at nothing else. */
  get(paragraph: Paragraph, search: (paragraph: Paragraph) => T): T {
    let found = this.#kept.get(paragraph);
    if (found === undefined) {
      found = search(paragraph);
      this.#kept.set(paragraph, found);
    }
    return found;
  }
}

/** A value kept for an item, and all of the plan that it was made from. */
interface KeptItem<T> {
  readonly paragraphs: readonly Paragraph[];
  readonly end: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly context: string;
  readonly value: T;
}

/**
 * Values made from an item: from its paragraphs, its title, the titles above it, and the plan's form and title. As
 * long as these are the same, so is the value.
 */
export class ItemMemo<T> {
  /** By the paragraph that an item begins in, and the offset in it. */
  readonly #kept = new WeakMap<Paragraph, Map<number, KeptItem<T>>>();
  readonly #contexts = new WeakMap<PlanNode, string>();

  /** The value of an item, made when it is not known or the item has changed. */
  get(plan: WorkPlan, item: PlanNode, make: () => T): T {
    const first = plan.draft.paragraphs[item.start.paragraph] as Paragraph;
    let siblings = this.#kept.get(first);
    if (!siblings) {
      siblings = new Map();
      this.#kept.set(first, siblings);
    }
    const known = siblings.get(item.start.offset);
    const context = this.#contextOf(plan, item);
    if (known && known.context === context && isSame(plan, item, known)) return known.value;
    const kept: KeptItem<T> = {
      paragraphs: plan.draft.paragraphs.slice(item.start.paragraph, item.end.paragraph + 1),
      end: item.end.offset,
      titleStart: item.title.start,
      titleEnd: item.title.end,
      context,
      value: make(),
    };
    siblings.set(item.start.offset, kept);
    return kept.value;
  }

  #contextOf(plan: WorkPlan, item: PlanNode): string {
    const { parent } = item;
    if (!parent) return `${plan.form}\n${plan.title?.text ?? ''}`;
    const known = this.#contexts.get(parent);
    if (known !== undefined) return known;
    const context = `${this.#contextOf(plan, parent)}\n${parent.titleText}`;
    this.#contexts.set(parent, context);
    return context;
  }
}

function isSame<T>({ draft }: WorkPlan, { start, end, title }: PlanNode, kept: KeptItem<T>): boolean {
  if (end.paragraph - start.paragraph + 1 !== kept.paragraphs.length || end.offset !== kept.end) return false;
  if (title.start !== kept.titleStart || title.end !== kept.titleEnd) return false;
  return kept.paragraphs.every((paragraph, index) => paragraph === draft.paragraphs[start.paragraph + index]);
}
