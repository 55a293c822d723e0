import { crc32, inflateRawSync } from 'node:zlib';
import { BROKEN, TOO_LARGE, Unreadable } from '../unreadable';

/** One file of an archive, still packed. Sizes are in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** As the archive says; `unpack` holds it to that. */
  readonly size: number;
}

/** The entries of an archive by name, in its order. */
export type Zip = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** A Word file has some 10 to 30 parts, and one more for each picture. */
const MOST_ENTRIES = 5000;
/** In bytes, of one part. The text of a plan of 100,000 characters is a part of some 5 MB. */
const LARGEST_PART = 32 * 1024 * 1024;
/**
 * A large part that is packed so much smaller holds the same few signs over and over: it was made to fill the memory.
 * What offices write is packed some 10 to 60 times smaller.
 */
const LARGE_PART = 8 * 1024 * 1024;
const MOST_PACKED = 120;
const ENCRYPTED = 1;

/**
 * Reads the directory of a zip archive; nothing is unpacked. Throws `Unreadable` where it does not hold together.
 * Source: PKWARE APPNOTE 6.3, 4.3. ZIP64, which no Word file of a plan needs, counts as broken.
 */
export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unreadable(TOO_LARGE);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw new Unreadable(BROKEN);
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new Unreadable(BROKEN);
    const name = nameOf(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength));
    if (entries.has(name)) throw new Unreadable(BROKEN);
    entries.set(name, entryAt(bytes, view, at, name));
    at = next;
  }
  return entries;
}

/** The content of an entry. Throws `Unreadable` when it is not what the directory says, or too large. */
export function unpack({ method, packed, size, crc }: ZipEntry): Uint8Array {
  if (size > LARGEST_PART || (size > LARGE_PART && size > packed.length * MOST_PACKED))
    throw new Unreadable(TOO_LARGE);
  const content = method === 0 ? packed : inflated(packed, size);
  if (content.length !== size || crc32(content) !== crc) throw new Unreadable(BROKEN);
  return content;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new Unreadable(BROKEN);
  }
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  }
  throw new Unreadable(BROKEN);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) {
    throw new Unreadable(BROKEN);
  }
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL) {
    throw new Unreadable(BROKEN);
  }
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) throw new Unreadable(BROKEN);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    size: view.getUint32(at + 24, true),
  };
}

/** Names of Word's parts are ASCII; others only have to be told apart. Some writers part folders by `\`. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replaceAll('\\', '/');
}
