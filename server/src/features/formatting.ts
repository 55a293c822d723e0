import { type Range, TextEdit } from 'vscode-languageserver-types';
import type { WorkPlan } from '../core/work-plan';
import { changeOf, safeEdits } from '../lint/fixes';
import type { Finding } from '../lint/rule';

/** The rules whose safe fixes change signs, width and space, never words. */
export const OF_FORM: ReadonlySet<string> = new Set([
  'hyphen-range',
  'mixed-width',
  'stray-space',
  'unit-separator',
  'wrong-document-number-bracket',
  'wrong-marker-punctuation',
]);

/**
 * Formatting: the safe fixes of what is wrong in a draft's signs, width and space, in a range of lines or in all of it.
 * Never a word, a number or a Markdown sign; a draft without such findings stays as it is.
 */
export function formatting(plan: WorkPlan, findings: readonly Finding[], range: Range | null): TextEdit[] {
  const wanted = findings.filter(({ ruleId }) => OF_FORM.has(ruleId));
  return safeEdits(plan, wanted)
    .map((edit) => changeOf(plan.draft, edit))
    .filter(({ start, end }) => !range || (start.line >= range.start.line && end.line <= range.end.line))
    .map(({ start, end, text }) => TextEdit.replace({ start, end }, text));
}
