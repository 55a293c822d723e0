import type { SourceLine } from '../line';
import { type MarkdownBlock, markdownBlock } from './block';
import { isSoftBreak } from './line-break';
import { CODE_INDENT, type LineShape, lineShape } from './line-shape';
import { isQuotedPage } from './quoted-page';

/** The paragraphs of a Markdown draft: the first line of each, and what each is. */
export interface MarkdownParagraphs {
  readonly firsts: Int32Array;
  readonly blocks: readonly MarkdownBlock[];
}

/** A list that is open: where its text begins, and what its signs are. */
interface OpenItem {
  readonly content: number;
  readonly sign: string;
}

/** What the lines read so far leave open. */
interface Reading {
  readonly lines: readonly SourceLine[];
  readonly items: OpenItem[];
  /** Ended by a line that closes it, or by one that stands outside the item that holds it. */
  fence: { readonly sign: string; readonly level: number; readonly indent: number } | null;
  /** The name of an HTML element whose inside is no Markdown. */
  html: string | null;
  comment: boolean;
  table: boolean;
  /** Whether the line before is text that the next may go on with. */
  prose: boolean;
  /** Whether the line before is a heading by the line under it. */
  underlined: boolean;
  /** The line after front matter. */
  readonly bodyStart: number;
  readonly isQuotedPage: boolean;
}

/** Front matter is not longer, in lines. */
const LONGEST_FRONT_MATTER = 40;
/** An item that is nothing but a link into the page is a line of its contents. */
const CONTENTS_ENTRY = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[[^\]]{1,200}\]\(#[^()\s]{0,200}\)[ \t]*$/;
/** A box of many site generators: !!! note "title"; what is set in under it is its text. */
const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]+\S/;
const LONGEST_UNDERLINED = 60;
const HIDDEN = markdownBlock('hidden');
const COMMENT = markdownBlock('comment');
const TEXT = markdownBlock('text');
const ASIDE = markdownBlock('aside');
const QUOTED = markdownBlock('quoted');
const ROW = markdownBlock('row');

/**
 * Reads lines as Markdown (CommonMark with tables, task lists and footnotes of GitHub). One look at each line and
 * what is open before it, so a draft of any length and nesting is linear. A line that goes on with the sentence of
 * the line before is in its paragraph; other line breaks inside a paragraph part it, for writers mean them so.
 */
export function markdownParagraphs(lines: readonly SourceLine[]): MarkdownParagraphs {
  const bodyStart = frontMatterEnd(lines);
  const reading: Reading = {
    lines,
    items: [],
    fence: null,
    html: null,
    comment: false,
    table: false,
    prose: false,
    underlined: false,
    bodyStart,
    isQuotedPage: isQuotedPage(lines, bodyStart),
  };
  const firsts = new Int32Array(lines.length);
  const blocks: MarkdownBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { prose, comment } = reading;
    const block = blockAt(reading, index);
    const last = blocks.at(-1);
    const isRest =
      (comment && last === COMMENT) ||
      (prose &&
        reading.prose &&
        isProse(block, last) &&
        isSoftBreak(lines, index, last === ASIDE || last === QUOTED));
    if (isRest) continue;
    firsts[blocks.length] = index;
    blocks.push(block);
  }
  return { firsts: firsts.slice(0, blocks.length), blocks };
}

/** Whether a line of prose stands in the same container as the paragraph before. */
function isProse(block: MarkdownBlock, last: MarkdownBlock | undefined): boolean {
  if (block === ASIDE || block === QUOTED) return last === block;
  return block === TEXT && (last === TEXT || last?.kind === 'item');
}

function blockAt(reading: Reading, index: number): MarkdownBlock {
  if (index < reading.bodyStart) return HIDDEN;
  const shape = lineShape(reading.lines[index] as SourceLine);
  if (reading.comment) return commentLine(reading, index);
  if (reading.fence && !leavesFence(reading, shape)) return fenceLine(reading, shape);
  if (reading.html !== null) return htmlLine(reading, index, shape);
  const { prose: goesOnProse, underlined } = reading;
  reading.prose = false;
  reading.underlined = false;
  if (underlined) return HIDDEN;
  if (shape.kind === 'blank') {
    reading.table = false;
    return HIDDEN;
  }
  const indented = isIndentedAsCode(reading, shape);
  if (indented && !goesOnProse) return HIDDEN;
  if (!indented && isAdmonition(reading.lines[index]?.text ?? '')) return admonitionLine(reading, shape);
  if (indented || shape.kind === 'text') return textLine(reading, index, shape, goesOnProse);
  return startLine(reading, index, shape, goesOnProse);
}

function isAdmonition(text: string): boolean {
  return (text[0] === '!' || text[0] === '?') && ADMONITION.test(text);
}

/** A line that begins a block of its own. */
function startLine(reading: Reading, index: number, shape: LineShape, goesOnProse: boolean): MarkdownBlock {
  const isTableRow = reading.table && shape.kind !== 'item' && shape.hasBar;
  if (isTableRow) return ROW;
  reading.table = false;
  switch (shape.kind) {
    case 'item':
      return itemLine(reading, index, shape);
    case 'heading':
      leaveItems(reading, shape.indent);
      return markdownBlock('heading', shape.level);
    case 'fence':
      leaveItems(reading, shape.indent);
      reading.fence = { sign: shape.sign, level: shape.level, indent: reading.items.at(-1)?.content ?? 0 };
      return HIDDEN;
    case 'comment':
      return commentStart(reading, index, shape);
    case 'html':
      leaveItems(reading, shape.indent);
      reading.html = shape.sign;
      return htmlLine(reading, index, shape);
    case 'quote':
      if (reading.isQuotedPage) return quotedLine(reading, index);
      leaveItems(reading, shape.indent);
      reading.prose = true;
      return ASIDE;
    case 'footnote':
      leaveItems(reading, shape.indent);
      reading.prose = true;
      return ASIDE;
    case 'definition':
      if (goesOnProse) return textLine(reading, index, shape, true);
      leaveItems(reading, shape.indent);
      return HIDDEN;
    case 'underline':
      if (shape.level === 1) return textLine(reading, index, shape, goesOnProse);
      leaveItems(reading, shape.indent);
      return HIDDEN;
    default:
      leaveItems(reading, shape.indent);
      return HIDDEN;
  }
}

/** A line of a page that is one quotation; a > by itself is a blank one. */
function quotedLine(reading: Reading, index: number): MarkdownBlock {
  reading.prose = !/^[\s>]*$/.test(reading.lines[index]?.text ?? '');
  return reading.prose ? QUOTED : HIDDEN;
}

function textLine(reading: Reading, index: number, shape: LineShape, goesOnProse: boolean): MarkdownBlock {
  if (reading.table && shape.hasBar) return ROW;
  reading.table = false;
  if (!goesOnProse) leaveItems(reading, shape.indent);
  const next = reading.lines[index + 1];
  const below = next ? lineShape(next) : null;
  if (shape.hasBar && below?.isDelimiterRow) {
    reading.table = true;
    return ROW;
  }
  if (below?.kind === 'underline' && isUnderlined(reading, index, goesOnProse)) {
    reading.underlined = true;
    return markdownBlock('heading', below.level);
  }
  reading.prose = true;
  return TEXT;
}

/** A short line over === or --- is a heading; a sentence over --- was meant as one over a rule. */
function isUnderlined({ lines }: Reading, index: number, goesOnProse: boolean): boolean {
  const text = lines[index]?.text.trim() ?? '';
  return !goesOnProse && text.length <= LONGEST_UNDERLINED && !/[。；;，,：:！？]$/.test(text);
}

function itemLine(reading: Reading, index: number, shape: LineShape): MarkdownBlock {
  const { items } = reading;
  let left: OpenItem | undefined;
  while (items.length > 0 && shape.indent < (items.at(-1)?.content ?? 0)) left = items.pop();
  items.push({ content: shape.content, sign: shape.sign });
  reading.prose = true;
  if (shape.holdsFence) {
    reading.prose = false;
    const text = /[`~]{3,}/.exec(reading.lines[index]?.text ?? '')?.[0] ?? '```';
    reading.fence = { sign: text[0] ?? '`', level: text.length, indent: shape.content };
    return HIDDEN;
  }
  if (CONTENTS_ENTRY.test(reading.lines[index]?.text.slice(shape.start) ?? '')) {
    reading.prose = false;
    return ASIDE;
  }
  const first = left === undefined || left.sign !== shape.sign;
  const ordered = shape.sign === '.' || shape.sign === ')';
  return markdownBlock('item', items.length - 1, first, ordered);
}

/** Holds what is set in under it, as an item does. */
function admonitionLine(reading: Reading, { indent }: LineShape): MarkdownBlock {
  leaveItems(reading, indent);
  reading.items.push({ content: indent + CODE_INDENT, sign: '!' });
  return ASIDE;
}

/** Ends the items that a line stands outside of. */
function leaveItems({ items }: Reading, indent: number): void {
  while (items.length > 0 && indent < (items.at(-1)?.content ?? 0)) items.pop();
}

/** Code, or, in mid-paragraph, text that goes on whatever it looks like. */
function isIndentedAsCode({ items }: Reading, { indent }: LineShape): boolean {
  if (indent < CODE_INDENT) return false;
  const within = items.findLast(({ content }) => content <= indent)?.content ?? 0;
  return indent >= within + CODE_INDENT;
}

function leavesFence({ fence }: Reading, { kind, indent }: LineShape): boolean {
  return kind !== 'blank' && fence !== null && indent < fence.indent;
}

function fenceLine(reading: Reading, { kind, sign, level, opensOnly }: LineShape): MarkdownBlock {
  const { fence } = reading;
  if (fence && kind === 'fence' && sign === fence.sign && level >= fence.level && !opensOnly) {
    reading.fence = null;
  }
  return HIDDEN;
}

function commentStart(reading: Reading, index: number, shape: LineShape): MarkdownBlock {
  const { text = '' } = reading.lines[index] ?? {};
  leaveItems(reading, shape.indent);
  const end = endOfComments(text, shape.start);
  if (end === text.length) return COMMENT;
  if (end !== null) return textLine(reading, index, shape, false);
  reading.comment = true;
  return COMMENT;
}

function commentLine(reading: Reading, index: number): MarkdownBlock {
  if (reading.lines[index]?.text.includes('-->')) reading.comment = false;
  return COMMENT;
}

/** Where the comments at the start of a line end, with the space after them; `null` when the last one goes on. */
function endOfComments(text: string, start: number): number | null {
  let at = start;
  while (text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) return null;
    at = close + 3;
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  }
  return at;
}

function htmlLine(reading: Reading, index: number, { kind }: LineShape): MarkdownBlock {
  const { text = '' } = reading.lines[index] ?? {};
  const closes = text.toLowerCase().includes(`</${reading.html}>`);
  if (closes || (kind === 'blank' && reading.html === 'table')) reading.html = null;
  return HIDDEN;
}

/** The number of lines that front matter takes, both fences included; 0 without any. */
function frontMatterEnd(lines: readonly SourceLine[]): number {
  const fence = lines[0]?.text.replace('\ufeff', '').trimEnd();
  if (fence !== '---' && fence !== '+++') return 0;
  for (let index = 1; index < Math.min(lines.length, LONGEST_FRONT_MATTER); index++) {
    if (lines[index]?.text.trimEnd() === fence) return index + 1;
  }
  return 0;
}
