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
