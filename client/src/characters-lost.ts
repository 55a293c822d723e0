/** Encodings of VS Code that hold only some Chinese characters, by the names that decoders know them by. */
const NARROW: Readonly<Record<string, string>> = {
  gb2312: 'gbk',
  gbk: 'gbk',
  big5hkscs: 'big5',
  cp950: 'big5',
};
const UNREADABLE = '\ufffd';

/** The characters of a text that an encoding of VS Code cannot hold, each once; none where it holds all, or nobody knows. */
export function charactersLost(text: string, encoding: string): readonly string[] {
  const held = heldBy(encoding);
  if (!held) return [];
  return [...new Set(text)].filter((character) => character > '\x7f' && !held.has(character));
}

const heldCharacters = new Map<string, ReadonlySet<string>>();

/** The characters of two bytes that an encoding has; `null` for one that has them all, or is not known. */
function heldBy(encoding: string): ReadonlySet<string> | null {
  const label = Object.hasOwn(NARROW, encoding) ? NARROW[encoding] : undefined;
  if (label === undefined) return null;
  const known = heldCharacters.get(label);
  if (known) return known;
  const held = new Set<string>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (!text.includes(UNREADABLE)) held.add(text);
    }
  }
  heldCharacters.set(label, held);
  return held;
}
