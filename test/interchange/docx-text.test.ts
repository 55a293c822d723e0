import { strict as assert } from 'node:assert';
import { deflateRawSync } from 'node:zlib';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { itemsOf } from '../../server/src/core/work-plan';
import { importDocx } from '../../server/src/interchange/docx/import-docx';
import { writeZip } from '../../server/src/interchange/zip/write-zip';
import { documentXml, docxFile, paragraph } from '../support/docx-file';
import { docxText, textOfDocx } from '../support/docx-text';

const bodyText = (body: string) => textOfDocx({ body });
const run = (inner: string) => `<w:r>${inner}</w:r>`;

describe('the text of a Word file', () => {
  it('is a line each paragraph, with blank ones, wide spaces and characters beyond the first plane', () => {
    assert.equal(bodyText(`${paragraph('　　甲𠮷&amp;乙')}<w:p/>${paragraph('丙')}`), '　　甲𠮷&乙\n\n丙\n');
  });

  it('keeps what was inserted or moved here, without what was deleted or moved away', () => {
    const ins = `<w:ins>${run('<w:t>乙</w:t>')}</w:ins><w:moveTo>${run('<w:t>丙</w:t>')}</w:moveTo>`;
    const del = `<w:del>${run('<w:delText>丁</w:delText>')}</w:del><w:moveFrom>${run('<w:t>戊</w:t>')}</w:moveFrom>`;
    assert.equal(bodyText(`<w:p>${run('<w:t>甲</w:t>')}${ins}${del}</w:p>`), '甲乙丙\n');
  });

  it('joins paragraphs whose mark between them was deleted', () => {
    const first = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    assert.equal(bodyText(first + paragraph('乙') + paragraph('丙')), '甲乙\n丙\n');
  });

  it('has the result of a field and not its code, over paragraphs too', () => {
    const char = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const code = run('<w:instrText>PAGE</w:instrText>') + run('<w:t>码</w:t>');
    const field = `<w:p>${char('begin')}${code}${char('separate')}${run('<w:t>甲</w:t>')}</w:p><w:p>${run('<w:t>乙</w:t>')}${char('end')}</w:p>`;
    assert.equal(bodyText(field), '甲\n乙\n');
  });

  it('leaves the table of contents out, by gallery and by style', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`;
    const body = `${gallery}${paragraph('一、甲1', '<w:pStyle w:val="t"/>')}${paragraph('一、甲')}`;
    assert.equal(textOfDocx({ styles, body }), '一、甲\n');
  });

  it('has the text of text boxes once, after their paragraph', () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    assert.equal(
      bodyText(`<w:p>${run('<w:t>甲</w:t>')}${run(drawing)}</w:p>${paragraph('乙')}`),
      '甲\n框\n乙\n',
    );
  });

  it('breaks a line at a soft break, and not at a page break', () => {
    const body = `<w:p>${run('<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:t>丙</w:t><w:tab/><w:t>丁</w:t>')}</w:p>`;
    assert.equal(bodyText(body), '甲\n乙丙\t丁\n');
  });

  it('is read under whatever prefixes the file writes', () => {
    const word = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const content = `<ns0:document xmlns:ns0="${word}"><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    assert.equal(docxText(writeZip([{ name: 'word/document.xml', content }])).text, '甲\n');
  });

  it('leaves hidden text, footnotes and the aids of ruby text out', () => {
    const hidden =
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>';
    const ruby = run(
      `<w:ruby><w:rt>${run('<w:t>yin</w:t>')}</w:rt><w:rubyBase>${run('<w:t>音</w:t>')}</w:rubyBase></w:ruby>`,
    );
    assert.equal(bodyText(`<w:p>${run('<w:t>甲</w:t>')}${hidden}${ruby}</w:p>`), '甲音\n');
  });
});

describe('a table of a Word file', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split('/')
      .map((part) => paragraph(part))
      .join('')}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const merged = '<w:vMerge/>';
  const table = `<w:tbl>${row(cell('序号'), cell('工作任务'), cell('责任单位'), cell('完成时限'))}${row(cell('一、稳增长', '<w:gridSpan w:val="4"/>'))}${row(cell('1'), cell('甲项目/开工'), cell('市发改委', '<w:vMerge w:val="restart"/>'), cell('6月底前'))}${row(cell('2'), cell('乙|丙'), cell('', merged), cell('9月底前'))}</w:tbl>`;

  it('is a row of bars each row; merged cells are empty', () => {
    assert.equal(
      bodyText(table),
      '| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| 一、稳增长 |  |  |  |\n| 1 | 甲项目<br>开工 | 市发改委 | 6月底前 |\n| 2 | 乙\\|丙 |  | 9月底前 |\n',
    );
  });

  it('is a task table to the core: a merged cell has the unit above', () => {
    const plan = parseText(textOfDocx({ body: paragraph('市2026年重点任务分解表') + table }));
    const units = itemsOf(plan).map((item) =>
      assignmentOf(plan, item)?.responsibleUnits.map(({ name }) => name),
    );
    assert.deepEqual(units, [['市发改委'], ['市发改委']]);
  });

  it('of one column is a frame around paragraphs', () => {
    assert.equal(bodyText(`<w:tbl>${row(cell('甲/乙'))}</w:tbl>`), '甲\n乙\n');
  });

  it('tells of each place where it stands', () => {
    const read = docxText(docxFile({ body: `${paragraph('甲')}<w:p/>${paragraph('乙')}${table}` }));
    assert.equal(read.placeOf(2, 0)?.zh, '第2段');
    assert.equal(read.placeOf(5, 8)?.zh, '表1第3行第2格');
  });
});

describe('a file that is no sound .docx', () => {
  const told = (bytes: Uint8Array) => {
    const read = importDocx(bytes);
    assert(!('text' in read), 'it was read');
    return read.zh;
  };
  const sound = docxFile({ body: paragraph('甲') });
  const withDocument = (content: string) => writeZip([{ name: 'word/document.xml', content }]);

  it('is told apart: old, encrypted, cut off, of another kind', () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    assert.match(told(old), /旧格式.*另存为 \.docx/);
    assert.match(told(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])), /加密/);
    assert.match(told(Buffer.from('{\\rtf1')), /旧格式/);
    for (let length = 0; length < sound.length; length += 97) told(sound.subarray(0, length));
    assert.match(told(writeZip([{ name: 'xl/workbook.xml', content: '<x/>' }])), /不是 Word/);
    assert.match(told(Buffer.alloc(0)), /完好/);
  });

  it('with a DOCTYPE, or XML that is none, is refused', () => {
    assert.match(told(withDocument('<!DOCTYPE w:document [<!ENTITY a "b">]><w:document/>')), /DOCTYPE/);
    for (const content of [
      '<w:document>',
      '<w:document><w:p></w:document>',
      '',
      '<a>&b;</a>',
      '<w:document/>',
    ])
      told(withDocument(content));
  });

  it('that unpacks to more than it says, or says more than it has, is refused before it takes the memory', () => {
    const bomb = (size: number) => {
      const content = Buffer.alloc(64 * 1024 * 1024, 0x20);
      return writeZip([
        { name: 'word/document.xml', method: 8, crc: 0, packed: deflateRawSync(content), size },
      ]);
    };
    assert.match(told(bomb(64 * 1024 * 1024)), /过大/);
    told(bomb(100));
    told(bomb(0));
  });

  it('that says the same few signs millions of times is refused; a long plan is not', () => {
    const empty = '<w:p w:a="1"><w:r w:b="2"/></w:p>';
    assert.match(told(docxFile({ body: empty.repeat(Math.ceil((9 * 1024 * 1024) / empty.length)) })), /过大/);
    const item = (n: number) =>
      paragraph(`${n}.完成第${n * 7}处改造，${(n % 12) + 1}月底前验收${n * 13}项。`.repeat(12));
    const long = docxFile({ body: Array.from({ length: 16_000 }, (_, n) => item(n)).join('') });
    assert.ok('text' in importDocx(long));
  });

  it('of many or deep elements is refused', () => {
    told(withDocument(documentXml('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000))));
  });

  it('damaged in any byte is read or refused, and never throws', () => {
    for (let at = 0; at < sound.length; at += 7) {
      const damaged = Uint8Array.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      importDocx(damaged);
    }
  });
});
