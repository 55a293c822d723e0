/**
 * Writes a text as GB18030, which Node only reads: the table is Node's own decoder turned round, so what is
 * written is read back the same. `null` when a character cannot be written (a lone surrogate).
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> | null {
  const codes = codeTable();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point > 0xffff) index++;
    const code = point > 0xffff ? fourBytes(point - 0x10000 + FIRST_ASTRAL) : (codes[point] ?? 0);
    if (code === 0) return null;
    if (code > 0xffff) {
      bytes[length++] = code >>> 24;
      bytes[length++] = (code >>> 16) & 0xff;
    }
    bytes[length++] = (code >>> 8) & 0xff;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}

/** Index of U+10000 (90 30 81 30) among the four-byte codes, and how many of them stand for U+0080–U+FFFF. */
const FIRST_ASTRAL = 189_000;
const BASIC_FOUR_BYTES = 39_420;
const NEWLINE = 0x0a;

let table: Uint32Array | undefined;

/** The code of each character up to U+FFFF, 0 where it has none. Two-byte codes go before four-byte ones. */
function codeTable(): Uint32Array {
  if (table) return table;
  const built = new Uint32Array(0x10000);
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  }
  for (let index = 0; index < BASIC_FOUR_BYTES; index++) codes.push(fourBytes(index));
  const bytes: number[] = [];
  for (const code of codes) {
    if (code > 0xffff) bytes.push(code >>> 24, (code >>> 16) & 0xff);
    bytes.push((code >>> 8) & 0xff, code & 0xff, NEWLINE);
  }
  const characters = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
  for (const [index, code] of codes.entries()) {
    const character = characters[index] ?? '';
    const point = character.charCodeAt(0);
    if (character.length === 1 && point >= 0x80 && point !== 0xfffd && built[point] === 0)
      built[point] = code;
  }
  table = built;
  return built;
}

/** The four-byte code with a given index, as one number. */
function fourBytes(index: number): number {
  const last = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = 0x81 + Math.floor(index / 12_600);
  return ((first << 24) | (second << 16) | (third << 8) | last) >>> 0;
}
