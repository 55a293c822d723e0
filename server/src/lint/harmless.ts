import type { WorkPlan } from '../core/work-plan';
import { isUntouchable } from './reading/untouchable';
import type { Edit, Fix } from './rule';

/** Han characters, letters and digits: what a writer has said. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * A fix as it may be offered: one that calls itself safe and yet takes words away without putting others in their
 * place, or reaches into code, addresses, HTML, quotations or names in 《》, is asked for (rules.md). `undefined` for one
 * that would take Markdown signs, code or an address away with the words around them.
 */
export function heldToContract(plan: WorkPlan, fix: Fix): Fix | undefined {
  if (plan.draft.isMarkdown && fix.edits.some((edit) => cutsSigns(plan, edit))) return undefined;
  if (!fix.safe || fix.edits.every((edit) => isHarmless(plan, edit))) return fix;
  return { ...fix, safe: false };
}

function cutsSigns({ draft }: WorkPlan, { span: { paragraph, start, end } }: Edit): boolean {
  return draft.paragraphs[paragraph]?.isVerbatim(start, end) === false;
}

function isHarmless({ draft }: WorkPlan, { span: { paragraph, start, end }, newText }: Edit): boolean {
  const place = draft.paragraphs[paragraph];
  if (!place) return false;
  const taken = place.text.slice(start, end);
  if (taken === newText) return true;
  if (WORD.test(taken) && !WORD.test(newText)) return false;
  return !isUntouchable(place, start, end);
}
