import { contentTypesXml, RELATIONSHIPS, relationshipsXml, XML_DECLARATION } from '../office/package-xml';
import { escapeXml } from '../xml/escape-xml';
import { writeZip } from '../zip/write-zip';
import { type Sheet, sheetXml } from './sheet-xml';

/** A sheet of a workbook by its name; a hidden one cannot be shown from the menu. */
export interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: Sheet;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The bytes of an `.xlsx`. Every cell is text: nothing in it is ever a formula. */
export function workbookFile(sheets: readonly NamedSheet[]): Uint8Array {
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: contentTypesXml([
        ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ['xl/styles.xml', 'spreadsheetml.styles'],
        ...sheets.map(
          (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'spreadsheetml.worksheet'] as const,
        ),
      ]),
    },
    {
      name: '_rels/.rels',
      content: relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationshipsXml([
        ...sheets.map(
          (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map(({ sheet }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet),
    })),
  ]);
}

function workbookXml(sheets: readonly NamedSheet[]): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, sheet: { frozenRows } }, index) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$1:$${frozenRows}</definedName>`,
        ],
  );
  return `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

const THIN = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
function aligned(horizontal: string): string {
  return `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;
}
/** The formats of cells in the order of `CELL_STYLE`; all but the first show text as text (numFmt 49). */
const STYLES = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="18"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="黑体"/></font><font><sz val="11"/><name val="仿宋"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="2"><border/><border>${THIN}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/>${format(1, 0, 0, 'center')}${format(2, 2, 1, 'center')}${format(2, 2, 1, 'left')}${format(3, 0, 1, 'left')}${format(3, 0, 1, 'center')}</cellXfs></styleSheet>`;

function format(font: number, fill: number, border: number, horizontal: string): string {
  return `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${aligned(horizontal)}</xf>`;
}
