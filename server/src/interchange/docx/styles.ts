import { childOf, childrenOf, numberOf, valOf } from '../xml/elements';
import type { XmlElement } from '../xml/read-xml';

/** A paragraph or numbering style, as far as numbers need it. */
export interface Style {
  readonly id: string;
  /** What Word knows it by (`heading 1`), in lower case; the id may be anything. */
  readonly name: string;
  readonly basedOn: string | null;
  readonly numId: number | null;
  readonly level: number | null;
}

/** The styles of a document by id, and the one of paragraphs that name none. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly standard: string | null;
}

/** Reads `word/styles.xml`; a document may have none. */
export function stylesOf(root: XmlElement | null): Styles {
  const byId = new Map<string, Style>();
  let standard: string | null = null;
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? '';
    const numbering = childOf(childOf(element, 'w:pPr'), 'w:numPr');
    byId.set(id, {
      id,
      name: (valOf(element, 'w:name') ?? id).toLowerCase(),
      basedOn: valOf(element, 'w:basedOn'),
      numId: numberOf(numbering, 'w:numId'),
      level: numberOf(numbering, 'w:ilvl'),
    });
    const isStandard = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '');
    if (isStandard && element.attributes['w:type'] === 'paragraph') standard = id;
  }
  return { byId, standard };
}

/** A style and what it is based on, nearest first; each once, whatever circle they are in. */
export function chainOf({ byId, standard }: Styles, id: string | null): readonly Style[] {
  const chain: Style[] = [];
  const seen = new Set<string>();
  let next = id !== null && byId.has(id) ? id : standard;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const style = byId.get(next);
    if (!style) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}
