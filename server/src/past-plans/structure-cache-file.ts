import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { partsOf, type Structure } from '../library/structure/structure';
import { NO_CACHE, type StructureCache } from './structure-cache';

/** Where in the file an entry stands, in bytes. */
interface Entry {
  readonly start: number;
  readonly length: number;
}

/** A line: {"key":"<64 digits>","structure":…} */
const BEFORE_KEY = '{"key":"';
const KEY_LENGTH = 64;
const CHUNK = 1 << 20;
/** In bytes. A larger file is written anew with what this run has used. */
const LARGEST_FILE = 256 * CHUNK;
/** Files of other versions are cleared away when nobody has written to them for so long. */
const DAYS_OF_OLD_FILES = 30;
const MS_A_DAY = 86_400_000;
const FILE = /^structures-.*\.jsonl(?:\..*)?$/;

/** See `StructureCache.keyOf`. */
export function contentKey(name: string, bytes: Uint8Array): string {
  return createHash('sha256').update(name).update('\0').update(bytes).digest('hex');
}

/** Keeps nothing, but tells contents apart. */
export const UNKEPT: StructureCache = { ...NO_CACHE, keyOf: contentKey };

/**
 * The cache in a folder (absolute path), which is made where it is missing; one that cannot be written keeps nothing.
 * `program` tells versions apart that may draw other structures. Reads only where entries stand, in pieces, so that
 * others are answered meanwhile; memory grows with their number alone.
 */
export async function openStructureCache(folder: string, program: string): Promise<StructureCache> {
  const path = join(folder, `structures-${hashOf(program)}.jsonl`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Opened for appending, so that a folder that cannot be written is found out here.
    closeSync(openSync(path, 'a', 0o600));
    const file = openSync(path, 'r');
    return cacheIn(path, file, await entriesIn(file));
  } catch {
    return UNKEPT;
  }
}

function cacheIn(path: string, file: number, entries: Map<string, Entry>): StructureCache {
  const fresh = new Map<string, Structure | null>();
  const used = new Set<string>();
  const lineAt = ({ start, length }: Entry) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, start));
  };
  return {
    keyOf: contentKey,
    find(key) {
      const entry = entries.get(key);
      if (!entry) return fresh.get(key);
      const structure = structureIn(lineAt(entry), key);
      if (structure === undefined) entries.delete(key);
      else used.add(key);
      return structure;
    },
    keep: (key, structure) => fresh.set(key, structure),
    save() {
      if (fresh.size === 0) return;
      try {
        const lines = [...fresh].map(([key, structure]) => lineOf(key, structure));
        // A process that was killed may have left half a line, which must not swallow the first one here.
        appendFileSync(path, `\n${lines.join('')}`);
        fresh.clear();
        if (fstatSync(file).size > LARGEST_FILE) {
          const kept = [...used]
            .flatMap((key) => entries.get(key) ?? [])
            .map((entry) => `${lineAt(entry)}\n`);
          replaceFile(path, [...kept, ...lines]);
        }
        clearOldFiles(path);
      } catch {
        // A full or read-only disk: the next run is slower, that is all.
      }
    },
  };
}

/** Finds the whole lines of a file and their keys; the last line of a key counts. */
async function entriesIn(file: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const chunk = Buffer.allocUnsafe(CHUNK);
  let start = 0;
  let head = '';
  let at = 0;
  for (let read = readSync(file, chunk, 0, CHUNK, at); read > 0; read = readSync(file, chunk, 0, CHUNK, at)) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end >= 0 && end < read; end = chunk.indexOf(10, from)) {
      head = (head + headOf(chunk, from, end)).slice(0, BEFORE_KEY.length + KEY_LENGTH);
      if (head.startsWith(BEFORE_KEY))
        entries.set(head.slice(BEFORE_KEY.length), { start, length: at + end - start });
      from = end + 1;
      start = at + from;
      head = '';
    }
    head += headOf(chunk, from, read);
    at += read;
    await setImmediate();
  }
  return entries;
}

/** As much of a line as may hold its key. */
function headOf(chunk: Buffer, from: number, end: number): string {
  return chunk.toString('latin1', from, Math.min(end, from + BEFORE_KEY.length + KEY_LENGTH));
}

/** `undefined` for a line that is not whole or not that of the key. */
function structureIn(line: string, key: string): Structure | null | undefined {
  try {
    const entry = JSON.parse(line) as { readonly key?: string; readonly structure?: Structure | null };
    if (entry.key !== key || entry.structure === undefined) return undefined;
    // A structure of another shape fails here and not in whoever asks.
    if (entry.structure !== null) for (const { title } of partsOf(entry.structure.parts)) title.trim();
    return entry.structure;
  } catch {
    return undefined;
  }
}

function lineOf(key: string, structure: Structure | null): string {
  return `${BEFORE_KEY}${key}","structure":${JSON.stringify(structure)}}\n`;
}

/** Puts a file in the place of another in one step: who reads it has the one or the other, whole. */
function replaceFile(path: string, lines: readonly string[]): void {
  const written = `${path}.${process.pid}`;
  try {
    writeFileSync(written, lines.join(''), { mode: 0o600 });
    renameSync(written, path);
  } finally {
    rmSync(written, { force: true });
  }
}

function clearOldFiles(path: string): void {
  const folder = join(path, '..');
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    if (other === path || !FILE.test(name)) continue;
    if (Date.now() - statSync(other).mtimeMs > DAYS_OF_OLD_FILES * MS_A_DAY) rmSync(other, { force: true });
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
