import { randomBytes } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** So many libraries are kept, those that were used last. */
const MOST_LIBRARIES = 12;
const LIBRARY = /^library-\w+\.columns(?:\.\w+)?$/;
/** Notes that are so many days old are cleared away; they are made anew when somebody needs them. */
const DAYS_OF_NOTES = 30;
const NOTE = /^library-\w+\.state(?:\.\w+)?$/;
const MS_A_DAY = 86_400_000;

/** The text of a small file; `null` where there is none. */
export function noteIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Puts a file in the place of another in one step: who reads it has the one or the other, whole. */
export function putInPlace(path: string, pieces: readonly Uint8Array[]): void {
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = openSync(unfinished, 'wx', 0o600);
    try {
      for (const piece of pieces) writeWhole(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Removes the libraries that were used longest ago, where there are many, and old notes. Throws where it cannot. */
export function clearOldFiles(folder: string): void {
  const aged = readdirSync(folder)
    .filter((name) => LIBRARY.test(name) || NOTE.test(name))
    .map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const libraries = aged.filter(({ name }) => LIBRARY.test(name)).slice(MOST_LIBRARIES);
  const oldest = Date.now() - DAYS_OF_NOTES * MS_A_DAY;
  const notes = aged.filter(({ name, used }) => NOTE.test(name) && used < oldest);
  for (const { name } of [...libraries, ...notes]) rmSync(join(folder, name), { force: true });
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
