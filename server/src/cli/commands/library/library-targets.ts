import { resolve } from 'node:path';
import { planId } from '../../../past-plans/plan-id';
import type { Arguments } from '../../arguments';
import { kindOf } from '../../drafts/files';
import type { DraftFile } from '../../drafts/find-drafts';
import { Failure } from '../../failure';

/** Throws a `Failure` when the options do not tell where each structure goes; nothing is written then. */
export function checkTargets(args: Arguments, files: readonly DraftFile[], workingFolder: string): void {
  const folder = args.value('to');
  if (folder !== undefined && args.value('output') !== undefined) {
    throw new Failure({ zh: '--to 和 -o 只能用一个。', en: 'Use either --to or -o.' });
  }
  if (folder !== undefined && kindOf(resolve(workingFolder, folder)) === 'file') {
    throw new Failure({
      zh: `--to ${folder} 是文件，应为文件夹。`,
      en: `--to ${folder} is a file, not a folder.`,
    });
  }
  const nameless = files.some(({ path }) => path === null);
  if (folder !== undefined && nameless && !args.value('id') && !args.value('stdin-filename')) {
    throw new Failure({
      zh: '标准输入没有文件名，请用 --id 给结构起名。',
      en: 'Standard input has no file name; name the structure with --id.',
    });
  }
  if (files.length < 2) return;
  if (folder === undefined) {
    throw new Failure({
      zh: `有 ${files.length} 个文件，请用 --to 指定结构写入的文件夹。`,
      en: `There are ${files.length} files; name a folder for the structures with --to.`,
    });
  }
  if (args.value('id') !== undefined) {
    throw new Failure({ zh: '--id 只能用于一个文件。', en: '--id is for a single file.' });
  }
  checkNames(files);
}

/** Throws a `Failure` when two files would give structures of one name. */
function checkNames(files: readonly DraftFile[]): void {
  const named = new Map<string, DraftFile>();
  for (const file of files) {
    const id = idOf(file);
    const other = named.get(id);
    if (other) {
      throw new Failure({
        zh: `${other.shown} 和 ${file.shown} 都会写成 ${id}.yaml；请改文件名，或分别加 --id 提取。`,
        en: `${other.shown} and ${file.shown} would both become ${id}.yaml; rename one, or add them one by one with --id.`,
      });
    }
    named.set(id, file);
  }
}

/** What the structure of a file is called where no name is given. */
export function idOf({ path, shown }: DraftFile): string {
  return planId(path ?? shown);
}
