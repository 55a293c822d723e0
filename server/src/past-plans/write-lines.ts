import { createWriteStream, promises } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** In UTF-16 units. A write for each line costs more than the line. */
const AT_ONCE = 1 << 18;

/**
 * Writes lines, each with its end, into a file that takes its name only when it is whole; makes its folder. Lines are
 * asked for as fast as they can be written. Rejects where one fails or the disk does; the file is then as before.
 */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await promises.mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.from(together(lines)), createWriteStream(unfinished, { flags: 'wx' }));
    await promises.rename(unfinished, path);
  } finally {
    await promises.rm(unfinished, { force: true });
  }
}

/** The same text in larger pieces. */
async function* together(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < AT_ONCE) continue;
    yield text;
    text = '';
  }
  yield text;
}
