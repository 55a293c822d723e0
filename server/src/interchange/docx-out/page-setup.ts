/** Millimetres as twips. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

const A4 = { width: twips(210), height: twips(297) };
/** 天头 37 mm, 订口 28 mm; 版心 156 × 225 mm (GB/T 9704—2012, 5.2.1). */
const MARGIN = { top: twips(37), left: twips(28), bottom: twips(35), right: twips(26) };
/** The page number stands 7 mm below the text (7.5). */
const FOOTER = twips(35 - 7 - 6);
/** 22 lines in 225 mm: 579.8 twips; at 580 LibreOffice sets 21. */
const LINE_PITCH = 579;

/** The width of the text on an upright page and on a landscape one, in twips. */
export const TEXT_WIDTH = {
  portrait: A4.width - MARGIN.left - MARGIN.right,
  landscape: A4.height - MARGIN.top - MARGIN.bottom,
};

/** The properties of a section of pages; what stands on a landscape page is turned with its head to the binding. */
export function sectionXml(landscape: boolean): string {
  const { top, left, bottom, right } = MARGIN;
  const size = landscape
    ? `<w:pgSz w:w="${A4.height}" w:h="${A4.width}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${A4.width}" w:h="${A4.height}"/>`;
  const margins = landscape
    ? `w:top="${left}" w:right="${top}" w:bottom="${right}" w:left="${bottom}"`
    : `w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"`;
  const footer = landscape ? Math.round(right / 2) : FOOTER;
  return `<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/><w:type w:val="nextPage"/>${size}<w:pgMar ${margins} w:header="851" w:footer="${footer}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${LINE_PITCH}"/></w:sectPr>`;
}

/** What stands in a footer: — 1 —, on odd pages at the right, on even ones at the left, one character in (7.5). */
export function footerXml(page: 'odd' | 'even'): string {
  const side = page === 'odd' ? 'right' : 'left';
  const number = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${number}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>`;
}
