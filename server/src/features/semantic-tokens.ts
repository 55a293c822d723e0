import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { UnitName } from '../core/phrases/unit-names';
import { assignmentOf } from '../core/responsibility';
import { usesByName } from '../core/unit-uses';
import { itemsOf, type Located, type WorkPlan } from '../core/work-plan';
import type { DirectoryUnit } from '../lint/configuration/settings';
import { firstUnitLeads } from '../lint/reading/unit-uses';

/** What the tokens say; package.json gives colours to the same names. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: ['workPlanUnit'],
  tokenModifiers: ['lead', 'supporting', 'unknown'],
};

/**
 * The units whose part in a task the grammar cannot tell: those that lead (also the first of a list, where the draft
 * rules so), those that support, and those that the directory does not know. In the form of the protocol.
 */
export function semanticTokens(
  plan: WorkPlan,
  unitDirectory: readonly DirectoryUnit[] | null,
): SemanticTokens {
  const known = unitDirectory && new Set(unitDirectory.flatMap(({ name, aliases }) => [name, ...aliases]));
  const leads = leadingPlaces(plan);
  const tokens: Array<readonly [line: number, character: number, length: number, modifiers: number]> = [];
  for (const [name, uses] of usesByName(plan)) {
    for (const use of uses) {
      const leading = use.role === 'lead' || leads.has(placeKey(use));
      const modifiers =
        (leading ? 1 : 0) + (use.role === 'supporting' ? 2 : 0) + (known && !known.has(name) ? 4 : 0);
      const start = plan.draft.position(use.paragraph, use.start);
      const end = plan.draft.endPosition(use.paragraph, use.end);
      // A name broken by the end of a hard-wrapped line is left to the grammar.
      if (modifiers > 0 && start.line === end.line)
        tokens.push([start.line, start.character, end.character - start.character, modifiers]);
    }
  }
  return { data: encoded(tokens) };
}

/** The places of units that lead although no word beside them says so (排在第一位的为牵头部门). */
function leadingPlaces(plan: WorkPlan): ReadonlySet<string> {
  if (!firstUnitLeads(plan)) return new Set();
  return new Set(itemsOf(plan).flatMap((item) => assignmentOf(plan, item)?.leadUnits.map(placeKey) ?? []));
}

function placeKey({ paragraph, start }: Located<UnitName>): string {
  return `${paragraph}:${start}`;
}

/** Each token by its distance from the one before. */
function encoded(tokens: Array<readonly [number, number, number, number]>): number[] {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const [line, character, length, modifiers] of tokens.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    data.push(
      line - lastLine,
      line === lastLine ? character - lastCharacter : character,
      length,
      0,
      modifiers,
    );
    [lastLine, lastCharacter] = [line, character];
  }
  return data;
}
