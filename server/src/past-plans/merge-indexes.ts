import { disk } from '../configuration/disk';
import type { Localized } from '../core/localized';
import { indexPlace } from './published-index';

/** A line of an index with its place. */
interface Head {
  readonly line: string;
  readonly file: string;
  readonly key: string;
}

/** A file that is no index, or not in the order of one. */
export class WrongIndex extends Error {
  constructor(
    readonly path: string,
    readonly number: number,
  ) {
    super(`${path}:${number}`);
  }

  get sentence(): Localized {
    return {
      zh: `${this.path} 第 ${this.number} 行不是 library index 写的，或顺序不对，不能合并。`,
      en: `${this.path}, line ${this.number}, was not written by library index or is out of order; it cannot be merged.`,
    };
  }
}

/**
 * The lines of several indexes as those of one: each plan once, in the order of an index, whichever are merged first.
 * Holds one line of each file at a time. Throws `WrongIndex`; rejects where a file cannot be read.
 */
export async function* mergedIndexes(paths: readonly string[]): AsyncGenerator<string> {
  const readers = paths.map(headsIn);
  const heads = await Promise.all(readers.map(async (reader) => (await reader.next()).value ?? null));
  let last: Head | null = null;
  for (let at = leastOf(heads); at >= 0; at = leastOf(heads)) {
    const head = heads[at] as Head;
    if (last?.file !== head.file || last.key !== head.key) yield `${head.line}\n`;
    last = head;
    heads[at] = (await readers[at]?.next())?.value ?? null;
  }
}

async function* headsIn(path: string): AsyncGenerator<Head, undefined> {
  let number = 0;
  let last: Head | null = null;
  for await (const line of disk.lines(path)) {
    number++;
    const place = indexPlace(line);
    if (!place) throw new WrongIndex(path, number);
    const head = { line, ...place };
    if (last && compared(last, head) > 0) throw new WrongIndex(path, number);
    last = head;
    yield head;
  }
}

/** The index of the head that comes first; -1 where none is left. */
function leastOf(heads: ReadonlyArray<Head | null>): number {
  let least = -1;
  for (const [at, head] of heads.entries()) {
    if (head && (least < 0 || compared(head, heads[least] as Head) < 0)) least = at;
  }
  return least;
}

/** The order of an index: by file, then content; of two versions of one plan the one whose line comes first counts. */
function compared(one: Head, other: Head): number {
  return inOrder(one.file, other.file) || inOrder(one.key, other.key) || inOrder(one.line, other.line);
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
