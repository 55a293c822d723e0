import type { Language } from '../../../core/localized';
import type { WorkPlan } from '../../../core/work-plan';
import { type TaskList, tasksOf } from '../../../library/tasks/task';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { type DraftFile, findDrafts } from '../../drafts/find-drafts';
import { readPlan } from '../../drafts/read-plan';
import { Failure, sentenceOf } from '../../failure';
import { complain, terminalColumns } from '../../terminal/output';
import { CONFIG_FILE_OPTIONS } from '../config-options';
import { DRAFT_OPTIONS, deliver, formatOf, formatOption } from '../draft-options';
import { FIND_OPTIONS, findSettings } from '../find-options';
import { applyLedgerTo } from './apply-ledger-to';
import { taskGrid } from './columns';
import { tasksCsv } from './tasks-csv';
import { tasksJson } from './tasks-json';
import { tasksMarkdown } from './tasks-markdown';
import { tasksTable } from './tasks-table';

const FORMATS: readonly string[] = ['table', 'csv', 'markdown', 'json', 'xlsx'];
/** Columns of a table that no terminal shows. */
const WIDTH_ELSEWHERE = 120;
const MOST_NAMED = 3;

/** `work-plan tasks`: the task table (任务分解表) of drafts, a row each item. */
export const tasksCommand: Command = {
  name: 'tasks',
  usage: '[FILE|-]...',
  summary: {
    zh: '列出任务分解表：任务、量化目标、牵头单位、配合单位、完成时限',
    en: 'list the task table: task, targets, lead, other units, deadline',
  },
  details: {
    zh: `不写文件或写 - 时读标准输入；写文件夹时取其中名字像工作要点的文件。

每个条目一行。总体要求、保障措施一类章节里没有写单位的条目不算任务，工作回顾一类章节里的都不算，不列入，并在
stderr 说明。没有写明牵头单位
的，列第一位的责任单位为牵头单位。表里本来就有“目标”“时限”两列的，照录原文。
csv 可以直接用 Excel、WPS 打开。
-o 台账.xlsx 得到可以直接打印的督办台账；在表里改过的目标、单位、时限可用 --apply 台账.xlsx 带回草稿：先显示改动，加 --write 才写。`,
    en: `Without a file, or with -, reads standard input; a folder gives the files whose names look like work plans.

One row for each item. Items of sections like 总体要求 or 保障措施 that name no units are no tasks, nor are those of
sections that look back (工作回顾); they are left out, which stderr tells. Where no lead is named, the first responsible unit leads. Columns for targets and deadlines
that the draft has itself are taken as they are. csv opens in Excel and WPS.
-o X.xlsx gives a ledger ready to print; targets, units and deadlines that were changed in it are brought back by
--apply X.xlsx, which shows the change and writes it with --write.`,
  },
  options: {
    format: formatOption(FORMATS),
    all: {
      help: { zh: '总体要求、保障措施一类的条目也列入', en: 'keep the items of 总体要求, 保障措施 …, too' },
    },
    apply: {
      value: 'X.xlsx',
      help: {
        zh: '把台账里改过的目标、单位、时限带回草稿；先显示改动',
        en: 'bring what was changed in a ledger back into the draft; shows the change',
      },
    },
    write: { help: { zh: '与 --apply 同用：写回草稿', en: 'with --apply: write the draft' } },
    ...DRAFT_OPTIONS,
    ...CONFIG_FILE_OPTIONS,
    ...FIND_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

interface FileTaskList extends TaskList {
  readonly shown: string;
  readonly plan: WorkPlan;
}

async function run(args: Arguments, session: Session): Promise<number> {
  if (args.has('apply')) return applyLedgerTo(args, session);
  const { workingFolder, language } = session;
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    complain(sentenceOf(error), language);
  };
  const { files, failures } = await findDrafts(args.positionals.length > 0 ? args.positionals : ['-'], {
    workingFolder,
    stdinName: args.value('stdin-filename') ?? '<stdin>',
    ...findSettings(args, workingFolder),
  });
  failures.forEach(fail);
  const lists: FileTaskList[] = [];
  for (const file of files) {
    try {
      lists.push(await taskListOf(file, args, session));
    } catch (error) {
      fail(error);
    }
  }
  if (lists.length > 0) {
    deliver(args, await resultOf(args, lists, session), files, workingFolder);
    for (const list of lists) remarkOn(list, session);
  }
  return failed ? ExitStatus.failed : ExitStatus.clean;
}

async function taskListOf(file: DraftFile, args: Arguments, session: Session): Promise<FileTaskList> {
  const plan = await readPlan(file, args, session);
  return { shown: file.shown, plan, ...tasksOf(plan, args.has('all')) };
}

async function resultOf(
  args: Arguments,
  lists: readonly FileTaskList[],
  { language, color }: Session,
): Promise<string | Uint8Array> {
  const format = formatOf(args, FORMATS);
  if (format === 'xlsx') return workbookOf(args, lists, language);
  if (format === 'json') return tasksJson(lists);
  const grid = taskGrid(lists, language);
  if (format === 'csv') return tasksCsv(grid);
  if (format === 'markdown') return tasksMarkdown(grid);
  const toFile = args.value('output') !== undefined;
  const width = (toFile ? null : terminalColumns()) ?? WIDTH_ELSEWHERE;
  return tasksTable(grid, { language, color: color && !toFile, width });
}

async function workbookOf(
  args: Arguments,
  lists: readonly FileTaskList[],
  language: Language,
): Promise<Uint8Array> {
  const [list, ...more] = lists;
  if (!list || more.length > 0 || args.value('output') === undefined) {
    throw new Failure({
      zh: '督办台账一次做一份草稿的，并用 -o 写明文件，如 tasks 草稿.txt -o 台账.xlsx。',
      en: 'A ledger is of one draft and needs its file: tasks FILE -o X.xlsx.',
    });
  }
  const { taskWorkbook } = await import('../../../interchange/xlsx/task-workbook');
  return taskWorkbook(list.plan, { language, all: args.has('all') });
}

/** Tells on standard error what a reader of the table might miss in it. */
function remarkOn({ shown, tasks, leftOut }: FileTaskList, { language }: Session): void {
  if (leftOut.length > 0) {
    const titles = leftOut.slice(0, MOST_NAMED).map(({ titleText }) => `“${titleText}”`);
    const more = leftOut.length > MOST_NAMED;
    const remark = {
      zh: `${shown}：${leftOut.length} 条属于总体要求、保障措施、工作回顾一类，没有列入（${titles.join('')}${more ? '等' : ''}）；要列入请加 --all。`,
      en: `${shown}: ${leftOut.length} items of 总体要求, 保障措施, 工作回顾 and the like were left out (${titles.join(', ')}${more ? ' …' : ''}); add --all to keep them.`,
    };
    complain(remark, language);
  } else if (tasks.length === 0) {
    complain(
      { zh: `${shown} 里没有条目，任务分解表是空的。`, en: `${shown} holds no items; the table is empty.` },
      language,
    );
  }
}
