import type { UnitClause } from '../../../server/src/core/phrases/assignment';
import type { Target } from '../../../server/src/core/targets/target';
import {
  deadlinesOf,
  type PlanNode,
  recognisedIn,
  targetsOf,
  textsBetween,
  type WorkPlan,
} from '../../../server/src/core/work-plan';

/** An item cut out of its plan: its text without its number, and where things stand in it, in UTF-16 units. */
export interface ItemPiece {
  readonly item: PlanNode;
  readonly text: string;
  readonly titleEnd: number;
  readonly targets: readonly Target[];
  /** Targets, deadlines and units: what rewording must not touch. */
  readonly fixed: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  readonly units: readonly UnitClause[];
}

/** An item as a piece of one paragraph, units on lines of their own apart. */
export function pieceOf(plan: WorkPlan, item: PlanNode): ItemPiece {
  const starts = new Map<number, number>();
  const clauses = recognisedIn(plan, item, (paragraph) => paragraph.units);
  let text = '';
  for (const part of textsBetween(
    plan.draft,
    { paragraph: item.paragraph, offset: item.mark.end },
    item.end,
  )) {
    const hasOwnLine = clauses.some(
      ({ paragraph, start }) => paragraph === part.paragraph && start === part.start,
    );
    if (text !== '') text += hasOwnLine ? '\n' : /[。；：，、]\s*$/.test(text) ? '' : '。';
    starts.set(part.paragraph, text.length - part.start);
    text += part.text;
  }
  const placed = <T extends { readonly paragraph: number; readonly start: number; readonly end: number }>(
    thing: T,
  ): T => {
    const by = starts.get(thing.paragraph) ?? 0;
    return { ...thing, start: thing.start + by, end: thing.end + by };
  };
  const targets = targetsOf(plan, item).map(placed);
  const units = clauses.map((clause) => ({
    ...placed(clause),
    units: clause.units.map((unit) => placed({ ...unit, paragraph: clause.paragraph })),
  }));
  const deadlines = deadlinesOf(plan, item).map(placed);
  return {
    item,
    text,
    titleEnd: placed({ ...item.title }).end,
    targets,
    fixed: [...targets, ...deadlines, ...units],
    units,
  };
}
