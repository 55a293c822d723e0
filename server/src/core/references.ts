import { memo } from './memo';
import { searchInDrafts } from './paragraph-facts';
import { numeralForm, numeralValue, writeNumeral } from './phrases/numeral';
import { anyOf } from './words/pattern';
import { POINTING } from './words/references';
import { gated } from './words/word-gate';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from './work-plan';

const NUMERAL = '[0-9]{1,3}|[一二三四五六七八九十百]{1,4}';
/** Without a word that points, or after 》, 第3项 may be another document's: 见第3项 · 按照第（二）条 · 见第三部分 · 见第三部分第3项. The numeral is a named group. */
const REFERENCE = gated(
  new RegExp(
    `(?<pointing>${anyOf(POINTING)})第(?:(?<part>${NUMERAL})部分(?:第(?<itemOfPart>${NUMERAL})[项条])?|[（(](?<paren>${NUMERAL})[)）][项条款点]|(?<item>${NUMERAL})[项条])`,
    'gd',
  ),
);
type Group = 'part' | 'itemOfPart' | 'paren' | 'item';
const GROUPS: readonly Group[] = ['part', 'itemOfPart', 'paren', 'item'];
/** The groups that hold a reference to a heading of each style. */
const GROUPS_OF_STYLE: Partial<Record<PlanNode['mark']['style'], readonly Group[]>> = {
  'han-comma': ['part'],
  'han-paren': ['paren'],
  'arabic-dot': ['item', 'itemOfPart'],
};

/** A place that points to a numbered part of the draft (见第3项). The span is that of the numeral. */
export interface Reference {
  readonly group: Group;
  readonly ordinal: number;
  readonly span: Span;
  /** The word that points: 见, 按照, 本要点. */
  readonly pointing: string;
}

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

/** The references of a plan to its own numbers, in the order of the draft. */
export const referencesOf = memo((plan: WorkPlan): readonly Reference[] =>
  Array.from(referencesIn(plan.draft), ([paragraph, { span, ...reference }]) => ({
    ...reference,
    span: { ...span, paragraph },
  })),
);

const referencesIn = searchInDrafts((paragraph) =>
  paragraph.mayMatch(REFERENCE) ? referencesOfText(paragraph.plain) : [],
);

/** The references that may mean a node of a style, whatever its number. */
export function referencesTo(plan: WorkPlan, style: PlanNode['mark']['style']): readonly Reference[] {
  const groups = GROUPS_OF_STYLE[style];
  return groups ? referencesOf(plan).filter(({ group }) => groups.includes(group)) : [];
}

/**
 * The edits by which references to renumbered nodes follow them. A reference whose number stands more than once in
 * the draft is left alone: nobody can tell which one is meant.
 */
export function referenceEdits(plan: WorkPlan, renumbering: readonly Renumbered[]): readonly ReferenceEdit[] {
  const style = renumbering[0]?.node.mark.style;
  const references = style ? referencesTo(plan, style) : [];
  if (references.length === 0) return [];
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
  return references.flatMap(({ ordinal: old, span }) => {
    const ordinal = changed.get(old);
    if (ordinal === undefined) return [];
    const written = plan.draft.paragraphs[span.paragraph]?.text.slice(span.start, span.end) ?? '';
    return [{ span, newText: writeNumeral(ordinal, numeralForm(written)) }];
  });
}

/** References of one paragraph, spans without it. */
function referencesOfText(plain: string) {
  const references: Array<Omit<Reference, 'span'> & { readonly span: Omit<Span, 'paragraph'> }> = [];
  for (const match of plain.matchAll(REFERENCE)) {
    const { pointing = '' } = match.groups ?? {};
    for (const group of GROUPS) {
      const [start, end] = match.indices?.groups?.[group] ?? [];
      const ordinal = numeralValue(match.groups?.[group] ?? '');
      if (start === undefined || end === undefined || ordinal === null) continue;
      references.push({ group, ordinal, span: { start, end }, pointing });
    }
  }
  return references;
}
