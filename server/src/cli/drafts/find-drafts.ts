import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type IgnoreSettings, ignoreRulesIn } from '../../configuration/ignore-files';
import { isDraftName } from '../../core/draft-names';
import { Failure } from '../failure';
import { filesUnder, ignoreFiles, kindOf } from './files';
import { matchingFiles } from './glob';

/** A draft to read: a file, or standard input where `path` is `null`. */
export interface DraftFile {
  readonly path: string | null;
  /** The name that results give: relative to the working folder where it is inside, with `/`. */
  readonly shown: string;
}

export interface FoundDrafts {
  /** In the order of their shown names, each once. */
  readonly files: readonly DraftFile[];
  /** What was asked for and is not there. */
  readonly failures: readonly Failure[];
}

export interface FindOptions {
  readonly workingFolder: string;
  /** The shown name of standard input. */
  readonly stdinName: string;
  /** A folder or pattern without drafts is no failure. */
  readonly allowUnmatched: boolean;
  readonly ignore: IgnoreSettings;
}

const GLOB = /[*?{]/;

/**
 * The drafts that paths, patterns and `-` mean; of none, those under the working folder. A file that is named or
 * matched by a pattern is taken whatever its name; a folder gives the files that are drafts by their name. Folders and
 * patterns leave out what ignore files name.
 */
export async function findDrafts(args: readonly string[], options: FindOptions): Promise<FoundDrafts> {
  const files = new Map<string, DraftFile>();
  const failures: Failure[] = [];
  const onFailure = (failure: Failure) => failures.push(failure);
  const add = (folder: string, paths: readonly string[]) => {
    for (const path of paths) {
      const whole = resolve(folder, path);
      files.set(whole, { path: whole, shown: shownPath(options.workingFolder, whole) });
    }
  };
  for (const arg of args.length === 0 ? ['.'] : args) {
    if (arg === '-') {
      files.set('-', { path: null, shown: options.stdinName });
      continue;
    }
    if (arg === '') {
      failures.push(new Failure({ zh: '路径不能为空。', en: 'A path must not be empty.' }));
      continue;
    }
    const path = resolve(options.workingFolder, arg);
    const kind = kindOf(path);
    if (kind === 'file') add(path, ['']);
    else if (kind === 'folder') {
      const leftOut = await ignoreRulesIn(ignoreFiles, path, options.workingFolder, options.ignore);
      const drafts = await filesUnder(path, isDraftName, leftOut, onFailure);
      if (drafts.length === 0 && !options.allowUnmatched) failures.push(noDraftsIn(arg));
      add(path, drafts);
    } else if (GLOB.test(arg)) {
      const { base, paths } = await matchingFiles(arg, options.workingFolder, options.ignore, onFailure);
      if (paths.length === 0 && !options.allowUnmatched) failures.push(nothingMatches(arg));
      add(base, paths);
    } else failures.push(new Failure({ zh: `找不到文件 ${arg}。`, en: `Cannot find ${arg}.` }));
  }
  return {
    files: [...files.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
    failures,
  };
}

/** A path as results show it: relative to the working folder where it is inside, with `/` on every system. */
export function shownPath(workingFolder: string, path: string): string {
  const inside = relative(workingFolder, path);
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

function noDraftsIn(folder: string): Failure {
  return new Failure({
    zh: `${folder === '.' ? '当前文件夹里' : `${folder} 里`}没有找到草稿（文件名须含“工作要点”“工作计划”等字样，或以 .workplan 结尾）；也可直接写出文件名。`,
    en: `No drafts found in ${folder === '.' ? 'this folder' : folder} (their names contain 工作要点, 工作计划 … or end in .workplan); files of other names have to be named.`,
  });
}

function nothingMatches(pattern: string): Failure {
  return new Failure({ zh: `没有找到与 ${pattern} 相符的文件。`, en: `No file matches ${pattern}.` });
}
