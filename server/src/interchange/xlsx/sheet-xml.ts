import { XML_DECLARATION } from '../office/package-xml';
import { escapeXml } from '../xml/escape-xml';

/** How a cell is set; the index of its format in `xl/styles.xml`. */
export const CELL_STYLE = { plain: 0, title: 1, heading: 2, section: 3, text: 4, centred: 5 } as const;

/** A cell: its text and how it is set. */
export interface SheetCell {
  readonly text: string;
  readonly style: keyof typeof CELL_STYLE;
}

/** A row; `merged` makes one cell of all columns, which has the first one's text. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly merged: boolean;
  /** In points. */
  readonly height: number;
}

/** A sheet ready to be printed: landscape, as wide as the page, its first rows on every page and always in view. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  /** A column (0-based) whose cells offer a choice. */
  readonly choice: { readonly column: number; readonly values: readonly string[] } | null;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of a sheet. */
export function sheetXml({ rows, widths, frozenRows, choice }: Sheet): string {
  const last = columnName(widths.length - 1);
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const merges = rows.flatMap(({ merged }, index) =>
    merged ? [`<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`] : [],
  );
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}${choice ? choiceXml(choice, frozenRows, rows.length) : ''}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The name of a 0-based column: A, B … Z, AA. */
function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function rowXml({ cells, height }: SheetRow, index: number): string {
  const inner = cells
    .map(({ text, style }, column) => {
      const place = `r="${columnName(column)}${index + 1}" s="${CELL_STYLE[style]}"`;
      return text === ''
        ? `<c ${place}/>`
        : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    })
    .join('');
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${inner}</row>`;
}

function choiceXml(choice: NonNullable<Sheet['choice']>, frozenRows: number, rowCount: number): string {
  const column = columnName(choice.column);
  const values = escapeXml(choice.values.join(','));
  return `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${column}${frozenRows + 1}:${column}${Math.max(rowCount, frozenRows + 1)}"><formula1>"${values}"</formula1></dataValidation></dataValidations>`;
}
