import { resolve } from 'node:path';
import type { WorkPlan } from '../../../core/work-plan';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { kindOf } from '../../drafts/files';
import { shownPath } from '../../drafts/find-drafts';
import { readPlan } from '../../drafts/read-plan';
import { Failure } from '../../failure';
import { CONFIG_FILE_OPTIONS } from '../config-options';
import { DRAFT_OPTIONS, deliver, formatOf, formatOption } from '../draft-options';
import { outlineJson } from './outline-json';
import { outlineMarkdown } from './outline-markdown';
import { outlineTree } from './outline-tree';

const FORMATS: readonly string[] = ['tree', 'json', 'markdown'];

/** `work-plan outline`: the outline of one draft. */
export const outlineCommand: Command = {
  name: 'outline',
  usage: '[FILE|-]',
  summary: {
    zh: '列出草稿的结构：章节、条目、责任单位、目标',
    en: 'show the outline of a draft: sections, items, units, targets',
  },
  details: {
    zh: '不写文件或写 - 时读标准输入。',
    en: 'Without a file, or with -, reads standard input.',
  },
  options: {
    format: formatOption(FORMATS),
    ...DRAFT_OPTIONS,
    ...CONFIG_FILE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const file = draftFile(args, session.workingFolder);
  const plan = await readPlan(file, args, session);
  deliver(args, resultOf(args, plan, file.shown, session), [file], session.workingFolder);
  return ExitStatus.clean;
}

function resultOf(args: Arguments, plan: WorkPlan, shown: string, { language, color }: Session): string {
  const format = formatOf(args, FORMATS);
  if (format === 'json') return `${JSON.stringify(outlineJson(plan, shown), null, 2)}\n`;
  if (format === 'markdown') return outlineMarkdown(plan);
  return outlineTree(plan, { language, color: color && args.value('output') === undefined });
}

function draftFile(args: Arguments, workingFolder: string) {
  const [name = '-', ...more] = args.positionals;
  if (more.length > 0) {
    throw new Failure({ zh: 'outline 一次只看一个文件。', en: 'outline takes one file at a time.' });
  }
  if (name === '-') return { path: null, shown: args.value('stdin-filename') ?? '<stdin>' };
  const path = resolve(workingFolder, name);
  if (kindOf(path) === 'folder') {
    throw new Failure({
      zh: `${name} 是文件夹，outline 要一个文件。`,
      en: `${name} is a folder; outline takes a file.`,
    });
  }
  return { path, shown: shownPath(workingFolder, path) };
}
