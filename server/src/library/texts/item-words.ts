import { unitClausesOf } from '../../core/unit-clauses';
import {
  deadlinesOf,
  type Located,
  type PlanNode,
  targetsOf,
  textsBetween,
  type WorkPlan,
} from '../../core/work-plan';
import { wordsInSimplified } from './comparable-words';

/** What an item says, as far as two plans are compared by it: no number, years, spaces, punctuation, units. */
export interface ItemWords {
  /** 题: the heading. */
  readonly title: string;
  /** Heading and text. */
  readonly text: string;
  /** The text without figures of targets and without deadlines: equal where only these have changed. */
  readonly wording: string;
}

interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

const DIGITS = /[0-9０-９.．]+/g;

/** The words of an item. Linear in its text. */
export function itemWords(plan: WorkPlan, item: PlanNode): ItemWords {
  const units = unitStretches(plan, item);
  const targets = targetsOf(plan, item);
  const wholes = [...deadlinesOf(plan, item), ...targets.filter(isFigure)];
  return {
    title: wordsInSimplified(item.titleText),
    text: wordsInSimplified(textWithout(plan, item, units)),
    wording: wordsInSimplified(
      textWithout(
        plan,
        item,
        [...units, ...wholes],
        targets.filter((target) => !isFigure(target)),
      ),
    ),
  };
}

/** Of a figure nothing is left; of a document or event with a figure its name is. */
function isFigure({ kind }: { readonly kind: string }): boolean {
  return kind === 'ratio' || kind === 'count' || kind === 'amount';
}

function unitStretches(plan: WorkPlan, item: PlanNode): ReadonlyArray<Located<Stretch>> {
  return unitClausesOf(plan, item);
}

/** The text of an item after its number without some stretches, and without the digits of others. */
function textWithout(
  { draft }: WorkPlan,
  { paragraph, mark, end }: PlanNode,
  left: readonly Stretch[],
  digits: readonly Stretch[] = [],
): string {
  const cuts = [
    ...left.map((stretch) => ({ ...stretch, keep: false })),
    ...digits.map((stretch) => ({ ...stretch, keep: true })),
  ].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  let next = 0;
  let text = '';
  for (const part of textsBetween(draft, { paragraph, offset: mark.end }, end)) {
    let at = part.start;
    while ((cuts[next]?.paragraph ?? Number.POSITIVE_INFINITY) < part.paragraph) next++;
    for (let cut = cuts[next]; cut?.paragraph === part.paragraph; cut = cuts[++next]) {
      const [from, to] = [Math.max(cut.start, at), Math.min(cut.end, part.end)];
      if (from >= to) continue;
      text += part.text.slice(at - part.start, from - part.start);
      if (cut.keep) text += part.text.slice(from - part.start, to - part.start).replace(DIGITS, '');
      at = to;
    }
    text += part.text.slice(at - part.start);
  }
  return text;
}
