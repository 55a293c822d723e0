import { encodeGb18030 } from './gb18030';

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
/** `auto` is told from the bytes. */
export const ENCODINGS: readonly string[] = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** A text as it was read from bytes; what is needed to write it back the same way. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

const MARKS: ReadonlyArray<readonly [encoding: Encoding, mark: readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * Reads bytes as text, strictly: `null` when they are no text in the encoding, or with `auto` in any of them.
 * `auto` asks for a byte order mark, UTF-8, UTF-16 (by its zero bytes) and GB18030, in this order.
 */
export function decode(bytes: Uint8Array, wanted: string): DecodedText | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (wanted !== 'auto') {
    const encoding = wanted as Encoding;
    return decodeAs(bytes, encoding, marked?.[0] === encoding ? marked[1].length : 0);
  }
  if (marked) return decodeAs(bytes, marked[0], marked[1].length);
  const hasZero = bytes.includes(0);
  const asUtf8 = hasZero ? null : decodeAs(bytes, 'utf-8', 0);
  if (asUtf8) return asUtf8;
  const decoded = decodeAs(bytes, hasZero ? likelyUtf16(bytes) : 'gb18030', 0);
  return decoded && looksLikeText(decoded.text) ? decoded : null;
}

/** The bytes of a text in the encoding that it was read in; `null` when they would not read back the same. */
export function encode(text: string, { encoding, byteOrderMark }: DecodedText): Uint8Array | null {
  const whole = byteOrderMark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8' || encoding === 'gb18030') {
    const bytes = encoding === 'utf-8' ? new TextEncoder().encode(whole) : encodeGb18030(whole);
    return bytes && decodeAs(bytes, encoding, 0)?.text === whole ? bytes : null;
  }
  return utf16Of(whole, encoding === 'utf-16le');
}

function utf16Of(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, skip: number): DecodedText | null {
  const body = skip === 0 ? bytes : bytes.subarray(skip);
  const decoded = (text: string): DecodedText => ({ text, encoding, byteOrderMark: skip > 0 });
  try {
    return decoded(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return null;
  }
}

/** In UTF-16 the zero bytes of ASCII and line ends stand on one side: second for little, first for big endian. */
function likelyUtf16(bytes: Uint8Array): Encoding {
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at >= 0 && even + odd < 1000; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

/** How much of a text is looked at to tell Chinese from bytes that merely happen to decode. UTF-16 units. */
const SAMPLE = 100_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a text does not have
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd\ufffe\uffff]/;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
const FOREIGN = /[\u0080-\uffff]/g;
const CHINESE = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2026\u2460-\u24ff\u00b7\u00d7]/g;

function looksLikeText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (NO_TEXT.test(sample)) return false;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const foreign = count(FOREIGN);
  return count(PRIVATE_USE) <= foreign / 50 && count(CHINESE) >= foreign * 0.8;
}
