import type { SourceLine } from '../line';
import { memo } from '../memo';

/** What a line of Markdown looks like by itself; what it is depends on the lines around it. */
export type LineKind =
  | 'blank'
  | 'text'
  | 'heading'
  | 'fence'
  | 'rule'
  | 'underline'
  | 'item'
  | 'quote'
  | 'comment'
  | 'html'
  | 'definition'
  | 'footnote';

/** The shape of a line. Columns count a tab as up to four. */
export interface LineShape {
  readonly kind: LineKind;
  /** The column of its first character that is no space. */
  readonly indent: number;
  /** The UTF-16 offset of that character. */
  readonly start: number;
  /** The level of a heading or underline; the length of a fence. */
  readonly level: number;
  /** The sign of a fence or of a list (`-`, `.`, `)`), or the name of an HTML element. */
  readonly sign: string;
  /** The column where the text of a list item begins. */
  readonly content: number;
  /** Whether a fence has a language after it, so that it can only open. */
  readonly opensOnly: boolean;
  /** Whether an item's text opens a fence. */
  readonly holdsFence: boolean;
  readonly hasBar: boolean;
  /** |---|:--:| */
  readonly isDelimiterRow: boolean;
}

/** Spaces before a line's text that make it code. */
export const CODE_INDENT = 4;

const HEADING = /(#{1,6})(?:[ \t]|$|(?=[\u4e00-\u9fff（(])(?!.*#))/y;
const FENCE = /(`{3,}|~{3,})[ \t]*([^\s`]?)[^`]*$/y;
const TILDE_FENCE = /(~{3,})[ \t]*(\S?)/y;
const RULE = /(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$/y;
const UNDERLINE = /(=+|-+)[ \t]*$/y;
const ITEM = /(?:[-*+]|\d{1,9}([.)]))(?=[ \t]|$)/y;
const HTML = /<(table|pre|script|style|svg|textarea)(?=[\s>]|$)/iy;
const DEFINITION = /\[[^\]^][^\]]{0,200}\]:[ \t]*\S/y;
const FOOTNOTE = /\[\^[^\]\s]{1,60}\]:/y;
const DELIMITER_ROW = /^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const LONGEST_DELIMITER_ROW = 1000;

/** The shape of a line, found once for it. */
export const lineShape = memo(({ text }: SourceLine): LineShape => shapeOf(text));

function shapeOf(text: string): LineShape {
  const { indent, start } = indentOf(text);
  const hasBar = text.includes('|');
  const plain: LineShape = {
    kind: start === text.length ? 'blank' : 'text',
    indent,
    start,
    level: 0,
    sign: '',
    content: indent,
    opensOnly: false,
    holdsFence: false,
    hasBar,
    isDelimiterRow: hasBar && text.length <= LONGEST_DELIMITER_ROW && DELIMITER_ROW.test(text),
  };
  return plain.kind === 'blank' ? plain : { ...plain, ...signed(text, start, indent) };
}

/** What the signs at the start of a line's text say. */
function signed(text: string, start: number, indent: number): Partial<LineShape> {
  switch (text[start]) {
    case '#': {
      const signs = matchAt(HEADING, text, start)?.[1];
      return signs ? { kind: 'heading', level: signs.length } : {};
    }
    case '`':
    case '~':
      return fence(text, start);
    case '>':
      return { kind: 'quote' };
    case '<':
      if (text.startsWith('<!--', start)) return { kind: 'comment' };
      return html(text, start);
    case '[':
      if (matchAt(FOOTNOTE, text, start)) return { kind: 'footnote' };
      return matchAt(DEFINITION, text, start) ? { kind: 'definition' } : {};
    case '=':
      return matchAt(UNDERLINE, text, start) ? { kind: 'underline', level: 1 } : {};
    default:
      return ruleOrItem(text, start, indent);
  }
}

function fence(text: string, start: number): Partial<LineShape> {
  const match = matchAt(text[start] === '~' ? TILDE_FENCE : FENCE, text, start);
  const signs = match?.[1] ?? '';
  if (signs === '') return {};
  return { kind: 'fence', level: signs.length, sign: signs[0] ?? '', opensOnly: (match?.[2] ?? '') !== '' };
}

function html(text: string, start: number): Partial<LineShape> {
  const name = matchAt(HTML, text, start)?.[1];
  return name ? { kind: 'html', sign: name.toLowerCase() } : {};
}

function ruleOrItem(text: string, start: number, indent: number): Partial<LineShape> {
  const char = text[start] ?? '';
  const isSign = char === '-' || char === '*' || char === '_' || char === '+';
  if (!isSign && !(char >= '0' && char <= '9')) return {};
  if (matchAt(RULE, text, start)) {
    return char === '-' && matchAt(UNDERLINE, text, start)
      ? { kind: 'underline', level: 2 }
      : { kind: 'rule' };
  }
  const match = matchAt(ITEM, text, start);
  if (!match) return char === '-' && matchAt(UNDERLINE, text, start) ? { kind: 'underline', level: 2 } : {};
  const { kind, content, holdsFence } = itemText(text, start, match[0].length, indent);
  return { kind, sign: match[1] ?? match[0], content, holdsFence };
}

/** Where the text of an item begins: after up to four spaces, for more are code. */
function itemText(text: string, start: number, length: number, indent: number) {
  const from = start + length;
  const rest = indentOf(text.slice(from));
  const isEmpty = from + rest.start === text.length;
  const space = isEmpty || rest.indent > CODE_INDENT ? 1 : rest.indent;
  const holdsFence = /^(?:`{3,}[^`]*|~{3,}.*)$/.test(text.slice(from + rest.start));
  return { kind: 'item', content: indent + length + space, holdsFence } as const;
}

function indentOf(text: string): { indent: number; start: number } {
  let indent = 0;
  let start = 0;
  for (; start < text.length; start++) {
    const char = text[start];
    if (char === ' ') indent++;
    else if (char === '\t') indent += 4 - (indent % 4);
    else if (char !== '\ufeff') break;
  }
  return { indent, start };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
