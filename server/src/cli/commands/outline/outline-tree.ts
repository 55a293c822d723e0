import type { Language, Localized } from '../../../core/localized';
import { numberedTitle } from '../../../core/numbered-title';
import { type Assignment, assignmentOf } from '../../../core/responsibility';
import {
  deadlinesOf,
  isMeasurable,
  itemsOf,
  nodesOf,
  type PlanNode,
  targetsOf,
  type WorkPlan,
} from '../../../core/work-plan';
import { displayWidth, fitWidth } from '../../terminal/display-width';
import { printable } from '../../terminal/output';
import { type Paint, paintWith } from '../../terminal/paint';

/** Columns of the terminal that titles take at most, before the hints on their right. */
const WIDEST_TITLES = 58;
const WIDEST_HINT_WORD = 24;

export interface TreeOptions {
  readonly language: Language;
  readonly color: boolean;
}

/** A row of the tree: on the left lines, marker and title; on the right what a leader asks of the item. */
interface Row {
  readonly lines: string;
  readonly node: PlanNode;
  readonly marker: string;
  readonly title: string;
  readonly width: number;
}

/** `outline --format tree`: the outline for the eye, with who does an item and how it can be checked. */
export function outlineTree(plan: WorkPlan, options: TreeOptions): string {
  const paint = paintWith(options.color);
  const rows = rowsOf(plan, plan.sections, '');
  const width = widest(rows.map((row) => row.width));
  const hints = rows.map((row) => hintsOf(plan, row.node, options.language));
  const unitsWidth = widest(hints.map(({ units }) => displayWidth(units)));
  const body = rows.map((row, index) => {
    const { units, evidence } = hints[index] ?? NO_HINTS;
    const left = paint.dim(row.lines) + headingText(row, paint);
    if (units + evidence === '') return left;
    const beforeEvidence = ' '.repeat(unitsWidth - displayWidth(units) + (unitsWidth > 0 ? 2 : 0));
    const right = evidence === '' ? '' : `${beforeEvidence}${paint.green('✓')} ${paint.dim(evidence)}`;
    return `${left}${' '.repeat(width - row.width)}  ${paint.blue(units)}${right}`;
  });
  return [
    ...header(plan, options.language, paint),
    '',
    ...body,
    ...(body.length > 0 ? [''] : []),
    footer(plan, paint)[options.language],
    '',
  ].join('\n');
}

/** Of any number of widths, more than a function takes arguments too. */
function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function rowsOf(plan: WorkPlan, nodes: readonly PlanNode[], indent: string): readonly Row[] {
  return nodes.flatMap((node, index) => {
    const last = index === nodes.length - 1;
    const lines = `${indent}${last ? '└─' : '├─'} `;
    const marker = printable(node.marker);
    const heading = numberedTitle(marker, printable(node.titleText));
    const room = WIDEST_TITLES - lines.length - displayWidth(marker);
    // The space that parts a number from its title goes with the title.
    const title = fitWidth(heading.slice(marker.length), Math.max(12, room));
    const width = lines.length + displayWidth(marker) + displayWidth(title);
    return [
      { lines, node, marker, title, width },
      ...rowsOf(plan, node.children, `${indent}${last ? '   ' : '│  '}`),
    ];
  });
}

function headingText({ node, marker, title }: Row, paint: Paint): string {
  if (node.kind === 'section') return paint.bold(marker + title);
  return paint.cyan(marker) + (node.kind === 'point' ? paint.dim(title) : title);
}

/** Who does an item, and the first figure or date by which it can be checked; empty where there is none. */
interface Hints {
  readonly units: string;
  readonly evidence: string;
}

const NO_HINTS: Hints = { units: '', evidence: '' };

function hintsOf(plan: WorkPlan, node: PlanNode, language: Language): Hints {
  if (node.kind === 'point') return NO_HINTS;
  const assignment = assignmentOf(plan, node);
  const units = assignment ? unitsHint(assignment)[language] : '';
  const evidence = node.kind === 'item' ? [...deadlinesOf(plan, node), ...targetsOf(plan, node)] : [];
  const [first] = evidence;
  if (!first) return { units, evidence: '' };
  const more: Localized = { zh: `等${evidence.length}处`, en: ` +${evidence.length - 1}` };
  const text = fitWidth(printable(first.text), WIDEST_HINT_WORD);
  return { units, evidence: evidence.length > 1 ? text + more[language] : text };
}

function unitsHint({ leadUnits, responsibleUnits, supportingUnits }: Assignment): Localized {
  const first = leadUnits[0] ?? responsibleUnits[0] ?? supportingUnits[0];
  const all = leadUnits.length + responsibleUnits.length + supportingUnits.length;
  const role: Localized =
    leadUnits.length > 0
      ? { zh: '牵头', en: 'lead' }
      : responsibleUnits.length > 0
        ? { zh: '责任', en: 'by' }
        : { zh: '配合', en: 'support' };
  const name = fitWidth(printable(first?.name ?? ''), WIDEST_HINT_WORD);
  return {
    zh: `${role.zh} ${name}${all > 1 ? `等${all}家` : ''}`,
    en: `${role.en} ${name}${all > 1 ? ` +${all - 1}` : ''}`,
  };
}

function header(plan: WorkPlan, language: Language, paint: Paint): readonly string[] {
  const untitled: Localized = { zh: '（无标题）', en: '(untitled)' };
  const facts: readonly (string | null)[] = [
    plan.issuer,
    plan.year === null ? null : language === 'zh' ? `${plan.year}年` : `${plan.year}`,
    plan.documentNumber,
    plan.date,
  ];
  const line = facts
    .filter((fact) => fact !== null)
    .map(printable)
    .join(' · ');
  return [
    paint.bold(printable(plan.title?.text ?? untitled[language])),
    ...(line === '' ? [] : [paint.dim(line)]),
  ];
}

function footer(plan: WorkPlan, paint: Paint): Localized {
  let sections = 0;
  for (const node of nodesOf(plan.sections)) if (node.kind === 'section') sections++;
  const items = itemsOf(plan);
  if (sections + items.length === 0)
    return { zh: '没有带序号的章节或条目。', en: 'No numbered sections or items.' };
  const withUnits = items.filter((item) => assignmentOf(plan, item) !== null).length;
  const measurable = items.filter((item) => isMeasurable(plan, item)).length;
  const dot = paint.dim(' · ');
  return {
    zh: [
      `${sections} 个章节`,
      `${items.length} 个条目`,
      `写明单位 ${withUnits}`,
      `可考核 ${measurable}`,
    ].join(dot),
    en: [
      `${sections} sections`,
      `${items.length} items`,
      `${withUnits} with units`,
      `${measurable} measurable`,
    ].join(dot),
  };
}
