import type { Localized } from '../../core/localized';
import { deadlinesIn } from '../../core/phrases/deadline';
import type { UnitName } from '../../core/phrases/unit-names';
import { type Assignment, assignmentOf } from '../../core/responsibility';
import {
  deadlinesOf,
  itemsOf,
  type Located,
  type PlanNode,
  targetsOf,
  type WorkPlan,
} from '../../core/work-plan';
import { tasksOf } from '../../library/tasks/task';
import type { Edit } from '../../lint/rule';
import { LEDGER_COLUMNS, LIST_SEPARATOR, UNIT_SEPARATOR } from './ledger';
import type { LedgerChange } from './ledger-changes';

type Unit = Located<UnitName>;

/** The edits that a change of a ledger asks for in the draft, or why it has no sure place there. */
export function placementOf(plan: WorkPlan, change: LedgerChange): readonly Edit[] | Localized {
  const { tasks } = tasksOf(plan, true);
  const index = tasks.findIndex(({ number }) => number === change.source);
  const [task, item] = [tasks[index], itemsOf(plan)[index]];
  if (!task || !item) return NO_ITEM;
  const column = LEDGER_COLUMNS.find(({ name }) => name === change.column);
  if (column?.cell(task, index) !== change.before && change.column !== 'task') return DRAFT_CHANGED;
  if (change.column === 'targets' || change.column === 'deadlines') return phraseEdits(plan, item, change);
  if (change.column === 'lead' || change.column === 'others') return unitEdits(plan, item, change);
  return OTHER_COLUMN;
}

/** Whether a change has a place. */
export function isPlacement(placement: readonly Edit[] | Localized): placement is readonly Edit[] {
  return Array.isArray(placement);
}

const NO_ITEM: Localized = { zh: '草稿里没有这一条了。', en: 'the draft has no such item any more.' };
const DRAFT_CHANGED: Localized = {
  zh: '草稿里的这一处在导出之后改过了。',
  en: 'the draft itself was changed here after the table was made.',
};
const OTHER_COLUMN: Localized = {
  zh: '只带回目标、单位和时限，任务和序号请在草稿里改。',
  en: 'only targets, units and deadlines are brought back; change tasks and numbers in the draft.',
};
const COUNT_DIFFERS: Localized = {
  zh: '项数变了，不知道增减的放在哪一句。',
  en: 'the number of entries has changed, and it is not known which sentence the others belong to.',
};
const NO_DEADLINE: Localized = { zh: '改成的不像时限。', en: 'the new text is no deadline.' };
const SEVERAL: Localized = {
  zh: '原文在这一条里不止一处，或找不到。',
  en: 'the old text stands in the item several times or not at all.',
};
const INHERITED: Localized = {
  zh: '单位是全节、别的条目或全文统一写的，这一条自己没有写。',
  en: 'the units are given for the section, by another item or for the whole draft, not by the item.',
};
const NO_UNITS: Localized = {
  zh: '草稿里这一条没有写这类单位，不知道放在哪里。',
  en: 'the item names no units of this kind, so there is no place for them.',
};
const NOT_TOGETHER: Localized = {
  zh: '这类单位在草稿里不是连着写的。',
  en: 'the units of this kind do not stand together in the draft.',
};

/** Targets and deadlines: as many as before, each changed one replaced where it stands. */
function phraseEdits(plan: WorkPlan, item: PlanNode, change: LedgerChange): readonly Edit[] | Localized {
  const [before, after] = [change.before, change.after].map((text) => text.split(LIST_SEPARATOR)) as [
    string[],
    string[],
  ];
  if (change.before === '' || after.length !== before.length || after.includes('')) return COUNT_DIFFERS;
  const isDeadline = change.column === 'deadlines';
  const known = isDeadline ? deadlinesOf(plan, item) : targetsOf(plan, item);
  const edits: Edit[] = [];
  for (const [index, old] of before.entries()) {
    const fresh = (after[index] ?? '').trim();
    if (fresh === old) continue;
    if (isDeadline && deadlinesIn(fresh).length !== 1) return NO_DEADLINE;
    const places = known.filter(({ text }) => text === old);
    const [place] = places;
    if (!place || places.length > 1) return SEVERAL;
    edits.push({ span: place, newText: fresh });
  }
  return edits;
}

function unitEdits(plan: WorkPlan, item: PlanNode, change: LedgerChange): readonly Edit[] | Localized {
  const assignment = assignmentOf(plan, item);
  if (!assignment) return NO_UNITS;
  if (assignment.inherited || assignment.clauses.length !== 1) return INHERITED;
  const names = change.after
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const list = names.join(UNIT_SEPARATOR);
  const { lead, others, shared } = unitsBySide(assignment);
  const units = change.column === 'lead' ? lead : others;
  if (units.length > 0) {
    if (list !== '') return replaced(plan, units, list);
    return change.column === 'others' && shared ? cut(plan, lead, others) : NO_UNITS;
  }
  const last = shared && change.column === 'others' ? lead.at(-1) : undefined;
  if (!last || list === '') return NO_UNITS;
  return [
    { span: { paragraph: last.paragraph, start: last.end, end: last.end }, newText: UNIT_SEPARATOR + list },
  ];
}

/** The units of both columns; `shared`: they stand in one list, whose first leads. */
function unitsBySide({ leadUnits, responsibleUnits, supportingUnits }: Assignment) {
  const shared = leadUnits.length === 0 && responsibleUnits.length > 0;
  const lead = shared ? responsibleUnits.slice(0, 1) : leadUnits;
  const others = [...(shared ? responsibleUnits.slice(1) : responsibleUnits), ...supportingUnits];
  return { lead, others, shared: shared && supportingUnits.length === 0 };
}

function replaced(plan: WorkPlan, units: readonly Unit[], list: string): readonly Edit[] | Localized {
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last || !areTogether(plan, units)) return NOT_TOGETHER;
  return [{ span: { paragraph: first.paragraph, start: first.start, end: last.end }, newText: list }];
}

/** Takes the units after those that lead away, with what parts them. */
function cut(plan: WorkPlan, lead: readonly Unit[], others: readonly Unit[]): readonly Edit[] | Localized {
  const [last, end] = [lead.at(-1), others.at(-1)];
  if (!last || !end || !areTogether(plan, [...lead, ...others])) return NOT_TOGETHER;
  return [{ span: { paragraph: last.paragraph, start: last.end, end: end.end }, newText: '' }];
}

function areTogether({ draft }: WorkPlan, units: readonly Unit[]): boolean {
  return units.every((unit, index) => {
    const before = units[index - 1];
    if (!before) return true;
    if (before.paragraph !== unit.paragraph || before.end > unit.start) return false;
    const between = draft.paragraphs[unit.paragraph]?.text.slice(before.end, unit.start) ?? '';
    return /^[\s、，,；;和及与]*$/.test(between);
  });
}
