import { basename, extname, join } from 'node:path';
import type { Files } from '../../configuration/files';
import { grouped } from '../../core/grouped';
import { uriOf } from '../paths';

/** The files in the folders of the workspace, by their names. */
export interface WorkspaceFiles {
  /** Looks at the folders, unless that was done just now. */
  look(): Promise<void>;
  /** The files (absolute paths) as they were when last looked at. */
  paths(): readonly string[];
  /** The uris of files whose names are a name, whatever their ending. */
  named(name: string): readonly string[];
}

const MOST_FILES = 5_000;
const DEEPEST = 8;
const FRESH_MS = 3_000;
/** Folders that hold no documents of a bureau. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules']);

/** Nothing is looked at yet. Of a workspace of more files than can be looked at in passing, the first are known. */
export function workspaceFiles(from: Files, folders: () => readonly string[]): WorkspaceFiles {
  let paths: readonly string[] = [];
  let byName: ReadonlyMap<string, readonly string[]> = new Map();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;
  const lookNow = async () => {
    const found: string[] = [];
    for (const folder of folders()) await collect(from, folder, 0, found);
    paths = found;
    byName = grouped(found, nameOfFile);
    lookedAt = performance.now();
    looking = undefined;
  };
  return {
    look() {
      if (performance.now() - lookedAt < FRESH_MS) return Promise.resolve();
      looking ??= lookNow();
      return looking;
    },
    paths: () => paths,
    named: (name) => (byName.get(name.replace(/\s/g, '')) ?? []).map(uriOf),
  };
}

async function collect(from: Files, folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await from.list(folder).catch(() => []);
  for (const { name, kind } of entries) {
    if (found.length >= MOST_FILES) return;
    if (name.startsWith('.') || LEFT_OUT.has(name)) continue;
    const path = join(folder, name);
    if (kind === 'file') found.push(path);
    else if (kind === 'folder' && depth < DEEPEST) await collect(from, path, depth + 1, found);
  }
}

function nameOfFile(path: string): string {
  return basename(path, extname(path)).replace(/\s/g, '');
}
