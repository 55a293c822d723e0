import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Language, Localized } from '../core/localized';
import { numberedTitle } from '../core/numbered-title';
import { assignmentOf } from '../core/responsibility';
import type { NodeKind, PlanNode, WorkPlan } from '../core/work-plan';
import { rangeBetween, rangeOf } from './ranges';

/** In VS Code's outline a tree, a block and a list entry. */
const KINDS: Readonly<Record<NodeKind, SymbolKind>> = {
  section: SymbolKind.Class,
  item: SymbolKind.Field,
  point: SymbolKind.EnumMember,
};
const LONGEST_NAME = 80;

/**
 * The outline of a plan: sections, items and points as they nest, each named by its number and title. Beside an
 * item or point stand its units, the leading ones first; beside a section, how many items it holds.
 */
export function documentSymbols(plan: WorkPlan, language: Language): DocumentSymbol[] {
  return plan.sections.map((node) => symbolOf(plan, node, language));
}

function symbolOf(plan: WorkPlan, node: PlanNode, language: Language): DocumentSymbol {
  const { mark, title } = node;
  const detail = node.kind === 'section' ? itemCount(node)[language] : units(plan, node);
  const heading = title.end > title.start ? title : { ...title, start: mark.start, end: mark.end };
  return {
    name: nameOf(node),
    ...(detail === '' ? {} : { detail }),
    kind: KINDS[node.kind],
    range: rangeBetween(plan.draft, node.start, node.end),
    selectionRange: rangeOf(plan.draft, heading),
    children: node.children.map((child) => symbolOf(plan, child, language)),
  };
}

function nameOf({ mark, marker, titleText }: PlanNode): string {
  const isSign = mark.style === 'markdown' && titleText !== '';
  const name = [...(isSign ? titleText : numberedTitle(marker, titleText))];
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).join('')}……` : name.join('');
}

function itemCount(section: PlanNode): Localized {
  const count = countItems(section);
  if (count === 0) return { zh: '', en: '' };
  return { zh: `${count} 条`, en: count === 1 ? '1 item' : `${count} items` };
}

function countItems(node: PlanNode): number {
  return node.children.reduce((sum, child) => sum + (child.kind === 'item' ? 1 : countItems(child)), 0);
}

function units(plan: WorkPlan, node: PlanNode): string {
  const assignment = assignmentOf(plan, node);
  if (!assignment) return '';
  const { leadUnits, responsibleUnits, supportingUnits } = assignment;
  const names = [...leadUnits, ...responsibleUnits, ...supportingUnits].map(({ name }) => name);
  return [...new Set(names)].join('、');
}
