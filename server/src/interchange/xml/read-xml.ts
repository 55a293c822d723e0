import { SaxesParser } from 'saxes';
import { BROKEN, TOO_LARGE, Unreadable } from '../unreadable';

/** An element with what it holds. Offsets are UTF-16 units in the text that it was read from. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file writes: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadonlyArray<XmlElement | string>;
  /** From `<` of the opening tag to after `>` of the closing one. */
  readonly start: number;
  readonly end: number;
}

/** A document as text and as elements. */
export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
}

/** A plan of 100,000 characters has some 100,000; each takes half a kilobyte of memory while it is read. */
const MOST_ELEMENTS = 600_000;
const DEEPEST = 400;

interface OpenElement extends XmlElement {
  readonly children: Array<XmlElement | string>;
  end: number;
}

/**
 * Reads XML in UTF-8 or UTF-16. Throws `Unreadable` when it is not well-formed, holds a DOCTYPE (and so might
 * define entities) or has more elements than any plan.
 */
export function readXml(bytes: Uint8Array): XmlDocument {
  const text = decoded(bytes);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  parser.on('error', () => {
    throw new Unreadable(BROKEN);
  });
  parser.on('doctype', () => {
    throw new Unreadable(DOCTYPE);
  });
  let rename = (name: string) => name;
  parser.on('opentag', ({ name: written, attributes: own }) => {
    if (count === 0) rename = usualPrefixes(own);
    const name = rename(written);
    const attributes = name === written ? own : renamedKeys(own, rename);
    if (++count > MOST_ELEMENTS || open.length > DEEPEST) throw new Unreadable(TOO_LARGE);
    const start = text.lastIndexOf('<', parser.position - 1);
    open.push({ name, attributes, children: [], start, end: start });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  const addText = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (!root) throw new Unreadable(BROKEN);
  return { text, root };
}

/** The namespaces of Word's main part, of both kinds of the standard, with their usual prefixes. */
const USUAL_PREFIX: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** What turns a name into one with the usual prefix, as the root declares them; nearly every file has them already. */
function usualPrefixes(root: Readonly<Record<string, string>>): (name: string) => string {
  const usual = new Map<string, string>();
  for (const [key, address] of Object.entries(root)) {
    const prefix = /^xmlns(?::(.+))?$/.exec(key);
    const wanted = USUAL_PREFIX[address];
    if (prefix && wanted !== undefined && wanted !== prefix[1]) usual.set(prefix[1] ?? '', wanted);
  }
  if (usual.size === 0) return (name) => name;
  return (name) => {
    const colon = name.indexOf(':');
    const prefix = usual.get(name.slice(0, Math.max(colon, 0)));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
}

/** Attributes under the usual prefixes; one without a prefix belongs to no namespace. */
function renamedKeys(
  attributes: Readonly<Record<string, string>>,
  rename: (name: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value]),
  );
}

const DOCTYPE = {
  zh: '含有 DOCTYPE 声明，Word 文件里不应有，为安全起见没有读取。',
  en: 'holds a DOCTYPE, which no Word file does, and was not read for safety.',
};

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(BROKEN);
  }
}
