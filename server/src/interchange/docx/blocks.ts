import { childOf, descendantOf, elementsOf, isOn, numberOf, valOf } from '../xml/elements';
import type { XmlElement } from '../xml/read-xml';
import type { AutomaticNumber, NumberCounter } from './number-counter';
import type { Lists } from './numbering-definitions';
import { contentOf, type OpenFields } from './paragraph-content';
import { chainOf, type Styles } from './styles';
import {
  isTable,
  type WordBlock,
  type WordParagraph,
  type WordPlace,
  type WordTable,
} from './word-paragraph';

/** What the paragraphs of a document are read with. */
export interface Definitions {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly counter: NumberCounter;
}

interface Reading extends Definitions {
  readonly fields: OpenFields;
  /** Paragraphs with text and tables met so far. */
  paragraphs: number;
  tables: number;
  /** A paragraph whose mark is deleted: the next one goes on from it. */
  pending: WordParagraph | null;
}

/** Elements that only hold others; what was moved or inserted is the text as it stands. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:sdtContent',
  'mc:AlternateContent',
  'mc:Choice',
]);

/**
 * The paragraphs and tables of a body, in order: revisions as if accepted, tables of contents left out, text boxes
 * after the paragraph that they are anchored in.
 */
export function blocksOf(body: XmlElement, definitions: Definitions): readonly WordBlock[] {
  const reading: Reading = { ...definitions, fields: [], paragraphs: 0, tables: 0, pending: null };
  const blocks = [...blocksIn(body, reading, null)];
  return reading.pending ? [...blocks, reading.pending] : blocks;
}

function* blocksIn(parent: XmlElement, reading: Reading, place: WordPlace | null): Generator<WordBlock> {
  for (const element of elementsOf(parent)) {
    const { name } = element;
    if (name === 'w:p') yield* paragraphBlocks(element, reading, place);
    else if (name === 'w:tbl') yield* tableBlocks(element, reading, place);
    else if (name === 'w:sdt') {
      if (!isContents(element)) yield* blocksIn(element, reading, place);
    } else if (WRAPPERS.has(name)) yield* blocksIn(element, reading, place);
  }
}

/** A table of contents is made by Word and not typed. */
function isContents(sdt: XmlElement): boolean {
  const properties = childOf(sdt, 'w:sdtPr');
  const gallery = properties && descendantOf(properties, 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}

function* paragraphBlocks(
  element: XmlElement,
  reading: Reading,
  place: WordPlace | null,
): Generator<WordBlock> {
  const properties = childOf(element, 'w:pPr');
  const { fragments, boxes } = contentOf(element, reading.fields);
  const chain = chainOf(reading.styles, valOf(properties, 'w:pStyle'));
  if (chain.some(({ name }) => /^toc(?: \d|heading| heading)?$/.test(name))) return;
  const mark = childOf(properties, 'w:rPr');
  const goesOn = isOn(mark, 'w:del') || isOn(mark, 'w:moveFrom');
  const before = reading.pending;
  const text = (before?.text ?? '') + fragments.map((fragment) => fragment.text).join('');
  const number =
    goesOn && text === '' ? null : (before?.number ?? numberOfParagraph(properties, chain, reading));
  if (text !== '' || number) reading.paragraphs++;
  const paragraph: WordParagraph = {
    text,
    number,
    fragments: [...(before?.fragments ?? []), ...fragments],
    element: before?.element ?? element,
    place: place ?? { kind: 'paragraph', paragraph: reading.paragraphs },
  };
  reading.pending = goesOn ? (text === '' ? null : paragraph) : null;
  if (!goesOn) yield paragraph;
  for (const box of boxes) yield* blocksIn(box, reading, place);
}

function numberOfParagraph(
  properties: XmlElement | null,
  chain: ReturnType<typeof chainOf>,
  { lists, counter }: Reading,
): AutomaticNumber | null {
  const own = childOf(properties, 'w:numPr');
  const numId = numberOf(own, 'w:numId') ?? chain.find((style) => style.numId !== null)?.numId ?? null;
  if (numId === null || numId === 0) return null;
  return counter(numId, numberOf(own, 'w:ilvl') ?? levelOfStyle(chain, numId, lists));
}

/** The level of a list that a style is bound to (`lvl/pStyle`), else the one that it names itself. */
function levelOfStyle(chain: ReturnType<typeof chainOf>, numId: number, lists: Lists): number {
  const levels = [...(lists(numId)?.levels.values() ?? [])];
  for (const { id, level } of chain) {
    const bound = levels.find((candidate) => candidate.style === id);
    if (bound) return bound.index;
    if (level !== null) return level;
  }
  return 0;
}

function* tableBlocks(element: XmlElement, reading: Reading, place: WordPlace | null): Generator<WordBlock> {
  const rows = rowsIn(element).filter((row) => !isOn(childOf(row, 'w:trPr'), 'w:del'));
  const widths = rows.map((row) => cellsIn(row).length);
  if (place !== null || Math.max(0, ...widths) < 2) {
    for (const row of rows) for (const cell of cellsIn(row)) yield* blocksIn(cell, reading, place);
    return;
  }
  const table = ++reading.tables;
  yield {
    rows: rows.map((row, index) => rowOf(row, { table, row: index + 1 }, reading)),
  } satisfies WordTable;
}

/** One list of paragraphs a column; cells that are merged away hold none. */
function rowOf(
  row: XmlElement,
  at: { readonly table: number; readonly row: number },
  reading: Reading,
): readonly (readonly WordParagraph[])[] {
  const properties = childOf(row, 'w:trPr');
  const cells: Array<readonly WordParagraph[]> = emptyCells(numberOf(properties, 'w:gridBefore') ?? 0);
  for (const cell of cellsIn(row)) {
    const cellProperties = childOf(cell, 'w:tcPr');
    const place: WordPlace = { kind: 'cell', ...at, column: cells.length + 1 };
    const merge = childOf(cellProperties, 'w:vMerge');
    const goesOn = merge !== null && merge.attributes['w:val'] !== 'restart';
    const paragraphs = [...blocksIn(cell, reading, place)].filter(
      (block): block is WordParagraph => !isTable(block),
    );
    cells.push(goesOn ? [] : paragraphs);
    const span = numberOf(cellProperties, 'w:gridSpan') ?? 1;
    cells.push(...emptyCells(Math.min(span - 1, MOST_COLUMNS - cells.length)));
  }
  return [...cells, ...emptyCells(numberOf(properties, 'w:gridAfter') ?? 0)];
}

/** Word has no more; cells that say they span more are no wider. */
const MOST_COLUMNS = 63;

function emptyCells(count: number): Array<readonly WordParagraph[]> {
  return Array.from({ length: Math.min(Math.max(count, 0), MOST_COLUMNS) }, () => []);
}

function rowsIn(table: XmlElement): readonly XmlElement[] {
  return heldIn(table, 'w:tr');
}

function cellsIn(row: XmlElement): readonly XmlElement[] {
  return heldIn(row, 'w:tc');
}

/** The rows or cells of a table, also those in content controls and revisions. */
function heldIn(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    child.name === name
      ? [child]
      : child.name === 'w:sdt' || WRAPPERS.has(child.name)
        ? heldIn(child, name)
        : [],
  );
}
