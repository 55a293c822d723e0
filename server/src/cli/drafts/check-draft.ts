import { draftOf } from '../../core/draft';
import { parse } from '../../core/parse';
import type { WorkPlan } from '../../core/work-plan';
import { applyEdits, safeEdits } from '../../lint/fixes';
import { type LintOptions, lint } from '../../lint/lint';
import type { Finding } from '../../lint/rule';

/** A fix may uncover another flaw; a draft that still changes after this many rounds is left as it is then. */
const MOST_ROUNDS = 10;

/** A draft with what was found in it. */
export interface CheckedDraft {
  /** The text that the findings are about: after the fixes, where there were any. */
  readonly text: string;
  readonly plan: WorkPlan;
  readonly findings: readonly Finding[];
  /** How many places were changed. */
  readonly edits: number;
}

/** Lints a text; with `fix` applies the safe fixes first, again and again until none is left. */
export function checkDraft(text: string, options: LintOptions, fix: boolean): CheckedDraft {
  let checked = check(text, options, 0);
  for (let round = 0; fix && round < MOST_ROUNDS; round++) {
    const edits = safeEdits(checked.findings);
    if (edits.length === 0) break;
    const fixed = applyEdits(checked.plan.draft, edits);
    if (fixed === checked.text) break;
    checked = check(fixed, options, checked.edits + edits.length);
  }
  return checked;
}

function check(text: string, options: LintOptions, edits: number): CheckedDraft {
  const plan = parse(draftOf(text));
  return { text, plan, findings: lint(plan, options), edits };
}
