import type { Paragraph } from './paragraph';
import { numeralForm, numeralValue, writeNumeral } from './phrases/numeral';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from './work-plan';

/** Words before 第3项 that make it point into this draft; without one, or after 》, it may be another document's. */
const POINTING = '(?:见|参见|详见|同|按|按照|参照|本要点|本计划|本方案|上述|前述)';
const NUMERAL = '[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4}';
/** 见第3项 · 按照第（二）条 · 见第三部分 · 见第三部分第3项. The numeral is a named group. */
const REFERENCE = new RegExp(
  `${POINTING}第(?:(?<part>${NUMERAL})部分(?:第(?<itemOfPart>${NUMERAL})[项条])?|[（(](?<paren>${NUMERAL})[)）][项条款点]|(?<item>${NUMERAL})[项条])`,
  'gd',
);
/** The groups that hold a reference to a heading of each style. */
const GROUPS: Partial<Record<PlanNode['mark']['style'], readonly string[]>> = {
  'han-comma': ['part'],
  'han-paren': ['paren'],
  'arabic-dot': ['item', 'itemOfPart'],
};

/** The new numeral of a reference. */
export interface ReferenceEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A node and the number that renumbering gives it. */
export interface Renumbered {
  readonly node: PlanNode;
  readonly ordinal: number;
}

/**
 * The edits by which references to renumbered nodes follow them. A reference whose number stands more than once in
 * the draft is left alone: nobody can tell which one is meant.
 */
export function referenceEdits(plan: WorkPlan, renumbering: readonly Renumbered[]): readonly ReferenceEdit[] {
  const style = renumbering[0]?.node.mark.style;
  const groups = style && GROUPS[style];
  if (!groups) return [];
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
  return plan.draft.paragraphs.flatMap(({ text, plain }, paragraph) =>
    plain.includes('第') ? editsIn({ text, plain }, paragraph, groups, changed) : [],
  );
}

function editsIn(
  { text, plain }: Pick<Paragraph, 'text' | 'plain'>,
  paragraph: number,
  groups: readonly string[],
  changed: ReadonlyMap<number, number>,
): ReferenceEdit[] {
  const edits: ReferenceEdit[] = [];
  for (const match of plain.matchAll(REFERENCE)) {
    for (const group of groups) {
      const [start, end] = match.indices?.groups?.[group] ?? [];
      const written = start === undefined ? undefined : text.slice(start, end);
      const ordinal = written ? changed.get(numeralValue(written) ?? 0) : undefined;
      if (start === undefined || end === undefined || !written || ordinal === undefined) continue;
      edits.push({ span: { paragraph, start, end }, newText: writeNumeral(ordinal, numeralForm(written)) });
    }
  }
  return edits;
}
