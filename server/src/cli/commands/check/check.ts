import { resolve } from 'node:path';
import { itemsOf, type WorkPlan } from '../../../core/work-plan';
import { uptakeOf } from '../../../library/comparison/uptake';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { kindOf } from '../../drafts/files';
import { type DraftFile, shownPath } from '../../drafts/find-drafts';
import { readPlan } from '../../drafts/read-plan';
import { Failure } from '../../failure';
import { CONFIG_FILE_OPTIONS } from '../config-options';
import { DRAFT_OPTIONS, deliver, formatOf, formatOption } from '../draft-options';
import { uptakeJson } from './uptake-json';
import { uptakeText } from './uptake-text';

const FORMATS: readonly string[] = ['text', 'json'];

/** `work-plan check FILE --against HIGHER`: which tasks of a superior's plan a local one takes up. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE --against HIGHER',
  summary: {
    zh: '对标上级：上级计划的每条任务，本级有没有对应的条目',
    en: "hold a plan against a superior's: which of its tasks this one takes up",
  },
  details: {
    zh: `FILE 是本级的计划，HIGHER 是上级的；其中一个可以写 -，读标准输入。

按内容对应，不看序号和章节。每条任务分三种：已落实，部分落实（说了一部分，或上级有量化目标而本级没有），未见。总体要求、
保障措施、工作回顾一类不算任务。有“未见”的任务时退出状态为 1。`,
    en: `FILE is the local plan, HIGHER the superior's; one of them may be -, standard input.

Items are matched by what they say, not by number or section. A task is taken up, partly taken up (a part of it is
said, or the superior's figures have no counterpart), or not found. Sections such as 总体要求, 保障措施 or 工作回顾 hold
no tasks. The exit status is 1 when a task is not found.`,
  },
  options: {
    against: { value: 'HIGHER', help: { zh: '上级的计划', en: "the superior's plan" } },
    format: formatOption(FORMATS),
    all: { help: { zh: '也列出已落实的任务', en: 'list tasks that are taken up, too' } },
    ...DRAFT_OPTIONS,
    ...CONFIG_FILE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const { workingFolder, language, color } = session;
  const [local, higher] = filesOf(args, workingFolder);
  const [localPlan, higherPlan] = [await planOf(local, args, session), await planOf(higher, args, session)];
  const uptakes = uptakeOf(higherPlan, localPlan);
  const report = { higher: higherPlan, local: localPlan, uptakes };
  const text =
    formatOf(args, FORMATS) === 'json'
      ? uptakeJson(report, higher.shown, local.shown)
      : uptakeText(report, {
          language,
          color: color && args.value('output') === undefined,
          all: args.has('all'),
        });
  deliver(args, text, [local, higher], workingFolder);
  return uptakes.some(({ kind }) => kind === 'not') ? ExitStatus.findings : ExitStatus.clean;
}

async function planOf(file: DraftFile, args: Arguments, session: Session): Promise<WorkPlan> {
  const plan = await readPlan(file, args, session);
  if (itemsOf(plan).length > 0) return plan;
  throw new Failure({
    zh: `${file.shown} 里没有认出条目，不能对标。`,
    en: `No items were recognised in ${file.shown}; there is nothing to check.`,
  });
}

function filesOf(args: Arguments, workingFolder: string): readonly [DraftFile, DraftFile] {
  const [local, ...more] = args.positionals;
  const higher = args.value('against');
  if (local === undefined || more.length > 0 || higher === undefined) {
    throw new Failure({
      zh: 'check 要一个文件和 --against 上级的计划。',
      en: "check takes one file, and the superior's plan after --against.",
    });
  }
  if (local === '-' && higher === '-') {
    throw new Failure({
      zh: '两个文件里只能有一个是 -（标准输入）。',
      en: 'Only one of the two files may be - (standard input).',
    });
  }
  return [fileNamed(local, args, workingFolder), fileNamed(higher, args, workingFolder)];
}

function fileNamed(name: string, args: Arguments, workingFolder: string): DraftFile {
  if (name === '-') return { path: null, shown: args.value('stdin-filename') ?? '<stdin>' };
  const path = resolve(workingFolder, name);
  if (kindOf(path) === 'folder')
    throw new Failure({
      zh: `${name} 是文件夹，check 要文件。`,
      en: `${name} is a folder; check takes files.`,
    });
  return { path, shown: shownPath(workingFolder, path) };
}
