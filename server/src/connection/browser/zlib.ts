// What the forms of interchange need of `node:zlib`: the build puts this in its place.
import { deflateSync, inflateSync } from 'fflate';

/** Source: PKWARE APPNOTE 6.3, 4.4.7. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** The CRC-32 of some bytes, unsigned. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Bytes packed without a header. */
export function deflateRawSync(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes);
}

/** What was packed; of more than `maxOutputLength` bytes the first. Throws where it was not packed so. */
export function inflateRawSync(
  packed: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(maxOutputLength) });
}
