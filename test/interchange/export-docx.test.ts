import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { deadlinesOf, nodesOf, targetsOf, type WorkPlan } from '../../server/src/core/work-plan';
import { exportDocx } from '../../server/src/interchange/docx-out/export-docx';
import { readZip, unpack } from '../../server/src/interchange/zip/read-zip';
import { docxText } from '../support/docx-text';
import { draftTexts } from '../support/draft-texts';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** What a plan says, without the places where it says it. */
function outlineOf(plan: WorkPlan) {
  const names = (units: ReadonlyArray<{ readonly name: string }> = []) => units.map(({ name }) => name);
  const { title, year, issuer, date, documentNumber, form } = plan;
  const nodes = nodesOf(plan.sections).map((node) => {
    const assignment = node.kind === 'section' ? null : assignmentOf(plan, node);
    return [
      `${'  '.repeat(node.level)}${node.kind} ${node.marker} ${node.titleText}`,
      names(assignment?.leadUnits),
      names(assignment?.responsibleUnits),
      names(assignment?.supportingUnits),
      targetsOf(plan, node).map(({ text }) => text),
      deadlinesOf(plan, node).map(({ text }) => text),
    ];
  });
  return { title: title?.text ?? null, year, issuer, date, documentNumber, form, nodes };
}

const exported = (text: string) => exportDocx(parseText(text));
const partOf = (bytes: Uint8Array, name: string) => {
  const entry = readZip(bytes).get(name);
  return entry ? Buffer.from(unpack(entry)).toString() : '';
};
const documentOf = (text: string) => partOf(exported(text), 'word/document.xml');

describe('a plan exported to Word', () => {
  const texts = [
    ...readdirSync(EXAMPLES).map((name) => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')] as const),
    ...(hasShared ? sharedPlans.map((name) => [name, sharedText(name)] as const) : []),
  ];
  for (const [name, text] of texts) {
    it(`reads back with the same outline: ${name}`, () => {
      const plan = parseText(text);
      assert.deepEqual(outlineOf(parseText(docxText(exportDocx(plan)).text)), outlineOf(plan));
    });
  }

  it('keeps every character of any draft but space, comments and what XML cannot hold', () => {
    const bare = (text: string) =>
      text.replace(/[^\u0021-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\s|｜│┃\ufeff\\]|<br>/gu, '');
    fc.assert(
      fc.property(draftTexts, (text) => {
        assert.equal(bare(docxText(exportDocx(parseText(text, 'text'))).text), bare(text));
      }),
      { numRuns: 200 },
    );
  });

  it('has the fonts of its parts, which can be chosen', () => {
    const plan = parseText('某局2026年工作要点\n一、甲\n');
    assert.match(partOf(exportDocx(plan), 'word/styles.xml'), /仿宋_GB2312/);
    const styles = partOf(exportDocx(plan, { fonts: { body: '仿宋' } }), 'word/styles.xml');
    assert.doesNotMatch(styles, /仿宋_GB2312/);
    assert.match(styles, /楷体_GB2312/);
  });

  it('sets title, levels, salutation, signature and date each in its style', () => {
    const document = documentOf(
      '某局关于印发2026年工作要点的通知\n各科室：\n现将要点印发给你们，请认真贯彻执行。\n某市教育局\n2026年1月8日\n某局2026年工作要点\n一、甲\n（一）乙\n1.丙。丁戊。\n',
    );
    const styles = [...document.matchAll(/<w:pStyle w:val="([^"]+)"\/>/g)].map(([, style]) => style);
    assert.deepEqual(styles, [
      'title',
      'salutation',
      'body',
      'issuer',
      'date',
      'title',
      'heading1',
      'heading2',
      'heading3',
    ]);
    assert.match(
      document,
      /1\.丙。<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="body-run"\/><\/w:rPr><w:t[^>]*>丁戊。/,
    );
  });

  it('turns lines between bars into a table, a wide one on landscape pages', () => {
    const narrow = '| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 修路<br>架桥 | 交通局 |\n';
    const wide =
      '| 序号 | 任务 | 目标 | 牵头单位 | 配合单位 | 时限 |\n| 1 | 修路 | 3条 | 交通局 | 财政局 | 6月底前 |\n';
    assert.doesNotMatch(documentOf(narrow), /landscape/);
    assert.equal([...documentOf(narrow).matchAll(/<w:tr>/g)].length, 2);
    const document = documentOf(`某局2026年重点任务分解表\n${wide}\n一、甲\n`);
    assert.equal([...document.matchAll(/<w:sectPr>/g)].length, 3);
    assert.equal([...document.matchAll(/w:orient="landscape"/g)].length, 1);
    assert.match(document, /<w:tblHeader\/>/);
  });

  it('is the same file every time, and escapes what XML reserves', () => {
    const text = '某局2026年工作要点\n一、“甲<乙>&丙”\u0001\n';
    assert.deepEqual(exported(text), exported(text));
    assert.match(documentOf(text), /甲&lt;乙&gt;&amp;丙”</);
  });
});
