import { assignmentOf } from '../../core/responsibility';
import { usesByName } from '../../core/unit-uses';
import { itemsOf, type Located, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { pointersOf } from './references';

type Words = Located<{ readonly start: number; readonly end: number }>;

/** How an item has a unit. */
export interface UnitTask {
  readonly item: PlanNode;
  readonly role: 'lead' | 'responsible' | 'supporting';
  /** The item does not name it: its section does, or a rule of the whole draft. */
  readonly inherited: boolean;
}

/** Every place where a plan's body names a unit. */
export function unitUses(plan: WorkPlan, name: string): readonly Words[] {
  return (usesByName(plan).get(name) ?? []).map(({ paragraph, start, end }) => ({ paragraph, start, end }));
}

/** The items of a unit, in the order of the draft. */
export function unitTasks(plan: WorkPlan, name: string): readonly UnitTask[] {
  return itemsOf(plan).flatMap((item): UnitTask[] => {
    const assignment = assignmentOf(plan, item);
    if (!assignment) return [];
    const { leadUnits, responsibleUnits, supportingUnits, inheritedFrom } = assignment;
    const has = (units: ReadonlyArray<{ readonly name: string }>) => units.some((unit) => unit.name === name);
    const inherited = inheritedFrom !== null;
    if (has(leadUnits)) return [{ item, role: 'lead', inherited }];
    if (has(responsibleUnits)) return [{ item, role: 'responsible', inherited }];
    return has(supportingUnits) ? [{ item, role: 'supporting', inherited }] : [];
  });
}

/** Every place that points to a part by its number and can mean no other. */
export function partUses(plan: WorkPlan, node: PlanNode): readonly Words[] {
  return [...pointersOf(plan).values()].flatMap((pointers) =>
    pointers.filter(({ nodes }) => nodes.length === 1 && nodes[0] === node).map(({ span }) => span),
  );
}

/** The words of a part's number and title. */
export function headingPlace({ paragraph, mark, title }: PlanNode): Words {
  const end = title.paragraph === paragraph ? Math.max(mark.end, title.end) : mark.end;
  return { paragraph, start: mark.start, end };
}

/** The paragraph that an attachment begins with, by its number; without one, that of the first. */
export function attachmentStart(plan: WorkPlan, ordinal: number | null): number | null {
  const starts = plan.noise.filter(({ kind }) => kind === 'attachment');
  for (const { firstParagraph, lastParagraph } of starts) {
    for (let paragraph = firstParagraph; paragraph <= lastParagraph; paragraph++) {
      const plain = plan.draft.paragraphs[paragraph]?.plain.trim() ?? '';
      const match = /^附件?[ \u3000]*([0-9０-９]{1,2})?/.exec(plain);
      if (
        match &&
        plain.length < 60 &&
        (ordinal === null || Number((match[1] ?? '').normalize('NFKC')) === ordinal)
      )
        return paragraph;
    }
  }
  return null;
}
