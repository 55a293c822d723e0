import { fstatSync, writeSync } from 'node:fs';
import type { Localized } from '../core/localized';

const STDOUT = 1;
const STDERR = 2;
const closed = new Set<number>();

/** Writes a result to standard output. A reader that has gone away is no error: the rest is dropped. */
export function writeOut(data: string | Uint8Array): void {
  write(STDOUT, data);
}

/** Writes a text to standard error. */
export function writeErr(data: string | Uint8Array): void {
  write(STDERR, data);
}

/** Tells on standard error, in the person's language, what could not be done. */
export function complain(sentence: Localized, language: keyof Localized): void {
  writeErr(`work-plan: ${printable(sentence[language])}\n`);
}

/** Whether a person looks at the stream: it is a terminal. Loads Node's terminal only for a device. */
export function isTerminal(stream: 'stdout' | 'stderr'): boolean {
  return !isPipeOrFile(stream === 'stdout' ? STDOUT : STDERR) && process[stream].isTTY === true;
}

/** A text without the control characters that would command a terminal; line ends and colour codes go too. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\t' ? ' ' : char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\ufffd',
  );
}

/**
 * `process.stdout` loads Node's stream and network modules, a tenth of the time that a short run takes. Only a
 * terminal needs it: on Windows it alone writes Chinese to the console rightly.
 */
function write(descriptor: number, data: string | Uint8Array): void {
  if (data.length === 0 || closed.has(descriptor)) return;
  if (!isPipeOrFile(descriptor)) {
    const stream = descriptor === STDOUT ? process.stdout : process.stderr;
    stream.once('error', () => closed.add(descriptor)).write(data);
    return;
  }
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EAGAIN') pause(2);
      else if (code === 'EPIPE' || code === 'EOF') {
        closed.add(descriptor);
        return;
      } else throw error;
    }
  }
}

const kinds = new Map<number, boolean>();

function isPipeOrFile(descriptor: number): boolean {
  let known = kinds.get(descriptor);
  if (known === undefined) {
    try {
      const stat = fstatSync(descriptor);
      known = stat.isFIFO() || stat.isFile() || (stat.isSocket() && process.platform !== 'win32');
    } catch {
      known = false;
    }
    kinds.set(descriptor, known);
  }
  return known;
}

/** Waits until a slow reader of a pipe has taken what stands in it. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
