import { emphasis } from './emphasis';
import { ENTITY, entityCharacter } from './entity';
import { linkSigns } from './link';
import { BLOT, type SignRange } from './sign-range';

/** Whether a text may hold signs at all; most of a plan has none. */
const ANY_SIGN = /[\\`*_~[\]<>&]|https?:|www\./;
const ESCAPABLE = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const COMMENT = '<!--';
const TAG = /<\/?[A-Za-z][A-Za-z0-9-]{0,20}(?:[\s/][^<>]{0,400})?>/y;
const LINE_BREAK = /^<br[\s/]*>$/i;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,20}:[^\s<>]{1,400}|[\w.+-]{1,60}@[\w.-]{1,60})>/iy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>[\]\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{2,2000}/iy;
const AFTER_ADDRESS = /[?!.,:;*_~'")\]]+$/;

/**
 * The Markdown signs of a paragraph's text, in order, none in another: emphasis, links, images, code, HTML tags and
 * comments, entities, escapes. Linear. `inRow`: the text is a row of a table, where \| must stay one.
 */
export function signsIn(text: string, inRow: boolean): readonly SignRange[] {
  if (!ANY_SIGN.test(text)) return [];
  const ranges: SignRange[] = [];
  const closers = new CodeClosers(text);
  /** The text with all that is done with blotted out, so that no later step reads signs in it. */
  const left = text.split('');
  const take = (start: number, end: number, shownAs: SignRange['shownAs'], done = end) => {
    ranges.push({ start, end, shownAs });
    left.fill(BLOT, start, done);
  };
  for (let at = 0; at < text.length; ) at = takeAt(text, at, inRow, closers, take);
  const rest = left.join('');
  for (const range of linkSigns(text, rest)) {
    ranges.push(range);
    left.fill(BLOT, range.start, range.end);
  }
  for (const range of emphasis(left.join(''))) ranges.push(range);
  return inOrder(ranges);
}

/** `done`: up to where the text is settled, when that is after the sign. */
type Take = (start: number, end: number, shownAs: SignRange['shownAs'], done?: number) => void;

/** Takes the sign that stands at a place, if any; gives the place to look at next. */
function takeAt(text: string, at: number, inRow: boolean, closers: CodeClosers, take: Take): number {
  switch (text[at]) {
    case '\\': {
      const next = text[at + 1] ?? ' ';
      if (!ESCAPABLE.includes(next)) return at + 1;
      if (!(inRow && next === '|')) take(at, at + 1, 'nothing', at + 2);
      return at + 2;
    }
    case '`':
      return takeCode(text, at, closers, take);
    case '&': {
      const match = matchAt(ENTITY, text, at);
      const character = match && entityCharacter(match);
      if (!match || character === null) return at + 1;
      take(at, at + match[0].length, { character });
      return at + match[0].length;
    }
    case '<':
      return takeAngle(text, at, take);
    case 'h':
    case 'w':
      return takeAddress(text, at, take);
    default:
      return at + 1;
  }
}

function takeCode(text: string, at: number, closers: CodeClosers, take: Take): number {
  let open = at;
  while (text[open] === '`') open++;
  const close = closers.after(open, open - at);
  if (close < 0) return open;
  take(at, open, 'nothing');
  take(open, close, 'blot');
  take(close, close + open - at, 'nothing');
  return close + open - at;
}

function takeAngle(text: string, at: number, take: Take): number {
  if (text.slice(at - 2, at) === '](') return at + 1;
  if (text.startsWith(COMMENT, at)) {
    const close = text.indexOf('-->', at + COMMENT.length);
    if (close < 0) return at + COMMENT.length;
    take(at, close + 3, 'nothing');
    return close + 3;
  }
  const address = matchAt(AUTOLINK, text, at)?.[0];
  if (address) {
    take(at, at + 1, 'nothing');
    take(at + 1, at + address.length - 1, 'blot');
    take(at + address.length - 1, at + address.length, 'nothing');
    return at + address.length;
  }
  const tag = matchAt(TAG, text, at)?.[0];
  if (!tag) return at + 1;
  take(at, at + tag.length, LINE_BREAK.test(tag) ? { character: '\n' } : 'nothing');
  return at + tag.length;
}

function takeAddress(text: string, at: number, take: Take): number {
  if (/[A-Za-z0-9]/.test(text[at - 1] ?? '') || text.slice(at - 2, at) === '](') return at + 1;
  const match = matchAt(ADDRESS, text, at)?.[0];
  if (!match) return at + 1;
  const address = match.replace(AFTER_ADDRESS, '');
  take(at, at + address.length, 'blot');
  return at + address.length;
}

/** Where the runs of ` stand, by their length, so that a text full of them is searched once. */
class CodeClosers {
  #runs: Map<number, { readonly starts: readonly number[]; next: number }> | undefined;

  constructor(readonly text: string) {}

  /** The start of the first run of a length after a place, or −1. Places must be asked for in order. */
  after(place: number, length: number): number {
    this.#runs ??= runsOf(this.text);
    const run = this.#runs.get(length);
    if (!run) return -1;
    while ((run.starts[run.next] ?? place) < place) run.next++;
    return run.starts[run.next] ?? -1;
  }
}

function runsOf(text: string) {
  const runs = new Map<number, { readonly starts: number[]; next: number }>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known) known.starts.push(index);
    else runs.set(run.length, { starts: [index], next: 0 });
  }
  return runs;
}

function inOrder(ranges: SignRange[]): readonly SignRange[] {
  let end = 0;
  return ranges
    .sort((a, b) => a.start - b.start)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
