import { childOf, elementsOf, isOn } from '../xml/elements';
import type { XmlElement } from '../xml/read-xml';
import type { Fragment } from './word-paragraph';

/** Fields that are open: their code is passed over, their result kept. They may run over several paragraphs. */
export type OpenFields = Array<'code' | 'result'>;

/** The text of a paragraph, and the text boxes that are anchored in it. */
export interface ParagraphContent {
  readonly fragments: readonly Fragment[];
  readonly boxes: readonly XmlElement[];
}

/** Deleted and moved text, what other elements repeat for old programs, and the reading aid of a ruby text. */
const PASSED_OVER = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rt',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
]);
const WORDS = new Set(['w:t', 'm:t']);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
/** What the signs of Word's symbol fonts look like (Symbol, Wingdings); others are a bullet. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0A8: '□',
  F06F: '□',
  F0FE: '☑',
  F052: '☑',
  F0FC: '√',
  F0D6: '√',
  F0B4: '×',
  F0B1: '±',
  F0B3: '≥',
  F0A3: '≤',
};

/** Reads a paragraph. `fields` is carried on to the next one. */
export function contentOf(paragraph: XmlElement, fields: OpenFields): ParagraphContent {
  const fragments: Fragment[] = [];
  const boxes: XmlElement[] = [];
  const visit = (element: XmlElement, run: XmlElement | null) => {
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (PASSED_OVER.has(name)) continue;
      if (name === 'w:txbxContent') boxes.push(child);
      else if (name === 'w:fldChar') turnField(fields, child.attributes['w:fldCharType']);
      else if (name === 'w:r' || name === 'm:r') {
        if (!isOn(childOf(child, 'w:rPr'), 'w:vanish')) visit(child, child);
      } else {
        const text = run && !fields.includes('code') ? textOf(child) : '';
        if (text !== '' && run) fragments.push({ text, element: child, run });
        else visit(child, run);
      }
    }
  };
  visit(paragraph, null);
  return { fragments, boxes };
}

function textOf(element: XmlElement): string {
  const { name, attributes } = element;
  if (WORDS.has(name)) return element.children.filter((child) => typeof child === 'string').join('');
  if (name === 'w:sym') return symbolOf(attributes['w:char'] ?? '');
  const isPageBreak = name === 'w:br' && /^(?:page|column)$/.test(attributes['w:type'] ?? '');
  return isPageBreak ? '' : (SIGNS[name] ?? '');
}

function symbolOf(code: string): string {
  const known = SYMBOLS[code.toUpperCase()];
  if (known !== undefined) return known;
  const value = Number.parseInt(code, 16);
  if (!(value >= 0x20 && value <= 0xffff)) return '';
  return value >= 0xe000 && value <= 0xf8ff ? '•' : String.fromCharCode(value);
}

function turnField(fields: OpenFields, type: string | undefined): void {
  if (type === 'begin') fields.push('code');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}
