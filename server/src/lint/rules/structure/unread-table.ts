import { isRule, piecesOf } from '../../../core/table/cells';
import { type ColumnRole, columnRole } from '../../../core/table/header';
import { tableLinesIn } from '../../../core/table/table-lines';
import { plainOf } from '../../../core/words/plain';
import type { WorkPlan } from '../../../core/work-plan';
import { tableParagraphs } from '../../reading/plan-text';
import { defineRule } from '../../rule';

/** A heading and two rows. */
const FEWEST_LINES = 3;
/** Columns that tables of tasks have; names, indicators and remarks stand in any table. */
const TASK = /任务|事项|措施|举措|行动/;
const OF_TASKS: ReadonlySet<ColumnRole> = new Set([
  'lead',
  'responsible',
  'supporting',
  'person',
  'deadline',
]);

export const unreadTable = defineRule({
  id: 'unread-table',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '表格像任务表，但认不出任务或责任单位、时限的列，没有当作任务读。',
      en: 'A table that seems to be of tasks is left alone, because its columns are not understood.',
    },
    why: {
      zh: '任务分解表和检查都不含这张表里的任务，不说一声会以为已经算进去了。',
      en: 'Neither the task table nor the check knows its tasks; without a word they would seem to be counted.',
    },
    remedy: {
      zh: '把表头写明，例如“工作任务”“责任单位”“完成时限”；不是任务表的，不用理会。',
      en: 'Name the columns, 工作任务, 责任单位, 完成时限 for instance; ignore it where the table holds no tasks.',
    },
    source: {
      zh: '督查惯例：任务分解表须有任务、责任单位和完成时限。',
      en: 'Supervision practice: a task table has task, unit and deadline.',
    },
    leavesAlone: {
      zh: '读懂了的任务表；指标表、评分表等表头与任务、单位、时限无关的表；不足两行的；全文只说一次。',
      en: 'Tables that are read; tables of indicators and the like, with no heading of task, unit or time; fewer than two rows. Said once for a draft.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n|时间|活动|地点|\n|---|---|---|\n|3月|植树|东山|\n|9月|登高|西山|\n二、保障措施\n',
    good: '某局2026年工作要点\n一、重点任务\n|完成时限|工作任务|地点|\n|---|---|---|\n|3月|植树|东山|\n|9月|登高|西山|\n二、保障措施\n',
  },
  *check(plan) {
    const unread = headsOfUnread(plan);
    const [paragraph] = unread;
    if (paragraph === undefined) return;
    const { text = '' } = plan.draft.paragraphs[paragraph] ?? {};
    const count = unread.length;
    yield {
      span: { paragraph, start: text.length - text.trimStart().length, end: text.trimEnd().length },
      message: {
        zh: `没有读懂这张表的各列，表里的任务没有计入${count > 1 ? `（全文 ${count} 张）` : ''}。`,
        en: `The columns of this table are not understood; its tasks are not counted${count > 1 ? ` (${count} such tables)` : ''}.`,
      },
    };
  },
});

/** The heading lines of the body's tables that seem to be of tasks and are not read as such, in the order of the draft. */
function headsOfUnread(plan: WorkPlan): readonly number[] {
  const { draft, bodyStart, bodyEnd } = plan;
  const lines = tableLinesIn(draft.paragraphs, bodyStart, bodyEnd);
  if (lines.size === 0) return [];
  const read = tableParagraphs(plan);
  const heads: number[] = [];
  let run: number[] = [];
  const end = () => {
    const [head] = run;
    if (head !== undefined && run.length >= FEWEST_LINES && headsTasks(plan, head)) heads.push(head);
    run = [];
  };
  for (let index = bodyStart; index < bodyEnd; index++) {
    const paragraph = draft.paragraphs[index];
    if (!paragraph || paragraph.blank || isRule(paragraph.raw)) continue;
    if (lines.has(index) && !read.has(index)) run.push(index);
    else end();
  }
  end();
  return heads;
}

function headsTasks({ draft }: WorkPlan, paragraph: number): boolean {
  const { text = '' } = draft.paragraphs[paragraph] ?? {};
  const cells = piecesOf(text, /[|｜│┃]/.test(text) ? 'pipe' : 'tab');
  return cells.some((cell) => {
    const role = columnRole(cell.text);
    return role !== null && (OF_TASKS.has(role) || (role === 'task' && TASK.test(plainOf(cell.text))));
  });
}
