import { NodeMemo } from '../core/node-memo';
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

/**
 * Values made from an item: from its paragraphs, its title, the titles above it, and the plan's form and title. As
 * long as these are the same, so is the value.
 */
export class ItemMemo<T> {
  readonly #values = new NodeMemo<T>();
  readonly #contexts = new WeakMap<PlanNode, string>();

  /** The value of an item, made when it is not known or the item has changed. */
  get(plan: WorkPlan, item: PlanNode, make: () => T): T {
    return this.#values.get(plan, item, this.#contextOf(plan, item), make);
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
