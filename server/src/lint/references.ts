import { numeralForm, numeralValue, writeNumeral } from '../core/numeral';
import { nodesOf, type PlanNode, type WorkPlan } from '../core/work-plan';
import type { Edit } from './rule';

/** Words before 第3项 that make it point into this draft; without one, or after 》, it may be another document's. */
const POINTING = '(?:见|參見|参见|详见|詳見|同|按|按照|参照|本要点|本计划|本方案|上述|前述)';
const NUMERAL = '[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4}';
/** 见第3项 · 按照第（二）条 · 见第三部分. The numeral is a named group. */
const REFERENCE = new RegExp(
  `${POINTING}第(?:(?<part>${NUMERAL})部分|[（(](?<paren>${NUMERAL})[)）][项項条條款点點]|(?<item>${NUMERAL})[项項条條])`,
  'gd',
);
const STYLE_OF = { part: 'han-comma', paren: 'han-paren', item: 'arabic-dot' } as const;
type ReferenceKind = keyof typeof STYLE_OF;

/** A node and the number that renumbering gives it. */
interface Renumbered {
  readonly node: PlanNode;
  readonly ordinal: number;
}

/**
 * The edits by which references to renumbered nodes follow them. A reference whose number stands more than once in
 * the draft is left alone: nobody can tell which one is meant.
 */
export function referenceEdits(plan: WorkPlan, renumbering: readonly Renumbered[]): readonly Edit[] {
  const style = renumbering[0]?.node.mark.style;
  const kind = (Object.keys(STYLE_OF) as ReferenceKind[]).find((candidate) => STYLE_OF[candidate] === style);
  if (!kind) return [];
  const changed = new Map<number, number>();
  const uses = new Map<number, number>();
  for (const { mark } of nodesOf(plan.sections)) {
    if (mark.style === style && mark.ordinal !== null)
      uses.set(mark.ordinal, (uses.get(mark.ordinal) ?? 0) + 1);
  }
  for (const { node, ordinal } of renumbering) {
    const old = node.mark.ordinal ?? 0;
    if (uses.get(old) === 1) changed.set(old, ordinal);
  }
  return plan.draft.paragraphs.flatMap(({ text }, paragraph) =>
    text.includes('第') ? editsIn(text, paragraph, kind, changed) : [],
  );
}

function editsIn(
  text: string,
  paragraph: number,
  kind: ReferenceKind,
  changed: ReadonlyMap<number, number>,
): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const [start, end] = match.indices?.groups?.[kind] ?? [];
    const written = match.groups?.[kind];
    const ordinal = written ? changed.get(numeralValue(written) ?? 0) : undefined;
    if (start === undefined || end === undefined || !written || ordinal === undefined) continue;
    edits.push({ span: { paragraph, start, end }, newText: writeNumeral(ordinal, numeralForm(written)) });
  }
  return edits;
}
