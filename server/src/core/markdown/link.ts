import type { SignRange } from './sign-range';

/** (附件.md "标题"), at the place where it is set to look. */
const DESTINATION =
  /\([ \t]*(?:<[^<>]{0,1000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,1000})?)(?:[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}'))?[ \t]*\)/y;
/** [3] or [guide] after a link's text names an address given elsewhere; [责任单位] is text. */
const REFERENCE = /\[[^[\]\u3400-\u9fff]{0,100}\]/y;

/**
 * The signs of links, images and footnotes in a text: of a link what surrounds its words, of an image everything.
 * `left` is the text with all signs blotted out that are told already. Linear.
 */
export function linkSigns(text: string, left: string): readonly SignRange[] {
  const signs: SignRange[] = [];
  const open: number[] = [];
  for (let at = 0; at < left.length; at++) {
    const char = left[at];
    if (char === '[') open.push(at);
    if (char !== ']') continue;
    const start = open.pop();
    if (start === undefined) continue;
    if (left[start + 1] === '^' && at > start + 2) {
      signs.push(hidden(start, at + 1));
      continue;
    }
    const end = endOfTarget(text, at + 1);
    if (end === null) continue;
    if (left[start - 1] === '!') signs.push(hidden(start - 1, end));
    else signs.push(hidden(start, start + 1), hidden(at, end));
    at = end - 1;
  }
  return signs;
}

function endOfTarget(text: string, at: number): number | null {
  const pattern = text[at] === '(' ? DESTINATION : text[at] === '[' ? REFERENCE : null;
  if (!pattern) return null;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function hidden(start: number, end: number): SignRange {
  return { start, end, shownAs: 'nothing' };
}
