import { writeZip, type ZipPart } from '../../server/src/interchange/zip/write-zip';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file whose inner XML a test gives. */
export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in `w:numbering`. */
  readonly numbering?: string;
  /** What stands in `w:styles`. */
  readonly styles?: string;
  /** Further parts, as they are. */
  readonly more?: readonly ZipPart[];
}

/** The bytes of a Word file. */
export function docxFile({ body, numbering = '', styles = '', more = [] }: DocxParts): Uint8Array {
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document.main', 'document')}${override('styles', 'styles')}${override('numbering', 'numbering')}</Types>`,
    },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
      ]),
    },
    { name: 'word/document.xml', content: documentXml(body) },
    { name: 'word/styles.xml', content: `<w:styles ${NAMESPACES}>${styles}</w:styles>` },
    { name: 'word/numbering.xml', content: `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>` },
    ...more,
  ]);
}

/** The main part of a Word file around what stands in its body. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** A paragraph of one run; `properties` stand in its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph with an automatic number of a list, at a 0-based level. */
export function numbered(text: string, numId: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** One level of a list: its format, its text (`%1、`) and what else its `w:lvl` holds. */
export type LevelForm = readonly [format: string, text: string, more?: string];

/** A list of levels, and the `w:num` of the same id that uses it. */
export function list(id: number, ...levels: readonly LevelForm[]): string {
  return `${abstractList(id, ...levels)}${num(id, id)}`;
}

/** A list of levels without a `w:num`. */
export function abstractList(id: number, ...levels: readonly LevelForm[]): string {
  const inner = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

/** A use of a list; `overrides` stand in the `w:num`. */
export function num(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

function override(type: string, part: string): string {
  return `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
}

function relationships(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const inner = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}
