import { readFileSync } from 'node:fs';
import { parseText } from '../../../server/src/core/parse';
import { itemsOf, type PlanNode } from '../../../server/src/core/work-plan';
import { type Comparison, compare } from '../../../server/src/library/comparison/compare';
import { EXAMPLE_CHANGES, type ItemAnnotation } from './example-annotation';
import type { Score } from './measure-comparison';
import { tallyOf } from './tally';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

/** The example of this year held against last year's twin of it. */
export function exampleComparison(): Comparison {
  const plan = (name: string) => parseText(readFileSync(new URL(name, EXAMPLES), 'utf8'));
  return compare(plan('2025年工作要点.txt'), plan('2026年工作要点（定稿）.txt'));
}

/** How the comparison of the examples does against the annotation by hand. */
export function exampleScore(): Score {
  const comparison = exampleComparison();
  const told = annotationOf(comparison);
  const all = (of: (annotation: ItemAnnotation) => readonly string[], from = EXAMPLE_CHANGES.pairs) =>
    from.flatMap((annotation) => of(annotation).map((line) => `${annotation.next} ${line}`));
  const pairs = ({ last }: ItemAnnotation) => [`${last}`];
  const targets = (annotation: ItemAnnotation) => annotation.targets ?? [];
  const directions = (annotation: ItemAnnotation) =>
    targets(annotation).filter((line) => /^(?:raised|lowered) /.test(line));
  const units = (annotation: ItemAnnotation) => annotation.units ?? [];
  return {
    matched: tallyOf(all(pairs, told.pairs), all(pairs)),
    added: tallyOf(told.added.map(String), EXAMPLE_CHANGES.added.map(String)),
    dropped: tallyOf(told.dropped.map(String), EXAMPLE_CHANGES.dropped.map(String)),
    targets: tallyOf(all(targets, told.pairs), all(targets)),
    directions: tallyOf(all(directions, told.pairs), all(directions)),
    units: tallyOf(all(units, told.pairs), all(units)),
  };
}

/** A comparison in the words of the annotation. */
export function annotationOf(comparison: Comparison): typeof EXAMPLE_CHANGES {
  const number = (item: PlanNode) => item.mark.ordinal ?? 0;
  return {
    added: comparison.added.map(number),
    dropped: comparison.dropped.map(number),
    pairs: comparison.pairs.map(({ last, next, copied, reworded, moved, targets, deadlines, units }) => ({
      next: number(next),
      last: number(last),
      ...(copied ? { copied } : {}),
      ...(reworded ? { reworded } : {}),
      ...(moved ? { moved } : {}),
      ...listed('targets', targets.map(lineOf)),
      ...listed('deadlines', deadlines.map(lineOf)),
      ...listed('units', [
        ...(units?.added ?? []).map((name) => `+${name}`),
        ...(units?.removed ?? []).map((name) => `-${name}`),
      ]),
    })),
  };
}

/** Every item of both examples, to hold the annotation to them. */
export function exampleNumbers(): { readonly last: readonly number[]; readonly next: readonly number[] } {
  const { last, next } = exampleComparison();
  const numbers = (items: readonly PlanNode[]) => items.map(({ mark }) => mark.ordinal ?? 0);
  return { last: numbers(itemsOf(last)), next: numbers(itemsOf(next)) };
}

function listed(name: 'targets' | 'deadlines' | 'units', lines: readonly string[]) {
  return lines.length > 0 ? { [name]: lines } : {};
}

function lineOf({
  kind,
  last,
  next,
}: {
  readonly kind: string;
  readonly last: { readonly text: string } | null;
  readonly next: { readonly text: string } | null;
}): string {
  return `${kind} ${[last?.text, next?.text].filter((text) => text !== undefined).join(' → ')}`;
}
