import { extname, resolve } from 'node:path';
import { ENCODINGS } from '../../configuration/encoding';
import type { Arguments, OptionSpec, OptionSpecs } from '../arguments';
import { writeResult } from '../drafts/files';
import type { DraftFile } from '../drafts/find-drafts';
import { Failure } from '../failure';
import { writeOut } from '../terminal/output';

/** Options of every command that reads drafts. */
export const READ_OPTIONS: OptionSpecs = {
  'stdin-filename': {
    value: 'NAME',
    help: { zh: '标准输入在结果中的文件名', en: 'name of standard input in results' },
  },
  encoding: {
    value: ENCODINGS.join('|'),
    choices: ENCODINGS,
    help: { zh: '文件编码，默认自动识别', en: 'encoding of the files, told from the bytes by default' },
  },
};

/** Options of the commands that read drafts and write one result. */
export const DRAFT_OPTIONS: OptionSpecs = {
  output: {
    value: 'FILE',
    short: 'o',
    help: {
      zh: '写入文件而不是 stdout；文件已存在则不写',
      en: 'write to a file that does not exist yet instead of stdout',
    },
  },
  force: { help: { zh: '允许 -o 覆盖已有的文件', en: 'let -o overwrite a file' } },
  ...READ_OPTIONS,
};

const FORMATS: Readonly<Record<string, string>> = {
  '.csv': 'csv',
  '.md': 'markdown',
  '.json': 'json',
  '.xlsx': 'xlsx',
};

/** The option `--format`; the first of the formats is the one that is meant without it. */
export function formatOption(formats: readonly string[]): OptionSpec {
  return {
    value: formats.join('|'),
    choices: formats,
    help: {
      zh: `输出格式；默认看 -o 的扩展名（${extensionsOf(formats)}），否则 ${formats[0]}`,
      en: `format of the output; by default what the name after -o ends in (${extensionsOf(formats)}), else ${formats[0]}`,
    },
  };
}

/** The format that was asked for, by `--format` or by the name after `-o`. */
export function formatOf(args: Arguments, formats: readonly string[]): string {
  const byName = FORMATS[extname(args.value('output') ?? '').toLowerCase()] ?? '';
  return args.value('format') ?? (formats.includes(byName) ? byName : (formats[0] ?? ''));
}

/** Writes a result to the file after `-o`, or to standard output. Throws a `Failure` before it harms a file. */
export function deliver(
  args: Arguments,
  result: string | Uint8Array,
  drafts: readonly DraftFile[],
  workingFolder: string,
): void {
  const output = args.value('output');
  if (output === undefined) {
    writeOut(result);
    return;
  }
  const target = resolve(workingFolder, output);
  if (drafts.some(({ path }) => path === target)) {
    throw new Failure({
      zh: `结果不能写到草稿 ${output} 上，请换一个文件名。`,
      en: `The result would overwrite the draft ${output}; choose another file.`,
    });
  }
  writeResult(target, result, output, args.has('force'));
}

function extensionsOf(formats: readonly string[]): string {
  return Object.entries(FORMATS)
    .filter(([, format]) => formats.includes(format))
    .map(([extension]) => extension)
    .join(' ');
}
