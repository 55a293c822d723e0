import { escapeXml } from '../xml/escape-xml';
import type { DocumentBlock, TableBlock, TextBlock } from './document-blocks';
import { sectionXml, TEXT_WIDTH } from './page-setup';

/** From so many columns on a table stands on landscape pages. */
const WIDE_TABLE = 6;
/** A column is at least this wide and at most this times wider, in characters. */
const COLUMN_CHARACTERS = { least: 3, most: 18 };
/** What the edges of a cell take of its width, in characters. */
const CELL_EDGES = 1.5;
const CHARACTER = 320;

/** What stands in `w:body`: every block, and the sections of upright and landscape pages. */
export function bodyXml(blocks: readonly DocumentBlock[]): string {
  const parts: string[] = [];
  let landscape = false;
  for (const [index, block] of blocks.entries()) {
    const isTable = 'rows' in block;
    const wide = isTable && (block.rows[0]?.length ?? 0) >= WIDE_TABLE;
    if (wide !== landscape) {
      if (index > 0) parts.push(`<w:p><w:pPr>${sectionXml(landscape)}</w:pPr></w:p>`);
      landscape = wide;
    }
    const before = blocks[index - 1];
    if (isTable) parts.push(tableXml(block, landscape));
    else parts.push(spaceBefore(block, before), textXml(block, blocks[index + 1]));
  }
  if (blocks.length > 0 && 'rows' in (blocks.at(-1) as DocumentBlock)) parts.push('<w:p/>');
  return parts.join('') + sectionXml(landscape);
}

/** The blank line below a title, and above signature and list of attachments (7.3.2, 7.3.4, 7.3.5). */
function spaceBefore({ style }: TextBlock, before: DocumentBlock | undefined): string {
  const above = before && 'style' in before ? before.style : null;
  const isTitle = (other: string | null) => other === 'title' || other === 'subtitle';
  const needed =
    (isTitle(above) && !isTitle(style)) ||
    (style === 'issuer' && above !== 'issuer') ||
    (style === 'attachment-list' && above !== 'attachment-list' && above !== 'attachment');
  return needed && before ? '<w:p/>' : '';
}

function textXml(block: TextBlock, next: DocumentBlock | undefined): string {
  const { style, text, leadLength } = block;
  const below = next && 'style' in next ? next : undefined;
  const indent = style === 'issuer' || style === 'date' ? signatureIndent(block, below) : '';
  const runIn = leadLength < text.length && style.startsWith('heading');
  const level = runIn ? '<w:outlineLvl w:val="9"/>' : '';
  const lead = runXml(text.slice(0, leadLength), '');
  const rest = runXml(text.slice(leadLength), '<w:rStyle w:val="body-run"/>');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${indent}${level}</w:pPr>${lead}${rest}</w:p>`;
}

/**
 * The issuer ends two characters before the margin, and the date begins two characters after the issuer does; a long
 * date ends two characters before the margin instead, and the issuer stands further in (7.3.5.2).
 */
function signatureIndent({ style, text }: TextBlock, below: TextBlock | undefined): string {
  if (style === 'date') return rightIndent(2);
  if (below?.style !== 'date') return rightIndent(2);
  return rightIndent(Math.max(2, widthOf(below.text) + 4 - widthOf(text)));
}

function rightIndent(characters: number): string {
  const hundredths = Math.round(characters * 100);
  return `<w:ind w:rightChars="${hundredths}" w:right="${Math.round(characters * CHARACTER)}" w:firstLineChars="0" w:firstLine="0"/>`;
}

/** Width in characters of the line; Latin letters and figures are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5), 0);
}

/** Of the longest line of a cell. */
function lineWidth(cell: string): number {
  return Math.max(...cell.split('\n').map(widthOf));
}

function runXml(text: string, properties: string): string {
  if (text === '') return '';
  const inner = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
    .join('<w:tab/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

function tableXml({ rows }: TableBlock, landscape: boolean): string {
  const widths = columnWidths(rows, landscape ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((row, index) => rowXml(row, widths, index === 0)).join('');
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function rowXml(row: readonly string[], widths: readonly number[], heading: boolean): string {
  const cells = row.map((text, column) => {
    const lines = text.split('\n').map((line) => {
      const centred = heading ? '<w:jc w:val="center"/>' : '<w:jc w:val="left"/>';
      return `<w:p><w:pPr><w:pStyle w:val="table"/>${centred}</w:pPr>${runXml(line, heading ? '<w:b/>' : '')}</w:p>`;
    });
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${heading ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

/** Columns share the width by their longest cell, within bounds. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const { least, most } = COLUMN_CHARACTERS;
  const shares = (rows[0] ?? []).map(
    (_, column) =>
      Math.min(most, Math.max(least, ...rows.map((row) => lineWidth(row[column] ?? '')))) + CELL_EDGES,
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * width));
}
