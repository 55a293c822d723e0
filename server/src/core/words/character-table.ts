/** For every UTF-16 unit the one that stands for it; 0 where it stands for itself. */
export type CharacterTable = Uint16Array;

/** A table that gives each character of `keys` the one at the same place in `values`; later ones hold over earlier. */
export function characterTable(
  ...lists: ReadonlyArray<readonly [keys: string, values: string]>
): CharacterTable {
  const table = new Uint16Array(0x10000);
  for (const [keys, values] of lists)
    for (let at = 0; at < keys.length; at++) table[keys.charCodeAt(at)] = values.charCodeAt(at);
  return table;
}

/** A text with every character replaced that a table replaces. Length is kept; a text without any is given back. */
export function replacedBy(table: CharacterTable, text: string): string {
  for (let at = 0; at < text.length; at++)
    if (table[text.charCodeAt(at)] !== 0) return replaced(table, text, at);
  return text;
}

/** Most texts have a few such characters (50%): what stands between them is taken over as it is. */
function replaced(table: CharacterTable, text: string, from: number): string {
  let result = '';
  let done = 0;
  let count = 0;
  for (let at = from; at < text.length; at++) {
    const code = table[text.charCodeAt(at)] as number;
    if (code === 0) continue;
    if (++count > FEW) return result + replacedWhole(table, text, done);
    result += text.slice(done, at) + String.fromCharCode(code);
    done = at + 1;
  }
  return result + text.slice(done);
}

function replacedWhole(table: CharacterTable, text: string, from: number): string {
  const codes = new Uint16Array(text.length - from);
  for (let at = 0; at < codes.length; at++) {
    const code = text.charCodeAt(from + at);
    codes[at] = table[code] || code;
  }
  let result = '';
  // In pieces, for a call takes only so many arguments.
  for (let at = 0; at < codes.length; at += PIECE)
    result += String.fromCharCode.apply(null, codes.subarray(at, at + PIECE) as unknown as number[]);
  return result;
}

const FEW = 16;
const PIECE = 4096;
