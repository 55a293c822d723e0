import { Unreadable } from '../unreadable';
import { attributeOf, childOf, childrenOf, elementsOf } from '../xml/elements';
import { readXml, type XmlElement } from '../xml/read-xml';
import { readZip, unpack, type Zip } from '../zip/read-zip';

/** The texts of a sheet by row and 0-based column; a row that is missing is empty. */
export type SheetTexts = readonly (readonly string[])[];

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** The sheets of an `.xlsx` by name, in their order, hidden ones too. Throws `Unreadable` for every other file. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, SheetTexts> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable(NO_WORKBOOK);
  const zip = readZip(bytes);
  const workbook = partOf(zip, 'xl/workbook.xml');
  const targets = partOf(zip, 'xl/_rels/workbook.xml.rels');
  if (!workbook || !targets) throw new Unreadable(NO_WORKBOOK);
  const shared = childrenOf(partOf(zip, 'xl/sharedStrings.xml'), 'si').map(textIn);
  const files = new Map(
    childrenOf(targets, 'Relationship').map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]),
  );
  const sheets = new Map<string, SheetTexts>();
  for (const element of childrenOf(childOf(workbook, 'sheets'), 'sheet')) {
    const target = files.get(attributeOf(element, 'r:id')) ?? '';
    const sheet = partOf(zip, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (sheet) sheets.set(attributeOf(element, 'name'), textsOf(sheet, shared));
  }
  return sheets;
}

const NO_WORKBOOK = {
  zh: '不是 Excel 的 .xlsx 文件；.xls、.et 请先另存为 .xlsx。',
  en: 'is no .xlsx file of Excel; save .xls and .et as .xlsx first.',
};

function partOf(zip: Zip, name: string): XmlElement | null {
  const entry = zip.get(name);
  return entry ? readXml(unpack(entry)).root : null;
}

function textsOf(sheet: XmlElement, shared: readonly string[]): SheetTexts {
  const rows: string[][] = [];
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    const index = Number(attributeOf(row, 'r') || rows.length + 1) - 1;
    if (!(index >= rows.length && index < MOST_ROWS)) continue;
    while (rows.length < index) rows.push([]);
    rows.push(cellsOf(row, shared));
  }
  return rows;
}

function cellsOf(row: XmlElement, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(attributeOf(cell, 'r')) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(cell, shared);
  }
  return cells;
}

function cellText(cell: XmlElement, shared: readonly string[]): string {
  const inline = childOf(cell, 'is');
  if (inline) return textIn(inline);
  const value = childOf(cell, 'v');
  const text = value ? value.children.filter((child) => typeof child === 'string').join('') : '';
  return attributeOf(cell, 't') === 's' ? (shared[Number(text)] ?? '') : text;
}

/** The text of a string with or without runs; the reading aids of ruby text (`rPh`) are none of it. */
function textIn(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 't') return child.children.filter((part) => typeof part === 'string').join('');
      return child.name === 'r' ? textIn(child) : '';
    })
    .join('');
}

/** The 0-based column of a place such as C12. */
function columnOf(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(place)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
