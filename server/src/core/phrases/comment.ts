const OPEN = '<!--';
const CLOSE = '-->';
const OPENS = /^\s*<!--/;

/**
 * The HTML comments of a line that holds nothing else, each as the UTF-16 offsets from `<!--` to after `-->`; `null`
 * for any other line. Such a line is no text of the plan.
 */
export function commentsOf(
  line: string,
): ReadonlyArray<{ readonly start: number; readonly end: number }> | null {
  if (!OPENS.test(line)) return null;
  const comments: Array<{ readonly start: number; readonly end: number }> = [];
  for (let start = line.indexOf(OPEN); start < line.length; ) {
    if (!line.startsWith(OPEN, start)) return null;
    const close = line.indexOf(CLOSE, start + OPEN.length);
    if (close < 0) return null;
    const end = close + CLOSE.length;
    comments.push({ start, end });
    start = end;
    while (start < line.length && /\s/.test(line[start] ?? '')) start++;
  }
  return comments;
}

/**
 * The HTML comments that end a line after other text, as `commentsOf` gives them; none where there are none. They are
 * no text of the plan either.
 */
export function closingCommentsOf(
  line: string,
): ReadonlyArray<{ readonly start: number; readonly end: number }> {
  const comments: Array<{ readonly start: number; readonly end: number }> = [];
  for (let rest = line.trimEnd(); rest.endsWith(CLOSE); ) {
    const start = rest.lastIndexOf(OPEN);
    if (start < 0 || rest.indexOf(CLOSE, start + OPEN.length) + CLOSE.length !== rest.length) break;
    comments.unshift({ start, end: rest.length });
    rest = rest.slice(0, start).trimEnd();
  }
  return comments;
}
