import { resolve } from 'node:path';
import { parseText } from '../../core/parse';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus, type Session } from '../command';
import { ENCODINGS } from '../encoding';
import { Failure } from '../failure';
import { kindOf, writeResult } from '../files';
import { shownPath } from '../find-drafts';
import { outlineJson } from '../outline-json';
import { outlineTree } from '../outline-tree';
import { writeOut } from '../output';
import { readDraft } from '../read-draft';

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
    format: {
      value: 'tree|json',
      choices: ['tree', 'json'],
      help: { zh: '输出格式，默认 tree', en: 'format of the output, tree by default' },
    },
    output: {
      value: 'FILE',
      short: 'o',
      help: {
        zh: '写入文件而不是 stdout；文件已存在则不写',
        en: 'write to a file that does not exist yet instead of stdout',
      },
    },
    force: { help: { zh: '允许 -o 覆盖已有的文件', en: 'let -o overwrite a file' } },
    'stdin-filename': {
      value: 'NAME',
      help: { zh: '标准输入在结果中的文件名', en: 'name of standard input in results' },
    },
    encoding: {
      value: ENCODINGS.join('|'),
      choices: ENCODINGS,
      help: { zh: '文件编码，默认自动识别', en: 'encoding of the file, told from the bytes by default' },
    },
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, { language, color, workingFolder }: Session): Promise<number> {
  const file = draftFile(args, workingFolder);
  const draft = await readDraft(file, args.value('encoding') ?? 'auto');
  const plan = parseText(draft.text);
  const output = args.value('output');
  const text =
    args.value('format') === 'json'
      ? `${JSON.stringify(outlineJson(plan, file.shown), null, 2)}\n`
      : outlineTree(plan, { language, color: color && output === undefined });
  if (output === undefined) writeOut(text);
  else writeResult(resolve(workingFolder, output), text, output, args.has('force'));
  return ExitStatus.clean;
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
