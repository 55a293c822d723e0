import { escapeXml } from '../xml/escape-xml';
import type { BlockStyle } from './document-blocks';
import type { OfficialFonts } from './official-fonts';

/** 3号, 2号 and 4号 in half points. */
const SIZE = { body: 32, title: 44, page: 28, table: 24 };
/** Twips taken from each character so that 28 stand in 156 mm (5.2.3); at 5 LibreOffice loses a mark that hangs. */
const TIGHTER = -6;
const TITLE_LINE = 660;

interface StyleForm {
  readonly name: string;
  readonly font: keyof OfficialFonts;
  readonly size: number;
  readonly paragraph: string;
}

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

/** GB/T 9704—2012, 7.3 and 7.4. The names are those that Word knows its own styles by. */
const FORMS: Readonly<Record<BlockStyle | 'table', StyleForm>> = {
  title: {
    name: 'Title',
    font: 'title',
    size: SIZE.title,
    paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="${TITLE_LINE}" w:lineRule="exact"/>${NO_INDENT}<w:jc w:val="center"/>`,
  },
  subtitle: {
    name: 'Subtitle',
    font: 'heading2',
    size: SIZE.body,
    paragraph: `${NO_INDENT}<w:jc w:val="center"/>`,
  },
  salutation: { name: 'Salutation', font: 'body', size: SIZE.body, paragraph: NO_INDENT },
  body: { name: 'Body Text', font: 'body', size: SIZE.body, paragraph: INDENT },
  heading1: {
    name: 'heading 1',
    font: 'heading1',
    size: SIZE.body,
    paragraph: `${INDENT}<w:outlineLvl w:val="0"/>`,
  },
  heading2: {
    name: 'heading 2',
    font: 'heading2',
    size: SIZE.body,
    paragraph: `${INDENT}<w:outlineLvl w:val="1"/>`,
  },
  heading3: {
    name: 'heading 3',
    font: 'body',
    size: SIZE.body,
    paragraph: `${INDENT}<w:outlineLvl w:val="2"/>`,
  },
  centred: {
    name: 'centred',
    font: 'body',
    size: SIZE.body,
    paragraph: `${NO_INDENT}<w:jc w:val="center"/>`,
  },
  issuer: {
    name: 'Signature',
    font: 'body',
    size: SIZE.body,
    paragraph: `<w:keepNext/>${NO_INDENT}<w:jc w:val="right"/>`,
  },
  date: { name: 'Date', font: 'body', size: SIZE.body, paragraph: `${NO_INDENT}<w:jc w:val="right"/>` },
  'attachment-list': { name: 'attachment list', font: 'body', size: SIZE.body, paragraph: INDENT },
  attachment: {
    name: 'attachment',
    font: 'heading1',
    size: SIZE.body,
    paragraph: `<w:pageBreakBefore/>${NO_INDENT}`,
  },
  table: {
    name: 'table cell',
    font: 'body',
    size: SIZE.table,
    paragraph: `<w:snapToGrid w:val="0"/>${NO_INDENT}`,
  },
};

/** `word/styles.xml`. The part of a run-in heading after its title is body text: the character style `body-run`. */
export function stylesXml(fonts: OfficialFonts): string {
  const styles = Object.entries(FORMS).map(
    ([id, { name, font, size, paragraph }]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runFont(fonts[font])}${sizeOf(size)}</w:rPr></w:style>`,
  );
  return `<w:docDefaults><w:rPrDefault><w:rPr>${runFont(fonts.body)}<w:spacing w:val="${TIGHTER}"/><w:kern w:val="0"/>${sizeOf(SIZE.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>${styles.join('')}<w:style w:type="character" w:styleId="body-run"><w:name w:val="body run"/><w:rPr>${runFont(fonts.body)}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="footer"><w:name w:val="footer"/><w:basedOn w:val="a"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:rPr>${runFont(fonts.page)}<w:spacing w:val="0"/>${sizeOf(SIZE.page)}</w:rPr></w:style>`;
}

function runFont(name: string): string {
  const font = escapeXml(name);
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`;
}

function sizeOf(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
