import { fstatSync, readSync } from 'node:fs';

/** What a column holds: numbers, or bytes of which pieces are read. */
export type LibraryColumn = Int32Array | Float64Array | Uint8Array;

/** Columns of a file by their names. Each is read when it is asked for; throws where the file does not hold it. */
export interface Columns {
  whole(name: string): Int32Array;
  numbers(name: string): Float64Array;
  /** What a column of JSON says. */
  data(name: string): unknown;
  /** A text in a column of bytes, from its start to its end in bytes. */
  text(name: string, start: number, end: number): string;
}

/** By the name of a column its place behind the table in bytes, and its length. */
type Table = Readonly<Record<string, readonly [start: number, length: number]>>;

/** Before the table stands its length. */
const LENGTH_BYTES = 8;
/** In bytes; columns begin at multiples of it. */
const ALIGNED = 8;

/** The pieces of a file of columns, in their order. */
export function columnsFile(columns: ReadonlyMap<string, LibraryColumn>): readonly Uint8Array[] {
  const table: Record<string, readonly [number, number]> = {};
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const [name, { buffer, byteOffset, byteLength }] of columns) {
    table[name] = [at, byteLength];
    const end = padded(byteLength);
    pieces.push(new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(end - byteLength));
    at += end;
  }
  const head = Buffer.from(JSON.stringify(table));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeDoubleLE(head.length);
  return [length, head, ...pieces];
}

/** Data as a column. */
export function dataColumn(data: unknown): LibraryColumn {
  return Buffer.from(JSON.stringify(data));
}

/** The columns of an open file. Throws where it is no file of columns or not whole. */
export function columnsIn(file: number): Columns {
  const head = bytesAt(file, 0, LENGTH_BYTES).readDoubleLE();
  const table = JSON.parse(bytesAt(file, LENGTH_BYTES, head).toString()) as Table;
  const ends = Object.values(table).map(([start, length]) => LENGTH_BYTES + head + start + padded(length));
  if (fstatSync(file).size !== Math.max(...ends)) throw notWhole();
  const place = (name: string) => {
    const [start, length] = table[name] ?? missing(name);
    return { start: LENGTH_BYTES + head + start, length };
  };
  const column = (name: string) => {
    const { start, length } = place(name);
    return bytesAt(file, start, length);
  };
  return {
    whole: (name) => new Int32Array(column(name).buffer),
    numbers: (name) => new Float64Array(column(name).buffer),
    data: (name) => JSON.parse(column(name).toString()),
    text: (name, start, end) => bytesAt(file, place(name).start + start, end - start).toString(),
  };
}

/** Bytes in a buffer of their own. */
function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length));
  if (readSync(file, bytes, 0, length, start) !== length) throw notWhole();
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}

function notWhole(): Error {
  return new Error('The file is not whole.');
}

function missing(name: string): never {
  throw new Error(`The file has no ${name}.`);
}
