import type { UnitClause } from '../core/assignment';
import { itemsOf, textsBetween, type WorkPlan } from '../core/work-plan';

/** How a plan writes the units of an item: `〔责任单位：` A `、` B `〕`. */
export interface UnitForm {
  /** `bracket` or `verb` behind the text · `line` in a line of their own. */
  readonly form: Exclude<UnitClause['form'], 'cell'>;
  readonly before: string;
  readonly separator: string;
  readonly after: string;
}

const SEPARATOR = '、';

/** The form in which most items of a plan give their units, or `null` where none does; table cells have no form. */
export function unitFormOf(plan: WorkPlan): UnitForm | null {
  const seen = new Map<string, { readonly form: UnitForm; times: number }>();
  for (const item of itemsOf(plan)) {
    for (const { paragraph: index, start, end } of textsBetween(plan.draft, item.start, item.end)) {
      const paragraph = plan.draft.paragraphs[index];
      for (const clause of paragraph?.units ?? []) {
        const form = clause.start >= start && clause.start < end && formOf(paragraph?.text ?? '', clause);
        if (!form) continue;
        const key = `${form.form}\n${form.before}\n${form.after}`;
        const known = seen.get(key);
        if (known) known.times++;
        else seen.set(key, { form, times: 1 });
      }
    }
  }
  let most: { readonly form: UnitForm; times: number } | undefined;
  for (const candidate of seen.values()) if (!most || candidate.times > most.times) most = candidate;
  return most?.form ?? null;
}

/** A clause as a form; `null` for a broken one and for one that gives several roles, which is no model. */
function formOf(text: string, { form, start, end, units, unclosed }: UnitClause): UnitForm | null {
  const [first, second] = units;
  const last = units.at(-1);
  if (form === 'cell' || unclosed || !first || !last) return null;
  if (units.some(({ role }) => role !== first.role)) return null;
  const separator = second ? text.slice(first.end, second.start) : SEPARATOR;
  return { form, before: text.slice(start, first.start), separator, after: text.slice(last.end, end) };
}
