import { TextEdit } from 'vscode-languageserver-types';
import { draftOf, edit } from '../../core/draft';
import { parse } from '../../core/parse';
import type { UnitClause } from '../../core/phrases/assignment';
import { assignmentOf } from '../../core/responsibility';
import { unitClausesOf } from '../../core/unit-clauses';
import { DUTIES } from '../../core/words/duties';
import { anyOf } from '../../core/words/pattern';
import { UNIT_LABELS, type UnitRole } from '../../core/words/unit-labels';
import { itemsOf, type Located, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { unitFormOf } from '../../library/structure/unit-form';
import { rangeBetween } from '../ranges';
import { lineNodeAt } from '../writing/written';

/** How an item gives its units: （责任单位：甲局） · 责任单位：甲局 on a line of its own · （甲局牵头，乙局配合）. */
export type UnitShape = 'bracket' | 'line' | 'verb';

/** A clause, the text of its paragraph and the item that it belongs to. */
interface Given {
  readonly clause: Located<UnitClause>;
  readonly text: string;
  readonly item: PlanNode;
}

const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'supporting'];
const LABEL_OF: Readonly<Record<UnitRole, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
};
const DUTY_OF: Readonly<Record<UnitRole, string>> = { lead: '牵头', responsible: '负责', supporting: '配合' };
const LABELS = new RegExp(anyOf(UNIT_LABELS.join(' ')), 'g');
const BY_DUTY = new RegExp(anyOf(DUTIES), 'g');
const SIGNS = /[、，,；;：:。\s\u3000]/g;

/**
 * The edit that gives the units of the item at a place in another form; who does what stays the same. `null` where the
 * place is in no units, the item gives them in several places, or more is said there than units and what they do.
 */
export function unitShape(plan: WorkPlan, at: Point, shape: UnitShape): readonly TextEdit[] | null {
  const given = givenAt(plan, at);
  if (!given || given.clause.form === shape) return null;
  const inner = shape === 'verb' ? byVerb(given) : labelled(given);
  const change = inner === null ? null : written(plan, given, shape, inner);
  return change && keepsUnits(plan, given.item, change) ? [change] : null;
}

function givenAt(plan: WorkPlan, { paragraph, offset }: Point): Given | null {
  const item = lineNodeAt(plan, paragraph);
  const text = plan.draft.paragraphs[paragraph]?.text;
  if (item?.kind !== 'item' || text === undefined || plan.draft.paragraphs[paragraph]?.lineCount !== 1)
    return null;
  const [clause, ...others] = unitClausesOf(plan, item);
  if (!clause || others.length > 0 || clause.paragraph !== paragraph) return null;
  if (clause.unclosed || clause.form === 'cell' || clause.units.length === 0) return null;
  return clause.start <= offset && offset <= clause.end ? { clause, text, item } : null;
}

/** What stands in the clause, without brackets and a full stop behind it. */
function innerOf({ clause: { form, start, end }, text }: Given): string {
  return form === 'line' ? text.slice(start, end).replace(/。$/, '') : text.slice(start + 1, end - 1);
}

/** 牵头单位：甲局；配合单位：乙局; a clause with labels as it is. */
function labelled(given: Given): string | null {
  if (given.clause.form !== 'verb') return innerOf(given);
  if (!saysNoMore(given, BY_DUTY)) return null;
  return groups(given)
    .map(({ role, names }) => `${LABEL_OF[role]}：${names.join('、')}`)
    .join('；');
}

/** 甲局牵头，乙局、丙局配合 */
function byVerb(given: Given): string | null {
  if (given.clause.namesPerson || !saysNoMore(given, LABELS)) return null;
  return groups(given)
    .map(({ role, names }) => names.join('、') + DUTY_OF[role])
    .join('，');
}

function groups({ clause }: Given): ReadonlyArray<{ readonly role: UnitRole; readonly names: string[] }> {
  return ROLES.map((role) => ({
    role,
    names: clause.units.filter((unit) => unit.role === role).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
}

/** Whether a clause holds nothing but units, words of a kind and signs. */
function saysNoMore(given: Given, words: RegExp): boolean {
  const { clause, text } = given;
  let rest = '';
  let done = clause.start + (clause.form === 'line' ? 0 : 1);
  for (const { start, end } of clause.units) {
    rest += `${text.slice(done, start)}、`;
    done = end;
  }
  rest += text.slice(done, clause.end - (clause.form === 'line' ? 0 : 1));
  return rest.replace(words, '').replace(SIGNS, '') === '';
}

function written(plan: WorkPlan, given: Given, shape: UnitShape, inner: string): TextEdit | null {
  const { clause, text } = given;
  const { paragraph, start, end } = clause;
  const replace = (from: Point, to: number, newText: string) =>
    TextEdit.replace(rangeBetween(plan.draft, from, { paragraph, offset: to }), newText);
  if (shape !== 'line') {
    const [open, close] = unitFormOf(plan)?.before.startsWith('〔') ? ['〔', '〕'] : ['（', '）'];
    return replace(beforeOwnLine(plan, given), end, open + inner + close);
  }
  const behind = text.slice(end).trim();
  if (!/^。?$/.test(behind)) return null;
  const indent = /^[ \u3000]*/.exec(plan.draft.paragraphs[given.item.paragraph]?.text ?? '')?.[0] ?? '';
  const lineEnd = plan.draft.lines[0]?.terminator || '\n';
  return replace({ paragraph, offset: start }, text.length, behind + lineEnd + indent + inner);
}

/** Where a clause begins; of one with a line of its own, the end of the line before. */
function beforeOwnLine({ draft }: WorkPlan, { clause: { paragraph, start }, text, item }: Given): Point {
  const before = draft.paragraphs[paragraph - 1];
  const isAlone = text.slice(0, start).trim() === '' && paragraph > item.paragraph;
  if (!isAlone || !before || before.blank || before.isComment) return { paragraph, offset: start };
  return { paragraph: paragraph - 1, offset: before.text.trimEnd().length };
}

/** Whether every item is there as before, and this one has the same units that do the same. */
function keepsUnits(plan: WorkPlan, item: PlanNode, { range, newText }: TextEdit): boolean {
  const after = parse(
    edit(draftOf(plan.draft.text, plan.draft.form, plan.draft.ownMarks), { ...range, text: newText }),
  );
  const index = itemsOf(plan).indexOf(item);
  const now = itemsOf(after)[index];
  return (
    now !== undefined &&
    itemsOf(after).length === itemsOf(plan).length &&
    now.titleText === item.titleText &&
    unitsText(after, now) === unitsText(plan, item)
  );
}

function unitsText(plan: WorkPlan, item: PlanNode): string {
  const { leadUnits = [], responsibleUnits = [], supportingUnits = [] } = assignmentOf(plan, item) ?? {};
  return [leadUnits, responsibleUnits, supportingUnits]
    .map((units) => units.map(({ name }) => name).join())
    .join('\n');
}
