import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './read-zip';

/** A file to be packed: text is written in UTF-8; an entry of another archive is taken over as it stands. */
export type ZipPart = { readonly name: string; readonly content: string | Uint8Array } | ZipEntry;

/** 1980-01-01: the same content gives the same bytes at any time. */
const DATE = 0x21;
const VERSION = 20;

/** A zip archive of parts, in their order; names are ASCII. Source: PKWARE APPNOTE 6.3, 4.3. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = 'packed' in part ? part : packed(part.name, part.content);
    const local = headerOf(entry, null);
    chunks.push(local, entry.packed);
    directory.push(headerOf(entry, offset));
    offset += local.length + entry.packed.length;
  }
  const directoryLength = directory.reduce((sum, { length }) => sum + length, 0);
  return joined([...chunks, ...directory, endOf(parts.length, directoryLength, offset)]);
}

function packed(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, method: 8, crc: crc32(bytes), packed: deflateRawSync(bytes), size: bytes.length };
}

/** The header before a file, or with its offset the one in the directory. */
function headerOf(entry: ZipEntry, offset: number | null): Uint8Array {
  const name = Uint8Array.from(entry.name, (character) => character.charCodeAt(0));
  const common: readonly Field[] = [
    [2, VERSION],
    [2, 0],
    [2, entry.method],
    [2, 0],
    [2, DATE],
    [4, entry.crc],
    [4, entry.packed.length],
    [4, entry.size],
    [2, name.length],
    [2, 0],
  ];
  if (offset === null) return joined([fieldsOf([[4, 0x04034b50], ...common]), name]);
  const ofDirectory: readonly Field[] = [
    [4, 0x02014b50],
    [2, VERSION],
    ...common,
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ];
  return joined([fieldsOf(ofDirectory), name]);
}

function endOf(count: number, directoryLength: number, directoryOffset: number): Uint8Array {
  return fieldsOf([
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, directoryLength],
    [4, directoryOffset],
    [2, 0],
  ]);
}

/** A number in the headers of an archive, and in how many bytes it stands, the lowest first. */
type Field = readonly [length: 2 | 4, value: number];

function fieldsOf(fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([length, value]) => Array.from({ length }, (_, byte) => (value >>> (8 * byte)) & 0xff)),
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
