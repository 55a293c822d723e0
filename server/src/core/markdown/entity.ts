/** The entities that Chinese drafts hold: spaces for an indent, quotation marks, and what HTML must escape. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    middot: '·',
    bull: '•',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    times: '×',
    permil: '‰',
    deg: '°',
    plusmn: '±',
    le: '≤',
    ge: '≥',
    rarr: '→',
    larr: '←',
    copy: '©',
    reg: '®',
    yen: '¥',
    sup2: '²',
    sup3: '³',
  }),
);

/** An entity at the place where the pattern is set to look: &emsp; &#12288; &#x3000; */
export const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

/** The character of a matched entity; `null` for a name that is not known, or a character of two UTF-16 units. */
export function entityCharacter([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return NAMED.get(name) ?? null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : null;
}
