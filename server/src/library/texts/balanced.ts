const OPENING = '（《“〔「『';
const CLOSING = '）》”〕」』';

/** The text up to a bracket or quotation that is not closed in it, without closing halves that nothing opens. */
export function balanced(text: string): string {
  const open: Array<{ readonly at: number; readonly close: string }> = [];
  let kept = '';
  for (const char of text) {
    const family = OPENING.indexOf(char);
    if (family >= 0) open.push({ at: kept.length, close: CLOSING[family] ?? '' });
    else if (CLOSING.includes(char)) {
      if (open.at(-1)?.close !== char) continue;
      open.pop();
    }
    kept += char;
  }
  return kept.slice(0, open[0]?.at);
}
