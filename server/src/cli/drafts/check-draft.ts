import { type Draft, draftOf } from '../../core/draft';
import type { DraftForm } from '../../core/markdown/form';
import { parse } from '../../core/parse';
import type { WorkPlan } from '../../core/work-plan';
import { applyEdits, safeEdits } from '../../lint/fixes';
import { type LintOptions, lint } from '../../lint/lint';
import type { Edit, Finding } from '../../lint/rule';

/** A fix may uncover another flaw; a draft that still changes after this many rounds is left as it is then. */
const MOST_ROUNDS = 10;

/** A draft with what was found in it. */
export interface CheckedDraft {
  /** The text that the findings are about: after the fixes, where there were any. */
  readonly text: string;
  readonly plan: WorkPlan;
  readonly findings: readonly Finding[];
  /** The fixes that were applied, in the order in which they were. */
  readonly applied: readonly AppliedFix[];
}

/** A safe fix that was applied, to the draft as it was then. */
export interface AppliedFix {
  readonly draft: Draft;
  readonly finding: Finding;
  /** How many places it changed. */
  readonly edits: number;
}

/** Lints a text; with `fix` applies the safe fixes first, again and again until none is left. */
export function checkDraft(text: string, form: DraftForm, options: LintOptions, fix: boolean): CheckedDraft {
  let checked = check(text, form, options, []);
  for (let round = 0; fix && round < MOST_ROUNDS; round++) {
    const edits = safeEdits(checked.plan, checked.findings);
    if (edits.length === 0) break;
    const fixed = applyEdits(checked.plan.draft, edits);
    if (fixed === checked.text) break;
    checked = check(fixed, form, options, [...checked.applied, ...appliedIn(checked, edits)]);
  }
  return checked;
}

/** Of several findings with the same edit it is the first that brought it. A fix may be written anew when asked for. */
function appliedIn({ plan, findings }: CheckedDraft, edits: readonly Edit[]): readonly AppliedFix[] {
  const left = new Set(edits.map(keyOf));
  return findings.flatMap((finding) => {
    if (!finding.fix?.safe) return [];
    const own = finding.fix.edits.filter((edit) => left.delete(keyOf(edit)));
    return own.length === 0 ? [] : [{ draft: plan.draft, finding, edits: own.length }];
  });
}

function keyOf({ span, newText }: Edit): string {
  return `${span.paragraph}:${span.start}-${span.end} ${newText}`;
}

function check(
  text: string,
  form: DraftForm,
  options: LintOptions,
  applied: readonly AppliedFix[],
): CheckedDraft {
  const plan = parse(draftOf(text, form, options.settings?.headings));
  return { text, plan, findings: lint(plan, options), applied };
}
