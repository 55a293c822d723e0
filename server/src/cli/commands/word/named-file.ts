import { extname, resolve } from 'node:path';
import type { Arguments } from '../../arguments';
import { kindOf } from '../../drafts/files';
import { type DraftFile, shownPath } from '../../drafts/find-drafts';
import { Failure } from '../../failure';

/** The one file that a command was given; `-` is standard input. Throws a `Failure` for none, several or a folder. */
export function namedFile(
  command: string,
  names: readonly string[],
  args: Arguments,
  workingFolder: string,
): DraftFile {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    throw new Failure({ zh: `${command} 要写明一个文件。`, en: `${command} takes one file.` });
  }
  if (name === '-') return { path: null, shown: args.value('stdin-filename') ?? '<stdin>' };
  const path = resolve(workingFolder, name);
  if (kindOf(path) === 'folder') {
    throw new Failure({
      zh: `${name} 是文件夹，${command} 要一个文件。`,
      en: `${name} is a folder; ${command} takes a file.`,
    });
  }
  return { path, shown: shownPath(workingFolder, path) };
}

/** The file after `-o`, which a command that writes no text cannot do without; it must end in the extension. */
export function requiredOutput(command: string, args: Arguments, extension: string): string {
  const output = args.value('output');
  if (output === undefined) {
    throw new Failure({
      zh: `${command} 要用 -o 写明结果文件，如 -o 文件${extension}。`,
      en: `${command} needs the file to write to: -o FILE${extension}.`,
    });
  }
  if (extname(output).toLowerCase() === extension) return output;
  throw new Failure({
    zh: `${command} 的结果是 ${extension} 文件，不能写成 ${output}。`,
    en: `${command} writes a ${extension} file, not ${output}.`,
  });
}

/** Throws a `Failure` when a result would be written over the file that it is made from. */
export function refuseDraft({ path }: DraftFile, output: string, workingFolder: string): void {
  if (path !== resolve(workingFolder, output)) return;
  throw new Failure({
    zh: `结果不能写到草稿 ${output} 上，请换一个文件名。`,
    en: `The result would overwrite the draft ${output}; choose another file.`,
  });
}
