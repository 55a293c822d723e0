import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseText } from '../../server/src/core/parse';
import { annotateDocx } from '../../server/src/interchange/annotate/annotate-docx';
import { exportDocx } from '../../server/src/interchange/docx-out/export-docx';
import { readXml } from '../../server/src/interchange/xml/read-xml';
import { readZip, unpack } from '../../server/src/interchange/zip/read-zip';
import { lint } from '../../server/src/lint/lint';
import type { Finding } from '../../server/src/lint/rule';
import { docxFile, list, numbered, paragraph } from '../support/docx-file';
import { docxText } from '../support/docx-text';
import { draftTexts } from '../support/draft-texts';

const OPTIONS = { language: 'zh', author: 'Work Plan', date: '2026-01-08T00:00:00Z' } as const;

function annotated(bytes: Uint8Array, findings?: readonly Finding[]) {
  const found = findings ?? lint(parseText(docxText(bytes).text));
  const result = annotateDocx(bytes, found, OPTIONS);
  if (!('bytes' in result)) throw new Error(result.en);
  return { ...result, found };
}

const partOf = (bytes: Uint8Array, name: string) => {
  const entry = readZip(bytes).get(name);
  return entry ? Buffer.from(unpack(entry)).toString() : '';
};
const documentOf = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');

/** The main part as it is once every tracked change is rejected and every comment taken out. */
function textRejected(xml: string): string {
  const text = (words: string) =>
    [...words.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, inner]) => inner).join('');
  return text(xml.replace(/<w:ins .*?<\/w:ins>/g, ''));
}

/** A finding on a stretch of a draft's paragraph, with a safe fix where there is new text. */
function findingOn(text: string, words: string, newText?: string): Finding {
  const { draft } = parseText(text);
  const index = draft.paragraphs.findIndex((candidate) => candidate.text.includes(words));
  const start = draft.paragraphs[index]?.text.indexOf(words) ?? 0;
  const span = { paragraph: index, start, end: start + words.length };
  const title = { zh: '改', en: 'mend' };
  const fix = newText === undefined ? undefined : { title, safe: true, edits: [{ span, newText }] };
  return { ruleId: 'some-rule', severity: 'warning', message: { zh: '有问题', en: 'a flaw' }, span, fix };
}

describe('a Word file with comments', () => {
  const body = `<w:p><w:pPr/><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>一、甲乙</w:t></w:r><w:r><w:t>丙丁。</w:t></w:r></w:p>`;
  const file = docxFile({ body, more: [{ name: 'word/media/a.png', content: Uint8Array.from([1, 2, 3]) }] });

  it('has each where its finding is, in runs of the same form', () => {
    const { bytes, comments } = annotated(file, [findingOn('一、甲乙丙丁。\n', '乙丙')]);
    assert.equal(comments, 1);
    assert.match(
      documentOf(bytes),
      /<w:r w:rsidR="1"><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">一、甲<\/w:t><\/w:r><w:commentRangeStart w:id="1"\/><w:r w:rsidR="1"><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">乙<\/w:t><\/w:r><w:r><w:t xml:space="preserve">丙<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/><w:r><w:commentReference w:id="1"\/><\/w:r><w:r><w:t xml:space="preserve">丁。/,
    );
    assert.match(partOf(bytes, 'word/comments.xml'), /w:id="1".*有问题（some-rule）/);
  });

  it('is made of the same bytes in every part that has nothing to do with them', () => {
    const { bytes } = annotated(file, [findingOn('一、甲乙丙丁。\n', '乙丙')]);
    const [before, after] = [readZip(file), readZip(bytes)];
    const changed = [...after.values()].filter(({ name, packed }) => {
      const old = before.get(name);
      return !old || !Buffer.from(old.packed).equals(Buffer.from(packed));
    });
    assert.deepEqual(changed.map(({ name }) => name).sort(), [
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    assert.equal(docxText(bytes).text, docxText(file).text);
  });

  it('has a safe fix as a tracked change, which read back is made', () => {
    const { bytes, changes } = annotated(file, [findingOn('一、甲乙丙丁。\n', '乙丙', '戊')]);
    assert.equal(changes, 1);
    assert.equal(docxText(bytes).text, '一、甲戊丁。\n');
    assert.equal(textRejected(documentOf(bytes)), '一、甲乙丙丁。');
  });

  it('has no change of an automatic number, but the comment at its paragraph', () => {
    const numberedFile = docxFile({ numbering: list(1, ['decimal', '%1.']), body: numbered('甲乙', 1) });
    const { bytes, comments, changes } = annotated(numberedFile, [findingOn('1.甲乙\n', '1.', '2.')]);
    assert.deepEqual([comments, changes], [1, 0]);
    assert.match(documentOf(bytes), /commentRangeStart/);
  });

  it('adds to the comments that there are, under new ids', () => {
    const once = annotated(file, [findingOn('一、甲乙丙丁。\n', '乙丙')]).bytes;
    const twice = annotated(once, [findingOn('一、甲乙丙丁。\n', '丙丁')]).bytes;
    assert.deepEqual(
      [...partOf(twice, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id),
      ['1', '2'],
    );
    assert.equal([...partOf(twice, '[Content_Types].xml').matchAll(/comments\.xml/g)].length, 1);
  });

  it('without findings is the same file', () => {
    const same = docxFile({ body: paragraph('甲') });
    const { bytes, comments } = annotated(same, []);
    assert.equal(comments, 0);
    assert.equal(documentOf(bytes), documentOf(same));
  });

  it('is well formed and keeps every character, whatever the draft and its findings', () => {
    fc.assert(
      fc.property(draftTexts, (text) => {
        const plain = exportDocx(parseText(text));
        const { bytes, comments } = annotated(plain);
        const xml = documentOf(bytes);
        readXml(Buffer.from(xml));
        assert.equal(textRejected(xml), textRejected(documentOf(plain)));
        for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
          assert.equal([...xml.matchAll(new RegExp(`<w:${name} `, 'g'))].length, comments, name);
        }
      }),
      { numRuns: 200 },
    );
  });
});
