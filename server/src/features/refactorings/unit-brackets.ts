import { unitClausesIn } from '../../core/unit-clauses';
import type { Point, WorkPlan } from '../../core/work-plan';
import type { SpanEdit } from '../writing/written';

/** The brackets that units are given in. */
export type UnitBrackets = '〔〕' | '（）';

/**
 * The edits that give the units of the whole draft in one kind of bracket. `null` where a place is in no bracket of
 * units, or all are of this kind.
 */
export function unitBrackets(plan: WorkPlan, at: Point, wanted: UnitBrackets): readonly SpanEdit[] | null {
  const [open = '', close = ''] = wanted;
  const edits: SpanEdit[] = [];
  let isThere = false;
  for (const [paragraph, own] of plan.draft.paragraphs.entries()) {
    for (const { form, start, end, unclosed } of unitClausesIn(plan, own)) {
      if (form !== 'bracket' || unclosed) continue;
      if (paragraph === at.paragraph && start <= at.offset && at.offset <= end) isThere = true;
      if (own.text[start] === open || own.text.slice(start + 1, end - 1).includes(open)) continue;
      edits.push({ span: { paragraph, start, end: start + 1 }, newText: open });
      edits.push({ span: { paragraph, start: end - 1, end }, newText: close });
    }
  }
  return isThere && edits.length > 0 ? edits : null;
}
