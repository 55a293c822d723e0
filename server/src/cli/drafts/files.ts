import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { disk } from '../../configuration/disk';
import type { IgnoreFiles } from '../../configuration/ignore-files';
import { Failure } from '../failure';

/** All that the command line reads from and writes to the disk goes through this file. */

const SKIPPED_FOLDER = 'node_modules';

/** What stands at a path. A pipe or device counts as a file; so does what cannot be looked at: reading it tells why. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

/** The whole content of a file. Throws a `Failure` that names it as `shown`. */
export function readBytes(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw diskFailure(error, shown, { zh: '读取', en: 'read' });
  }
}

/** The files that say what is left out. One that cannot be read rejects with a `Failure` that names it. */
export const ignoreFiles: IgnoreFiles = {
  look: disk.look,
  textOf: async (path) => readBytes(path, path).toString(),
};

/** Size and time of a file, which tell whether it is another one. */
export function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

/** All of standard input. */
export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What is left out of a walk; as it goes down, a folder may add to it. */
interface LeftOut {
  ignores(path: string, isFolder: boolean): boolean;
  within(folder: string, names: readonly string[]): Promise<LeftOut>;
}

/**
 * The files under a folder that `accepts` takes, by their path from it; not those in hidden folders or
 * `node_modules`, nor what `leftOut` names. Links to files are followed, links to folders are not. A folder that
 * cannot be read is told to `onFailure` and left out.
 */
export async function filesUnder(
  folder: string,
  accepts: (name: string, path: string) => boolean,
  leftOut: LeftOut,
  onFailure: (failure: Failure) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (relative: string, above: LeftOut) => {
    const whole = join(folder, relative);
    const entries = entriesOf(whole, onFailure);
    const rules = await above.within(
      whole,
      entries.map(({ name }) => name),
    );
    for (const entry of entries) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name.startsWith('.') || entry.name === SKIPPED_FOLDER) continue;
        if (!rules.ignores(join(folder, path), true)) await visit(path, rules);
      } else if (accepts(entry.name, path) && isFile(entry, join(folder, path))) {
        if (!rules.ignores(join(folder, path), false)) found.push(path);
      }
    }
  };
  await visit('', leftOut);
  return found;
}

/**
 * Replaces the content of a file at one stroke: it holds the old or the new bytes, never a part. Keeps its mode and
 * follows a link inside `tree`. Throws a `Failure`, and leaves the file alone, when it no longer holds `expected`, or
 * is a link that leads out of the tree.
 */
export function replaceFile(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
  shown: string,
  tree: string,
): void {
  try {
    const target = realpathSync(path);
    if (lstatSync(path).isSymbolicLink() && !target.startsWith(join(realpathSync(tree), sep))) {
      throw new Failure({
        zh: `${shown} 是链接，指向当前文件夹以外的 ${target}，没有改写；要改请直接写那个文件。`,
        en: `${shown} is a link out of this folder, to ${target}, which was left alone; name that file to change it.`,
      });
    }
    if (!statSync(target).isFile()) {
      throw new Failure({
        zh: `${shown} 不是普通文件，不能改写。`,
        en: `${shown} is no regular file and cannot be rewritten.`,
      });
    }
    accessSync(target, constants.W_OK);
    if (!readFileSync(target).equals(expected)) {
      throw new Failure({
        zh: `${shown} 在检查期间被别的程序改动，没有写入。`,
        en: `${shown} was changed by another program in the meantime and was left alone.`,
      });
    }
    writeAtomically(target, bytes, statSync(target).mode, true);
  } catch (error) {
    throw diskFailure(error, shown, { zh: '写入', en: 'write' });
  }
}

/** Writes a result to a file, making its folder. Throws a `Failure` when the file exists, unless `force`. */
export function writeResult(path: string, content: string | Uint8Array, shown: string, force: boolean): void {
  if (kindOf(path) === 'folder') {
    throw new Failure({
      zh: `${shown} 是文件夹，请写要写入的文件名。`,
      en: `${shown} is a folder; name the file to write to.`,
    });
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && !force) {
      throw new Failure({
        zh: `${shown} 已存在，没有覆盖；要覆盖请加 --force。`,
        en: `${shown} exists and was not overwritten; add --force to do so.`,
      });
    }
    if (stat && !stat.isFile()) writeFileSync(path, content);
    else writeAtomically(stat ? realpathSync(path) : path, Buffer.from(content), stat?.mode ?? null, false);
  } catch (error) {
    throw diskFailure(error, shown, { zh: '写入', en: 'write' });
  }
}

/** By a file beside it that is renamed. `mode` `null`: a new file. `durable`: it must outlive a loss of power. */
function writeAtomically(target: string, bytes: Uint8Array, mode: number | null, durable: boolean): void {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      if (mode !== null) fchmodSync(descriptor, mode);
      if (durable) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function entriesOf(folder: string, onFailure: (failure: Failure) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    onFailure(diskFailure(error, folder, { zh: '读取', en: 'read' }));
    return [];
  }
}

function isFile(entry: Dirent, path: string): boolean {
  return (
    entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  );
}

function diskFailure(
  error: unknown,
  shown: string,
  verb: { readonly zh: string; readonly en: string },
): Failure {
  if (error instanceof Failure) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new Failure({ zh: `找不到文件 ${shown}。`, en: `Cannot find ${shown}.` });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Failure({ zh: `没有权限${verb.zh} ${shown}。`, en: `No permission to ${verb.en} ${shown}.` });
  }
  if (code === 'EISDIR') return new Failure({ zh: `${shown} 是文件夹。`, en: `${shown} is a folder.` });
  return new Failure({
    zh: `无法${verb.zh} ${shown}：${code || message}。`,
    en: `Cannot ${verb.en} ${shown}: ${code || message}.`,
  });
}
