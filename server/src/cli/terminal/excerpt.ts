/** A piece of a paragraph around a span, short enough for one line. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** UTF-16 units of text shown around a span, and at most of it before; and the longest span shown whole. */
const CONTEXT = 40;
const CONTEXT_BEFORE = 14;
const LONGEST_MARKED = 48;
const CUT = '……';

/** The text from `start` to `end` with some 40 characters around it. Never cuts a surrogate pair. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  const margin = text.length - text.trimStart().length;
  const from = Math.max(Math.min(margin, start), start - CONTEXT_BEFORE);
  const before = slice(text, from, start);
  const last = text.trimEnd().length;
  const to = Math.min(Math.max(last, end), end + CONTEXT - before.length);
  return {
    before: (from > margin ? CUT : '') + before,
    marked: shortened(slice(text, start, end)),
    after: slice(text, end, to) + (to < last ? CUT : ''),
  };
}

function shortened(marked: string): string {
  if (marked.length <= LONGEST_MARKED) return marked;
  const tail = LONGEST_MARKED / 3;
  return slice(marked, 0, LONGEST_MARKED - tail) + CUT + slice(marked, marked.length - tail, marked.length);
}

function slice(text: string, start: number, end: number): string {
  return text.slice(splitsPair(text, start) ? start + 1 : start, splitsPair(text, end) ? end - 1 : end);
}

function splitsPair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const previous = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff;
}
