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
  return Buffer.concat([...chunks, ...directory, endOf(parts.length, directoryLength, offset)]);
}

function packed(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, method: 8, crc: crc32(bytes), packed: deflateRawSync(bytes), size: bytes.length };
}

/** The header before a file, or with its offset the one in the directory. */
function headerOf(entry: ZipEntry, offset: number | null): Uint8Array {
  const name = Buffer.from(entry.name, 'latin1');
  const fixed = Buffer.alloc(offset === null ? 30 : 46);
  let at = fixed.writeUInt32LE(offset === null ? 0x04034b50 : 0x02014b50, 0);
  if (offset !== null) at = fixed.writeUInt16LE(VERSION, at);
  at = fixed.writeUInt16LE(VERSION, at);
  at = fixed.writeUInt16LE(0, at);
  at = fixed.writeUInt16LE(entry.method, at);
  at = fixed.writeUInt16LE(0, at);
  at = fixed.writeUInt16LE(DATE, at);
  at = fixed.writeUInt32LE(entry.crc, at);
  at = fixed.writeUInt32LE(entry.packed.length, at);
  at = fixed.writeUInt32LE(entry.size, at);
  fixed.writeUInt16LE(name.length, at);
  if (offset !== null) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}

function endOf(count: number, directoryLength: number, directoryOffset: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}
