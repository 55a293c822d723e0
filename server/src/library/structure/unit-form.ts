import { memo } from '../../core/memo';
import type { UnitClause } from '../../core/phrases/assignment';
import type { UnitName } from '../../core/phrases/unit-names';
import { unitClausesOf } from '../../core/unit-clauses';
import { itemsOf, type PlanNode, type WorkPlan } from '../../core/work-plan';

/** How a plan writes the units of an item: `〔责任单位：` A `、` B `〕`. */
export interface UnitForm {
  /** `bracket` or `verb` behind the text · `line` in a line of their own. */
  readonly form: Exclude<UnitClause['form'], 'cell'>;
  readonly before: string;
  readonly separator: string;
  readonly after: string;
}

const SEPARATOR = '、';

interface FormUse {
  readonly clause: Omit<UnitForm, 'separator'>;
  readonly separators: string[];
  times: number;
}

/** The form in which most items of a plan give their units, or `null` where none does; table cells have no form. */
export const unitFormOf = memo((plan: WorkPlan): UnitForm | null => {
  const seen = new Map<string, FormUse>();
  for (const item of sampled(itemsOf(plan))) {
    for (const found of unitClausesOf(plan, item)) {
      const text = plan.draft.paragraphs[found.paragraph]?.text ?? '';
      const clause = formOf(text, found);
      if (!clause) continue;
      const key = `${clause.form}\n${clause.before}\n${clause.after}`;
      const use = seen.get(key) ?? { clause, separators: [], times: 0 };
      seen.set(key, use);
      use.times++;
      use.separators.push(...separatorsOf(text, found));
    }
  }
  let most: FormUse | undefined;
  for (const use of seen.values()) if (!most || use.times > most.times) most = use;
  return most ? { ...most.clause, separator: commonest(most.separators) ?? SEPARATOR } : null;
});

/** Of more items than these every n-th is asked: they tell what most do. */
const MOST_ASKED = 500;

function sampled(items: readonly PlanNode[]): readonly PlanNode[] {
  const step = Math.ceil(items.length / MOST_ASKED);
  return step <= 1 ? items : items.filter((_, index) => index % step === 0);
}

/** What belongs at the place of the units of a role. */
const ROLE_SLOTS: Readonly<Record<UnitName['role'], string>> = {
  lead: '〔牵头单位〕',
  supporting: '〔配合单位〕',
  responsible: '〔单位〕',
};

/**
 * The last clause of a plan that gives units in several roles, with a slot at the place of each: （〔牵头单位〕牵头，
 * 〔配合单位〕配合）. `null` where none does.
 */
export function openClauseOf(
  plan: WorkPlan,
): { readonly form: UnitForm['form']; readonly text: string } | null {
  for (const item of itemsOf(plan).toReversed()) {
    for (const { paragraph, form, start, end, units, unclosed } of unitClausesOf(plan, item)) {
      const [first] = units;
      if (form === 'cell' || unclosed || !first || units.every(({ role }) => role === first.role)) continue;
      const text = plan.draft.paragraphs[paragraph]?.text ?? '';
      let written = '';
      let done = start;
      for (const [index, unit] of units.entries()) {
        if (units[index - 1]?.role !== unit.role)
          written += text.slice(done, unit.start) + ROLE_SLOTS[unit.role];
        done = unit.end;
      }
      return { form, text: written + text.slice(done, end) };
    }
  }
  return null;
}

/** A clause with its units still to be filled in: 〔责任单位：　〕. */
const OPEN_CLAUSE = /^([〔（([【]?[^\s\u3000〔〕（）]{2,12}[:：])(?:[\s\u3000]*|〔[^〔〕]*〕)([〕）)]?)$/;

/** What a list that is still being written ends on. */
const OPEN_LIST = /^[\s、，,；;]+/;

/** A clause as a form; `null` for a broken one and for one that gives several roles, which is no model. */
function formOf(
  text: string,
  { form, start, end, units, unclosed }: UnitClause,
): Omit<UnitForm, 'separator'> | null {
  const [first] = units;
  const last = units.at(-1);
  if (form === 'cell' || unclosed) return null;
  if (!first || !last) {
    const [clause, before, after] = OPEN_CLAUSE.exec(text.slice(start, end)) ?? [];
    return clause && before !== undefined && after !== undefined ? { form, before, after } : null;
  }
  if (first.role === 'supporting' || units.some(({ role }) => role !== first.role)) return null;
  return {
    form,
    before: text.slice(start, first.start),
    after: text.slice(last.end, end).replace(OPEN_LIST, ''),
  };
}

/** What stands between its units, each pair for itself: 、 as a rule. */
function separatorsOf(text: string, { units }: UnitClause): string[] {
  return units.slice(1).map(({ start }, index) => text.slice(units[index]?.end ?? start, start));
}

function commonest(texts: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}
