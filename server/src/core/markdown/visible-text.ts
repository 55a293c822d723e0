import type { SourceLine } from '../line';
import type { Piece } from '../pieces';
import type { MarkdownBlock } from './block';
import { signsIn } from './inline';
import { BLOT, type SignRange } from './sign-range';

/** What a reader of the page sees of a paragraph, and where it stands in the lines. */
export interface VisibleText {
  /** With code and addresses blotted out: they are no text of the plan. */
  readonly text: string;
  /** Of the same length, with code and addresses. */
  readonly shown: string;
  readonly pieces: readonly Piece[];
}

const HEADING_SIGNS = /^[ \t\ufeff]*#{1,6}[ \t]*/;
const CLOSING_SIGNS = /(?:^|[ \t])#+[ \t]*$/;
const QUOTE_SIGNS =
  /^[ \t]*(?:>[ \t]?)+[ \t]*(?:(?:[-*+]|#{1,6})[ \t]+)?(?:\[[ xX]\][ \t]+)?|^[ \t]*\[\^[^\]\s]{1,60}\]:[ \t]*/;
const BOX = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\](?:[ \t]+|$))/;

/** The part of a line that may be text: UTF-16 columns. */
interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The text of the lines of a paragraph as a page shows it. Code, comments and the like have none. Linear. */
export function visibleText(lines: readonly SourceLine[], block: MarkdownBlock): VisibleText {
  const stretches = lines.map((line, index) => stretchOf(line.text, index, block));
  const source = stretches.map(({ line, start, end }) => lines[line]?.text.slice(start, end) ?? '').join('');
  const box = block.kind === 'item' ? BOX.exec(source)?.[1] : undefined;
  const signs = signsIn(source, block.kind === 'row');
  if (box === undefined) return shownWith(source, stretches, signs);
  const start = source.indexOf(box);
  const hidden: SignRange = { start, end: start + box.length, shownAs: 'nothing' };
  return shownWith(source, stretches, [hidden, ...signs.filter((sign) => sign.start >= hidden.end)]);
}

function stretchOf(text: string, line: number, { kind }: MarkdownBlock): Stretch {
  if (kind === 'hidden' || kind === 'comment') return { line, start: 0, end: 0 };
  const end = text.trimEnd().length;
  const lead = text.length - text.trimStart().length;
  if (kind === 'heading') {
    const start = HEADING_SIGNS.exec(text)?.[0].length ?? lead;
    const closing = CLOSING_SIGNS.exec(text.slice(start))?.index;
    const last = closing === undefined ? end : start + text.slice(start, start + closing).trimEnd().length;
    return { line, start, end: Math.max(start, last) };
  }
  if (kind === 'aside' || kind === 'quoted')
    return { line, start: QUOTE_SIGNS.exec(text)?.[0].length ?? lead, end };
  return { line, start: Math.min(lead, end), end };
}

function shownWith(source: string, stretches: readonly Stretch[], signs: readonly SignRange[]): VisibleText {
  const pieces: Piece[] = [];
  let text = '';
  let shown = '';
  let sign = 0;
  let offset = 0;
  let afterSigns = false;
  const add = (stretch: Stretch, from: number, to: number, as: string | null, standsFor: number) => {
    const column = stretch.start + from - offset;
    pieces.push({ start: text.length, line: stretch.line, column, standsFor, afterSigns });
    afterSigns = standsFor > 0;
    shown += standsFor > 0 ? as : source.slice(from, to);
    text += as ?? source.slice(from, to);
  };
  for (const stretch of stretches) {
    const end = offset + stretch.end - stretch.start;
    for (let at = offset; at < end; ) {
      while ((signs[sign]?.end ?? end) <= at) sign++;
      const next = signs[sign];
      if (!next || next.start > at) {
        const to = Math.min(end, next?.start ?? end);
        add(stretch, at, to, null, 0);
        at = to;
        continue;
      }
      const to = Math.min(end, next.end);
      if (next.shownAs === 'blot') add(stretch, at, to, BLOT.repeat(to - at), 0);
      else if (next.shownAs !== 'nothing') add(stretch, at, to, next.shownAs.character, to - at);
      afterSigns = true;
      at = to;
    }
    offset = end;
  }
  // Whatever is put at the end of the text stands behind its last signs.
  const { line = 0, end: column = 0 } = stretches.at(-1) ?? {};
  if (pieces.length === 0 || afterSigns)
    pieces.push({ start: text.length, line, column, standsFor: 0, afterSigns: true });
  return { text, shown, pieces };
}
