import { isFrameTitle } from '../../core/phrases/exempt';
import { looksBack } from '../../core/phrases/looks-back';
import { assignmentOf } from '../../core/responsibility';
import type { ColumnRole } from '../../core/table/header';
import { cellsOf } from '../../core/table/model';
import { withoutBreaks } from '../../core/without-breaks';
import { plainOf } from '../../core/words/plain';
import {
  deadlinesOf,
  isMeasurable,
  itemsOf,
  type PlanNode,
  targetsOf,
  textsBetween,
  type WorkPlan,
} from '../../core/work-plan';
import { taskNumbers } from '../comparison/task-numbers';
import { withoutContained } from './contained';

/** A task of a plan as the task table (任务分解表) has it. The names are part of its JSON contract. */
export interface Task {
  /** 序号, which no other task of the plan has. */
  readonly number: string;
  /** The item's own number as the draft writes it; empty when it has none. */
  readonly marker: string;
  /** The title of the section that holds it, or `null`. */
  readonly section: string | null;
  /** 工作任务: the title alone. */
  readonly task: string;
  /** All of the item as the draft has it, from the number on, a line each paragraph. */
  readonly text: string;
  /** 量化目标: each once, without those that are a part of another. */
  readonly targets: readonly string[];
  /** 牵头单位: those that the draft names so, else the first responsible unit. */
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  /** 责任单位, without one that leads. */
  readonly responsibleUnits: readonly string[];
  /** Whether the lead is only the first of the responsible units (列第一位的责任单位为牵头单位). */
  readonly leadIsFirst: boolean;
  /** Whether the units are those of the section or of another row. */
  readonly inherited: boolean;
  /** 完成时限 */
  readonly deadlines: readonly string[];
  readonly measurable: boolean;
  /** Where the item starts, from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** The tasks of a plan, in its order, and the items that are none. */
export interface TaskList {
  readonly tasks: readonly Task[];
  /** Items of 总体要求, 保障措施 and the like, which set the frame, and of what looks back on the years before. */
  readonly leftOut: readonly PlanNode[];
}

/**
 * The tasks of a plan: its items but for those of sections that look back (2025年工作回顾), and those that are a frame
 * section or stand in one and name no units of their own. With `all` every item is one.
 */
export function tasksOf(plan: WorkPlan, all: boolean): TaskList {
  const items = itemsOf(plan);
  const numbers = taskNumbers(items, plan.sections);
  const leftOut = all ? [] : itemsThatAreNoTasks(plan);
  const out = new Set(leftOut);
  return {
    tasks: items.flatMap((item, index) =>
      out.has(item) ? [] : [{ number: numbers[index] ?? '', ...taskOf(plan, item) }],
    ),
    leftOut,
  };
}

/** The items that set the frame or look back, in the plan's order: nobody is asked when they are done. */
export function itemsThatAreNoTasks(plan: WorkPlan): readonly PlanNode[] {
  return itemsOf(plan).filter(
    (item) => isInRetrospect(item, plan.year) || (isInFrame(item) && !namesOwnUnits(plan, item)),
  );
}

function taskOf(plan: WorkPlan, item: PlanNode): Omit<Task, 'number'> {
  const { line, character } = plan.draft.position(item.start.paragraph, item.start.offset);
  return {
    marker: item.marker,
    section: item.parent?.titleText ?? null,
    task: withoutBreaks(item.titleText),
    text: wholeText(plan, item),
    targets: told(cellTexts(item, 'target'), targetsOf(plan, item)),
    ...unitsOf(plan, item),
    deadlines: told(cellTexts(item, 'deadline'), deadlinesOf(plan, item)),
    measurable: isMeasurable(plan, item),
    line: line + 1,
    column: character + 1,
  };
}

function unitsOf(plan: WorkPlan, item: PlanNode) {
  const assignment = assignmentOf(plan, item);
  const names = (units: ReadonlyArray<{ readonly name: string }> = []) => units.map(({ name }) => name);
  const leads = names(assignment?.leadUnits);
  const responsible = names(assignment?.responsibleUnits);
  const leadIsFirst = leads.length === 0 && responsible.length > 0;
  return {
    leadUnits: leadIsFirst ? responsible.slice(0, 1) : leads,
    supportingUnits: names(assignment?.supportingUnits),
    responsibleUnits: responsible.slice(leadIsFirst ? 1 : 0).filter((name) => !leads.includes(name)),
    leadIsFirst,
    inherited: assignment?.inherited ?? false,
  };
}

function isInFrame(item: PlanNode): boolean {
  return withSections(item).some(({ titleText }) => isFrameTitle(titleText));
}

/** Whether an item stands in a section that looks back, or is all of one; the titles of other items do not tell. */
function isInRetrospect(item: PlanNode, year: number | null): boolean {
  return withSections(item).some(
    ({ kind, level, titleText }) => (kind === 'section' || level === 1) && looksBack(titleText, year),
  );
}

/** An item and the sections that hold it, from the inside. */
function withSections(item: PlanNode): readonly PlanNode[] {
  return item.parent ? [item, ...withSections(item.parent)] : [item];
}

/** An item that names who does it is a task, whatever words its title holds (总结推广……). */
function namesOwnUnits(plan: WorkPlan, item: PlanNode): boolean {
  const assignment = assignmentOf(plan, item);
  return assignment !== null && !assignment.inherited;
}

function wholeText(plan: WorkPlan, item: PlanNode): string {
  const start = item.row ? { paragraph: item.row.row.paragraph, offset: 0 } : item.start;
  return [...textsBetween(plan.draft, start, item.end)]
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** What the cells of a table say, word for word; else what is recognised in the text. */
function told(
  cells: readonly string[],
  recognised: ReadonlyArray<{ readonly text: string }>,
): readonly string[] {
  return withoutContained(cells.length > 0 ? cells : recognised.map(({ text }) => text));
}

const NOTHING = /^[-－—–/／\\]*$|^无$/;

function cellTexts({ row }: PlanNode, role: ColumnRole): readonly string[] {
  if (!row) return [];
  return cellsOf(row.table, row.row, role)
    .map(({ text }) => withoutBreaks(text).replace(/[。；;，,\s]+$/, ''))
    .filter((text) => !NOTHING.test(plainOf(text)));
}
