import { createWriteStream, promises } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes lines, each with its end, into a file that takes its name only when it is whole; makes its folder. Lines are
 * asked for as fast as they can be written. Rejects where one fails or the disk does; the file is then as before.
 */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await promises.mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.from(lines), createWriteStream(unfinished, { flags: 'wx' }));
    await promises.rename(unfinished, path);
  } finally {
    await promises.rm(unfinished, { force: true });
  }
}
