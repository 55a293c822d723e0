import type { WorkPlan } from '../../core/work-plan';
import {
  contentTypesXml,
  PACKAGE,
  RELATIONSHIPS,
  relationshipsXml,
  XML_DECLARATION,
} from '../office/package-xml';
import { escapeXml } from '../xml/escape-xml';
import { writeZip } from '../zip/write-zip';
import { bodyXml } from './body-xml';
import { documentBlocks } from './document-blocks';
import { OFFICIAL_FONTS, type OfficialFonts } from './official-fonts';
import { footerXml } from './page-setup';
import { stylesXml } from './styles-xml';

export interface ExportOptions {
  /** Fonts in place of those of the standard. */
  readonly fonts?: Partial<OfficialFonts>;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Fonts to be taken where those of bureaus are not installed. */
const STAND_INS: ReadonlyArray<readonly [font: string, standIn: string]> = [
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['方正小标宋简体', '宋体'],
];

/**
 * A plan as the bytes of a `.docx`, set as GB/T 9704—2012 asks: page, fonts, 22 lines of 28 characters, page numbers,
 * wide tables on landscape pages. Numbers are text. The same plan gives the same bytes.
 */
export function exportDocx(plan: WorkPlan, { fonts = {} }: ExportOptions = {}): Uint8Array {
  const allFonts = { ...OFFICIAL_FONTS, ...fonts };
  const part = (name: string, root: string, inner: string) => ({
    name: `word/${name}.xml`,
    content: `${XML_DECLARATION}<w:${root} xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}">${inner}</w:${root}>`,
  });
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: contentTypesXml([
        ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ...CONTENT_TYPES.map(([name, format]) => [`word/${name}.xml`, `wordprocessingml.${format}`] as const),
      ]),
    },
    {
      name: '_rels/.rels',
      content: relationshipsXml([
        ['rId1', 'officeDocument', 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { name: 'docProps/core.xml', content: coreXml(plan.title?.text ?? '') },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationshipsXml(PARTS),
    },
    part('document', 'document', `<w:body>${bodyXml(documentBlocks(plan))}</w:body>`),
    part('styles', 'styles', stylesXml(allFonts)),
    part('settings', 'settings', SETTINGS),
    part(
      'fontTable',
      'fonts',
      STAND_INS.map(
        ([font, standIn]) => `<w:font w:name="${font}"><w:altName w:val="${standIn}"/></w:font>`,
      ).join(''),
    ),
    part('footer1', 'ftr', footerXml('odd')),
    part('footer2', 'ftr', footerXml('even')),
  ]);
}

const PARTS: ReadonlyArray<readonly [id: string, type: string, file: string]> = [
  ['rIdStyles', 'styles', 'styles.xml'],
  ['rIdSettings', 'settings', 'settings.xml'],
  ['rIdFonts', 'fontTable', 'fontTable.xml'],
  ['rIdOdd', 'footer', 'footer1.xml'],
  ['rIdEven', 'footer', 'footer2.xml'],
];

const SETTINGS =
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

const CONTENT_TYPES: ReadonlyArray<readonly [name: string, format: string]> = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
];

function coreXml(title: string): string {
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}
