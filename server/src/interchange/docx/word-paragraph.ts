import type { XmlElement } from '../xml/read-xml';
import type { AutomaticNumber } from './number-counter';

/** A stretch of a paragraph's text and the element that holds it (`w:t`, `w:tab`, `w:br` …). */
export interface Fragment {
  readonly text: string;
  readonly element: XmlElement;
  /** The run (`w:r`) that the element stands in. */
  readonly run: XmlElement;
}

/** Where a paragraph stands, as a person finds it. All numbers from 1. */
export type WordPlace =
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number };

/** A paragraph of a Word file (`w:p`), or several whose marks between them are deleted. */
export interface WordParagraph {
  /** The text that a person typed; a soft break is `\n`. */
  readonly text: string;
  readonly number: AutomaticNumber | null;
  readonly fragments: readonly Fragment[];
  /** The element that the text begins in. */
  readonly element: XmlElement;
  readonly place: WordPlace;
}

/** A table: rows of cells of paragraphs. A cell that goes on from above, or under the cell before it, holds none. */
export interface WordTable {
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[];
}

export type WordBlock = WordParagraph | WordTable;

/** Whether a block is a table. */
export function isTable(block: WordBlock): block is WordTable {
  return 'rows' in block;
}
