import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Localized } from '../../core/localized';
import { ExitStatus } from '../command';
import { Failure } from '../failure';

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

/** How many columns the terminal of standard output has; `null` when it is no terminal. */
export function terminalColumns(): number | null {
  return isTerminal('stdout') ? process.stdout.columns || null : null;
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
  if (isPipeOrFile(descriptor)) writeWhole(descriptor, typeof data === 'string' ? Buffer.from(data) : data);
  else streamOf(descriptor).write(data);
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') pause(2);
      else {
        closed.add(descriptor);
        if (code !== 'EPIPE' && code !== 'EOF') throw notWritten(code);
        return;
      }
    }
  }
}

const streams = new Map<number, NodeJS.WriteStream>();

function streamOf(descriptor: number): NodeJS.WriteStream {
  let stream = streams.get(descriptor);
  if (!stream) {
    stream = descriptor === STDOUT ? process.stdout : process.stderr;
    streams.set(descriptor, stream);
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      closed.add(descriptor);
      // Told later than the work is done, so there is no command left to catch it.
      if (code !== 'EPIPE') process.exitCode = ExitStatus.failed;
    });
  }
  return stream;
}

function notWritten(code: string | undefined): Failure {
  return new Failure({ zh: `无法输出结果：${code}。`, en: `The results could not be written: ${code}.` });
}

const kinds = new Map<number, boolean>();

function isPipeOrFile(descriptor: number): boolean {
  let known = kinds.get(descriptor);
  if (known === undefined) {
    known = looksLikePipeOrFile(descriptor);
    kinds.set(descriptor, known);
  }
  return known;
}

function looksLikePipeOrFile(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (process.platform === 'win32') return stat.isFIFO() || stat.isFile();
    if (!stat.isCharacterDevice() || stat.rdev === statSync('/dev/null').rdev) return true;
    return !(descriptor === STDOUT ? process.stdout : process.stderr).isTTY;
  } catch {
    return false;
  }
}

/** Waits until a slow reader of a pipe has taken what stands in it. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
