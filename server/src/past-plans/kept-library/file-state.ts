import { createHash } from 'node:crypto';
import { createReadStream, promises } from 'node:fs';
import type { PlanFile } from '../plan-files';

/** The files that a library is made of. */
export interface LibraryFiles {
  readonly files: readonly PlanFile[];
  /** The one of them that is left out, since it is the draft; `null` where it is none of them. */
  readonly draft: string | null;
}

/** A file that was changed so lately, in ms, may be changed again without its time telling. */
const TOO_LATE = 2000;
/** In bytes. What is larger is read in pieces. */
const LARGE = 1_000_000;

/** Tells apart files of other paths, sizes or times; `null` where one was changed too lately to tell. */
export function stateOf({ files, draft }: LibraryFiles, now: number): string | null {
  const others = files.filter(({ path }) => path !== draft);
  if (others.some(({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs) > now - TOO_LATE)) return null;
  return hashOf([draft, ...others.map(({ path, size, mtimeMs, ctimeMs }) => [path, size, mtimeMs, ctimeMs])]);
}

/** Tells apart files of other paths or contents. Reads them all, one at a time; rejects where one cannot be read. */
export async function contentsOf({ files, draft }: LibraryFiles): Promise<string> {
  const hash = createHash('sha256').update(`${draft}`);
  for (const { path, size } of files) {
    if (path === draft) continue;
    hash.update(`\0${path}\0${size}\0`);
    if (size <= LARGE) hash.update(await promises.readFile(path));
    else for await (const piece of createReadStream(path)) hash.update(piece);
  }
  return hash.digest('hex');
}

/** Whether files still have the sizes and times that they had. */
export async function isUnchanged({ files, draft }: LibraryFiles): Promise<boolean> {
  for (const { path, size, mtimeMs, ctimeMs } of files) {
    if (path === draft) continue;
    const found = await promises.stat(path);
    if (found.size !== size || found.mtimeMs !== mtimeMs || found.ctimeMs !== ctimeMs) return false;
  }
  return true;
}

/** A short name for data: 128 bits in hexadecimal. */
export function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32);
}
