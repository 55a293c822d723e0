/** A bracket in a paragraph's text; offsets are UTF-16, in the paragraph. */
export interface Bracket {
  readonly family: BracketFamily;
  readonly offset: number;
  readonly char: string;
}

/** An opening and a closing bracket that belong together; `depth` 0 is the outermost. */
export interface BracketPair {
  readonly open: Bracket;
  readonly close: Bracket;
  readonly depth: number;
}

export interface Brackets {
  /** In the order of their opening brackets. */
  readonly pairs: readonly BracketPair[];
  readonly unclosed: readonly Bracket[];
  readonly unopened: readonly Bracket[];
}

/** Full and half width are one family: drafts mix them, and the mixture is another flaw than a missing half. */
export type BracketFamily = 'round' | 'tortoise' | 'lenticular' | 'square' | 'book' | 'angle';

const FAMILIES: ReadonlyArray<readonly [BracketFamily, string, string]> = [
  ['round', '(（', ')）'],
  ['tortoise', '〔', '〕'],
  ['lenticular', '【', '】'],
  ['square', '[［', ']］'],
  ['book', '《', '》'],
  ['angle', '〈', '〉'],
];
const ANY_BRACKET = /[()（）〔〕【】[\]［］《》〈〉]/g;
const OPENING = new Map<string, BracketFamily>();
const CLOSING = new Map<string, BracketFamily>();
for (const [family, opening, closing] of FAMILIES) {
  for (const char of opening) OPENING.set(char, family);
  for (const char of closing) CLOSING.set(char, family);
}
const NONE: Brackets = { pairs: [], unclosed: [], unopened: [] };

/** An enumerator such as `1)` or `a）`, whose bracket never had an opening half. */
const ENUMERATOR_BEFORE =
  /(?:^|[\s\u200b-\u200f\u2060\ufeff。；;：:，,])[0-9０-９a-zA-Z]{1,2}$|(?:^|[^A-Za-z])[a-zA-Z]$/;

/** What stands in an interval, which may be half open: [0，100), （60，80]. */
const INTERVAL = /^[\s]*[-+−]?[\d.∞]+%?\s*[,，、]\s*[-+−]?[\d.∞]+%?\s*$/;
const LONGEST_INTERVAL = 24;

/** Pairs the brackets of a text with a stack, so that 各区(市) may stand inside 〔…〕. Linear; never throws. */
export function pairBrackets(text: string): Brackets {
  ANY_BRACKET.lastIndex = 0;
  let match = ANY_BRACKET.exec(text);
  if (!match) return NONE;
  const pairs: BracketPair[] = [];
  const unopened: Bracket[] = [];
  const open: Bracket[] = [];
  const unclosed: Bracket[] = [];
  for (; match; match = ANY_BRACKET.exec(text)) {
    const char = match[0];
    const opening = OPENING.get(char);
    if (opening) {
      open.push({ family: opening, offset: match.index, char });
      continue;
    }
    const close: Bracket = { family: CLOSING.get(char) ?? 'round', offset: match.index, char };
    const partner = closesInterval(text, open.at(-1), close) ? open.length - 1 : lastOf(open, close.family);
    if (partner < 0) {
      if (!ENUMERATOR_BEFORE.test(text.slice(Math.max(0, close.offset - 3), close.offset)))
        unopened.push(close);
      continue;
    }
    for (const inner of open.splice(partner + 1)) unclosed.push(inner);
    const partnerBracket = open.pop();
    if (partnerBracket) pairs.push({ open: partnerBracket, close, depth: open.length });
  }
  for (const bracket of open) unclosed.push(bracket);
  return {
    pairs: pairs.sort((a, b) => a.open.offset - b.open.offset),
    unclosed: unclosed.sort((a, b) => a.offset - b.offset),
    unopened,
  };
}

function closesInterval(text: string, opening: Bracket | undefined, close: Bracket): boolean {
  if (!opening || opening.family === close.family || close.offset - opening.offset > LONGEST_INTERVAL)
    return false;
  return INTERVAL.test(text.slice(opening.offset + 1, close.offset));
}

/** The bracket that closes an opening one, in the same width. */
export function closingFor(opening: string): string {
  for (const [, openings, closings] of FAMILIES) {
    const index = openings.indexOf(opening);
    if (index >= 0) return closings[index] ?? '';
  }
  return '';
}

/** Only the last few open brackets are searched, which keeps a text of opening brackets linear. */
function lastOf(open: readonly Bracket[], family: BracketFamily): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - 8); index--) {
    if (open[index]?.family === family) return index;
  }
  return -1;
}
