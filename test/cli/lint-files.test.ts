import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { encodeGb18030 } from '../../server/src/configuration/gb18030';
import { DRAFT_EXTENSIONS, draftNamePatterns, isDraftName } from '../../server/src/core/draft-names';
import { ensureBuilt, program, temporaryFolder, workPlan } from './command';
import { MENDED, SKIPPED } from './drafts';

describe('drafts by their name', () => {
  it('are those of the manifest', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const [language] = manifest.contributes.languages;
    // Pages of Markdown stay Markdown there: the client takes those of the same names.
    const isPlain = (name: string) => !name.endsWith('.md');
    assert.deepEqual(language.extensions, DRAFT_EXTENSIONS.filter(isPlain));
    assert.deepEqual(language.filenamePatterns, draftNamePatterns().filter(isPlain));
  });

  it('have a word of the list in .txt or .md, or an extension of their own', () => {
    for (const name of [
      '2026年工作要点.txt',
      '教育局工作計畫（定稿）.md',
      'x.workplan',
      'X.WorkPlan.md',
      '重点工作.TXT',
    ]) {
      assert.ok(isDraftName(name), name);
    }
    for (const name of ['工作要点.docx', 'readme.md', '工作要点', 'workplan.txt', '工作总结.txt']) {
      assert.ok(!isDraftName(name), name);
    }
  });
});

describe('files of lint', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    'b/2026年工作要点.txt': MENDED,
    'a/甲.workplan': MENDED,
    'a/[公开]稿.txt': MENDED,
    'a/notes.txt': MENDED,
    'node_modules/m/工作要点.txt': MENDED,
    '.git/工作要点.txt': MENDED,
    'a/.hidden/工作要点.txt': MENDED,
  });
  const filesOf = (...args: string[]): string[] => {
    const { stdout, stderr } = workPlan(['lint', '--format=json', ...args], { cwd: at() });
    assert.equal(stderr, '');
    return JSON.parse(stdout).map((entry: { readonly filePath: string }) => entry.filePath);
  };

  it('are the drafts under the current folder when none is named, sorted', () => {
    assert.deepEqual(filesOf(), ['a/甲.workplan', 'b/2026年工作要点.txt']);
  });

  it('are listed once, however often they are named', () => {
    assert.deepEqual(filesOf('b', './b/2026年工作要点.txt', at('b/2026年工作要点.txt'), 'a/notes.txt'), [
      'a/notes.txt',
      'b/2026年工作要点.txt',
    ]);
  });

  it('are found by patterns', () => {
    assert.deepEqual(filesOf('a/*.txt'), ['a/[公开]稿.txt', 'a/notes.txt']);
    assert.deepEqual(filesOf('**/*.{workplan,none}', '?/2026*'), ['a/甲.workplan', 'b/2026年工作要点.txt']);
    assert.deepEqual(filesOf(at('a/n*')), ['a/notes.txt']);
  });

  it('may have signs of a pattern in their name', () => {
    assert.deepEqual(filesOf('a/[公开]稿.txt'), ['a/[公开]稿.txt']);
  });

  it('may be hidden when they are named', () => {
    assert.deepEqual(filesOf('a/.hidden'), ['a/.hidden/工作要点.txt']);
  });

  it('are found through links, and a circle of folders is no trap', () => {
    symlinkSync(at('a'), at('a/circle'));
    symlinkSync(at('a/notes.txt'), at('a/工作计划.md'));
    symlinkSync(at('gone'), at('a/工作计划.txt'));
    assert.deepEqual(filesOf('a'), ['a/工作计划.md', 'a/甲.workplan']);
  });
});

describe('what lint reads', () => {
  before(ensureBuilt);
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const at = temporaryFolder({
    'gb18030.txt': encodeGb18030(SKIPPED) ?? '',
    'utf8-bom.txt': `\ufeff${SKIPPED}`,
    'utf16le-bom.txt': Buffer.from(`\ufeff${SKIPPED}`, 'utf16le'),
    'utf16be-bom.txt': utf16be(`\ufeff${SKIPPED}`),
    'utf16le.txt': Buffer.from(SKIPPED, 'utf16le'),
    'utf16be.txt': utf16be(SKIPPED),
    'damaged.txt': Buffer.concat([Buffer.from('工作要点'), Buffer.from([0xff, 0xff, 0x81])]),
  });

  it('is understood in every encoding alike', () => {
    const { stdout, stderr } = workPlan(['lint', '--format=json', '*.txt', '--quiet'], { cwd: at() });
    assert.match(stderr, /^work-plan: damaged\.txt 的编码无法识别.*\n$/);
    const entries = JSON.parse(stdout);
    assert.equal(entries.length, 6);
    for (const { filePath, messages } of entries) assert.deepEqual(messages, entries[0].messages, filePath);
    assert.equal(entries[0].messages[0].ruleId, 'skipped-number');
  });

  it('is refused when it is not in the encoding that was named', () => {
    const { status, stderr } = workPlan(['lint', '--encoding=utf-8', 'gb18030.txt'], { cwd: at() });
    assert.deepEqual(
      { status, stderr },
      { status: 2, stderr: 'work-plan: gb18030.txt 不是 utf-8 编码的文本。\n' },
    );
  });

  it('may come from standard input under a name', () => {
    const { status, stdout } = workPlan(['lint', '-', '--stdin-filename', '草稿.txt'], { input: SKIPPED });
    assert.equal(status, 1);
    assert.match(stdout, /^草稿\.txt\n/);
    assert.match(workPlan(['lint', '-'], { input: SKIPPED }).stdout, /^<stdin>\n/);
  });

  it('may be 5 MB', function () {
    this.timeout(60_000);
    const paragraph = '各有关单位按照职责分工抓好落实，'.repeat(20);
    const lines = Array.from({ length: 5000 }, (_, index) => `第${index}段，${paragraph}`);
    const { status, stdout } = workPlan(['lint', '-'], { input: `${SKIPPED}${lines.join('\n')}\n` });
    assert.equal(status, 1);
    assert.match(stdout, /skipped-number/);
  });

  it('may be more than the reader of the results takes', () => {
    const draft = Array.from({ length: 500 }, (_, index) => `${2 * index + 1}.强化学习教育。抓好落实。`).join(
      '\n',
    );
    const command = `"${process.execPath}" "${program}" lint - | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { input: draft });
    assert.deepEqual(
      { stdout: stdout.toString(), stderr: stderr.toString() },
      { stdout: '<stdin>\n1\n', stderr: '' },
    );
  });
});
