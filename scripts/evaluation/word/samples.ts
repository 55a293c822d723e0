import { writeZip } from '../../../server/src/interchange/zip/write-zip';

/** A Word file that is made to be read. */
interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The formats that are met in Chinese plans (docs/word.md), each counted beyond ten. */
const FORMATS = [
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'upperRoman',
  'lowerRoman',
  'japaneseCounting',
  'chineseCounting',
  'chineseCountingThousand',
  'chineseLegalSimplified',
  'ideographLegalTraditional',
  'ideographTraditional',
  'decimalEnclosedCircle',
  'decimalFullWidth',
];
const LEVELS: ReadonlyArray<readonly [format: string, text: string]> = [
  ['chineseCounting', '%1、'],
  ['japaneseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
];

/** Word files with automatic numbers of every format, over levels, starting anew, and from styles. */
export function madeSamples(): readonly Sample[] {
  const many = (level: number, count: number) =>
    Array.from({ length: count }, () => numbered(1, level)).join('');
  const levels = (digits: string) => [...digits].map((digit) => numbered(1, Number(digit))).join('');
  const restart =
    num(1, 1) + num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  return [
    ...FORMATS.map((format) => sample(format, many(0, 25), list([[format, '（%1）']]) + num(1, 1))),
    sample('levels', levels('0122012332101230112'), list(LEVELS) + num(1, 1)),
    sample('deep-first', levels('110120330'), list(LEVELS) + num(1, 1)),
    sample('restart', [1, 1, 2, 2, 1, 2].map((id) => numbered(id, 0)).join(''), list(LEVELS) + restart),
    sample(
      'above',
      levels('0101120'),
      list([
        ['decimal', '%1.'],
        ['decimal', '%1.%2'],
        ['decimal', '%1.%2.%3'],
      ]) + num(1, 1),
    ),
  ];
}

function sample(name: string, body: string, numbering: string): Sample {
  const part = (type: string) =>
    `<Override PartName="/word/${type}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type === 'document' ? 'document.main' : type}+xml"/>`;
  const relationship = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const bytes = writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document')}${part('numbering')}</Types>`,
    },
    { name: '_rels/.rels', content: relationship('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relationship('numbering', 'numbering.xml') },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/numbering.xml', content: `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>` },
  ]);
  return { name, bytes };
}

function numbered(numId: number, level: number): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>推进工作</w:t></w:r></w:p>`;
}

function list(levels: ReadonlyArray<readonly [format: string, text: string]>): string {
  const inner = levels.map(
    ([format, text], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="1">${inner.join('')}</w:abstractNum>`;
}

function num(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}
