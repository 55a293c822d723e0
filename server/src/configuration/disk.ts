import { createReadStream, promises, type Stats } from 'node:fs';
import { createInterface } from 'node:readline';
import type { FileKind, Files } from './files';

/** The files of the disk. */
export const disk: Files = {
  read: (path) => promises.readFile(path),
  lines: linesOf,
  async look(path) {
    const found = await promises.stat(path).catch(() => null);
    if (!found) return null;
    const { size, mtimeMs, ctimeMs } = found;
    return { kind: kindOf(found), size, mtimeMs, ctimeMs };
  },
  async list(folder) {
    const entries = await promises.readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
};

/** A file may be larger than the memory. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line !== '') yield line;
}

function kindOf(found: Pick<Stats, 'isFile' | 'isDirectory'>): FileKind {
  if (found.isFile()) return 'file';
  return found.isDirectory() ? 'folder' : 'other';
}
