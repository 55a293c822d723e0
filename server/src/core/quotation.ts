/** Names and quotations longer than this many UTF-16 units are not searched for. */
const LONGEST = 80;
const PAIRS = [
  ['《', '》'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** Whether an offset of a text stands inside 《…》, “…” or 「…」, where words are a name or somebody else's. */
export function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST), offset);
  const after = text.slice(offset, offset + LONGEST);
  return PAIRS.some(([open, close]) => {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.lastIndexOf(close) > opened) return false;
    const reopened = after.indexOf(open);
    const closed = after.indexOf(close);
    return closed >= 0 && (reopened < 0 || reopened > closed);
  });
}
