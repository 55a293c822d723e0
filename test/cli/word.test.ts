import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readZip, unpack } from '../../server/src/interchange/zip/read-zip';
import { writeZip } from '../../server/src/interchange/zip/write-zip';
import { docxFile, list, numbered, paragraph } from '../support/docx-file';
import { assertFails, ensureBuilt, program, temporaryFolder, workPlan } from './command';

const NUMBERING = list(1, ['chineseCounting', '%1、']) + list(2, ['decimal', '%1.']);
const PLAN = docxFile({
  numbering: NUMBERING,
  body: [
    paragraph('某市教育局2026年工作要点'),
    '<w:p/>',
    numbered('坚持立德树人', 1),
    numbered('发展学前教育。6月底前，普惠园覆盖率提升至56%。（责任单位：基教科）', 2),
    paragraph('3.建强教师队伍。全年培训教师300人次。（责任单位：人事科）'),
    numbered('强化保障', 1),
    paragraph('4.完善经费保障。全年投入800万元。（责任单位：财务科）'),
  ].join(''),
});
const TEXT = `某市教育局2026年工作要点

一、坚持立德树人
1.发展学前教育。6月底前，普惠园覆盖率提升至56%。（责任单位：基教科）
3.建强教师队伍。全年培训教师300人次。（责任单位：人事科）
二、强化保障
4.完善经费保障。全年投入800万元。（责任单位：财务科）
`;

before(ensureBuilt);

describe('a Word file on the command line', () => {
  const folder = temporaryFolder({
    'b.txt': TEXT,
    'cut.docx': 'PK\u0003\u0004',
    'text.docx': '一、甲',
    'old.wps': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  });

  it('is imported as text, to standard output or a new file', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.docx'), PLAN);
    assert.equal(workPlan(['import', 'a.docx'], { cwd }).stdout, TEXT);
    assert.equal(workPlan(['import', 'a.docx', '-o', 'a.txt'], { cwd }).status, 0);
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), TEXT);
    assertFails(workPlan(['import', 'a.txt'], { cwd }), 'a.txt 本来就是文本，不用导入。');
    assertFails(workPlan(['import', 'a.docx', '-o', 'a.txt'], { cwd }), /已存在/);
  });

  it('is linted like its text, with its own places', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.docx'), PLAN);
    const { stdout, status } = workPlan(['lint', '--no-config', 'a.docx'], { cwd });
    const json = workPlan(['lint', '--no-config', '--format', 'json', 'a.docx'], { cwd }).stdout;
    assert.equal(JSON.parse(json)[0].messages[0].place, '第4段');
    assert.match(stdout, /第4段.*skipped-number/);
    assert.equal(status, workPlan(['lint', '--no-config', '-'], { input: TEXT }).status);
  });

  it('tells of numbers that are partly typed, unless the rule is off', () => {
    const cwd = folder();
    const body = paragraph('某市2026年工作要点') + paragraph('一、甲局工作') + numbered('乙局工作', 1);
    const numbering = NUMBERING.replace('<w:start w:val="1"/>', '<w:start w:val="2"/>');
    writeFileSync(join(cwd, 'a.docx'), docxFile({ numbering, body }));
    const { stdout } = workPlan(['lint', '--no-config', 'a.docx'], { cwd });
    assert.match(stdout, /第3段.*“二、”是自动编号，上一个“一、”是手工输入的.*mixed-numbering-source/);
    const off = workPlan(['lint', '--no-config', '--rule', 'mixed-numbering-source:off', 'a.docx'], {
      cwd,
    });
    assert.doesNotMatch(off.stdout, /mixed-numbering-source/);
  });

  it('gives an outline, tasks and suggestions, and stands in for last year', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.docx'), PLAN);
    for (const verb of ['outline', 'tasks']) {
      const run = (file: string) => workPlan([verb, file, '--format', 'json'], { cwd }).stdout;
      assert.equal(run('a.docx').replaceAll('a.docx', 'b.txt'), run('b.txt'), verb);
    }
    assert.equal(workPlan(['suggest', 'a.docx'], { cwd }).status, 0);
    assert.equal(workPlan(['diff', 'a.docx', 'b.txt'], { cwd }).status, 0);
  });

  it('is never rewritten by --fix', () => {
    const cwd = folder();
    const body =
      paragraph('某市2026年工作要点') + paragraph('一、甲') + paragraph('1.修路，架桥，通水,供电。');
    writeFileSync(join(cwd, 'a.docx'), docxFile({ body }));
    const before = readFileSync(join(cwd, 'a.docx'));
    const { status, stderr } = workPlan(['lint', '--no-config', '--fix', 'a.docx'], { cwd });
    assert.match(stderr, /annotate/);
    assert.equal(status, 2);
    assert.deepEqual(readFileSync(join(cwd, 'a.docx')), before);
  });

  it('that is old, encrypted or broken ends in one sentence and status 2, whatever the verb', () => {
    const cwd = folder();
    for (const verb of ['import', 'outline', 'tasks', 'suggest']) {
      assertFails(
        workPlan([verb, 'old.wps'], { cwd }),
        /^work-plan: old\.wps 是旧格式的文件.*另存为 \.docx。/,
      );
      assertFails(workPlan([verb, 'cut.docx'], { cwd }), /cut\.docx 不是完好的 Word 文件/);
      assertFails(workPlan([verb, 'text.docx'], { cwd }), /text\.docx 不是完好的 Word 文件/);
    }
  });

  it('is exported from a draft, to a new file only, and reads back', () => {
    const cwd = folder();
    assert.equal(workPlan(['export', 'b.txt', '-o', 'b.docx', '--font', 'body=仿宋'], { cwd }).status, 0);
    assert.equal(
      workPlan(['import', 'b.docx'], { cwd }).stdout.replace(/\n+/g, '\n'),
      TEXT.replace(/\n+/g, '\n'),
    );
    assertFails(workPlan(['export', 'b.txt', '-o', 'b.docx'], { cwd }), /b\.docx 已存在/);
    assertFails(
      workPlan(['export', 'b.docx', '-o', 'b.docx', '--force'], { cwd }),
      /不能写到草稿 b\.docx 上/,
    );
    assertFails(workPlan(['export', 'b.txt'], { cwd }), 'export 要用 -o 写明结果文件，如 -o 文件.docx。');
    assertFails(workPlan(['export', 'b.txt', '-o', 'c.pdf'], { cwd }), /不能写成 c\.pdf/);
    assertFails(workPlan(['export', 'b.txt', '-o', 'c.docx', '--font', 'x=y'], { cwd }), /PART=字体名/);
  });

  it('gives a ledger in Excel, whose changes come back to the draft', () => {
    const cwd = folder();
    assert.equal(workPlan(['tasks', 'b.txt', '-o', 'b.xlsx'], { cwd }).status, 0);
    assertFails(workPlan(['tasks', 'b.txt', '--format', 'xlsx'], { cwd }), /用 -o 写明文件/);
    const sheet = 'xl/worksheets/sheet1.xml';
    const edited = [...readZip(readFileSync(join(cwd, 'b.xlsx'))).values()].map((entry) => {
      const text = Buffer.from(unpack(entry)).toString();
      if (entry.name !== sheet) return entry;
      const content = text.replace('>基教科<', '>学前科<').replace('>建强教师队伍<', '>抓教师队伍<');
      return { name: sheet, content };
    });
    writeFileSync(join(cwd, 'b.xlsx'), writeZip(edited));
    const shown = workPlan(['tasks', '--apply', 'b.xlsx', 'b.txt'], { cwd });
    assert.match(shown.stdout, /^-1\.发展.*基教科.*\n\+1\.发展.*学前科/m);
    assert.match(shown.stderr, /“建强教师队伍”改为“抓教师队伍”没有带回[\s\S]*可以带回 1 处/);
    assert.equal(shown.status, 2);
    assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), TEXT);
    workPlan(['tasks', '--apply', 'b.xlsx', 'b.txt', '--write'], { cwd });
    assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), TEXT.replace('基教科', '学前科'));
    assertFails(workPlan(['tasks', '--apply', 'b.txt', 'b.txt'], { cwd }), /b\.txt 不是 Excel 的 \.xlsx/);
  });

  it('is annotated in a copy: comments and tracked changes, and the status of lint', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.docx'), PLAN);
    const { status, stderr, stdout } = workPlan(['annotate', '--no-config', 'a.docx', '-o', 'c.docx'], {
      cwd,
    });
    assert.match(stderr, /c\.docx：\d+ 条批注/);
    assert.equal(stdout, '');
    assert.equal(status, workPlan(['lint', '--no-config', 'a.docx'], { cwd }).status);
    assert(readZip(readFileSync(join(cwd, 'c.docx'))).has('word/comments.xml'));
    assert.deepEqual(readFileSync(join(cwd, 'a.docx')), Buffer.from(PLAN));
    assertFails(workPlan(['annotate', 'b.txt', '-o', 'd.docx'], { cwd }), /b\.txt 不是 Word 文件/);
    assertFails(workPlan(['annotate', 'a.docx', '-o', 'a.docx', '--force'], { cwd }), /不能写到草稿/);
  });

  it('or a draft of text has a page to look at, beside last year where that is given', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.docx'), PLAN);
    assert.equal(workPlan(['report', 'a.docx', '--last', 'b.txt', '-o', 'a.html'], { cwd }).status, 0);
    assert.match(readFileSync(join(cwd, 'a.html'), 'utf8'), /^<!doctype html>[\s\S]*与去年相比/);
    assertFails(workPlan(['report', 'b.txt', '--last', '没有.txt'], { cwd }), '找不到文件 没有.txt。');
    assertFails(workPlan(['report', 'b.txt', '-o', 'b.txt', '--force'], { cwd }), /不能写到草稿/);
  });

  it('is what alone loads the reader', () => {
    const bundles = readdirSync(dirname(program)).filter((name) => name.endsWith('.cjs'));
    const holds = (name: string) =>
      /SaxesParser|inflateRawSync/.test(readFileSync(join(dirname(program), name), 'utf8'));
    assert.deepEqual(bundles.filter(holds), [
      'cli-annotate-docx.cjs',
      'cli-apply-ledger.cjs',
      'import-docx.cjs',
    ]);
  });
});
