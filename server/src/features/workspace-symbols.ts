import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { numberedTitle } from '../core/numbered-title';
import { nodesOf, type WorkPlan } from '../core/work-plan';
import { rangeOf } from './ranges';
import { headingPlace } from './subjects/uses';

/** The sections and items of a draft whose number and title hold all characters of a query, in its order. */
export function workspaceSymbols(plan: WorkPlan, uri: string, query: string): WorkspaceSymbol[] {
  const wanted = [...query.toLowerCase().replace(/\s/g, '')];
  return nodesOf(plan.sections)
    .filter(
      ({ kind, marker, titleText }) =>
        kind !== 'point' && holdsInOrder(numberedTitle(marker, titleText).toLowerCase(), wanted),
    )
    .map((node) => ({
      name: numberedTitle(node.marker, node.titleText),
      kind: node.kind === 'section' ? SymbolKind.Class : SymbolKind.Field,
      containerName: plan.title?.text ?? '',
      location: { uri, range: rangeOf(plan.draft, headingPlace(node)) },
    }));
}

function holdsInOrder(text: string, wanted: readonly string[]): boolean {
  let at = -1;
  return wanted.every((char) => {
    at = text.indexOf(char, at + 1);
    return at >= 0;
  });
}
