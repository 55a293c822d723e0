import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { encodeGb18030 } from '../../server/src/configuration/gb18030';
import { ensureBuilt, temporaryFolder, workPlan } from './command';
import { MENDED, SKIPPED } from './drafts';

describe('lint --fix', () => {
  before(ensureBuilt);
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  const at = temporaryFolder({
    'plain.txt': SKIPPED,
    'crlf.txt': crlf(SKIPPED),
    'bom.txt': `\ufeff${SKIPPED}`,
    'utf16le.txt': Buffer.from(`\ufeff${SKIPPED}`, 'utf16le'),
    'utf16be.txt': Buffer.from(`\ufeff${SKIPPED}`, 'utf16le').swap16(),
    'gb18030.txt': encodeGb18030(SKIPPED) ?? '',
    'open.txt': SKIPPED.trimEnd(),
    '名 字.txt': crlf(`${SKIPPED}${'结尾。\n'.repeat(9)}`),
  });
  const lint = (...args: string[]) => workPlan(['lint', ...args], { cwd: at() });

  it('mends the file, says so, and reports what is left', () => {
    const { status, stdout } = lint('--fix', 'plain.txt');
    assert.equal(readFileSync(at('plain.txt'), 'utf8'), MENDED);
    assert.deepEqual(
      { status, stdout },
      {
        status: 0,
        stdout:
          'plain.txt\n\n  4:1  ✎ 重新编号（改 1 处）  skipped-number\n\n✎ 修正了 1 个文件的 1 处。✓ 1 个文件，没有发现问题。\n',
      },
    );
  });

  it('keeps encoding, byte order mark, line ends and a missing last line end', () => {
    assert.equal(lint('--fix', '*.txt').status, 0);
    const bytes = (name: string) => readFileSync(at(name));
    assert.deepEqual(bytes('crlf.txt'), Buffer.from(crlf(MENDED)));
    assert.deepEqual(bytes('bom.txt'), Buffer.from(`\ufeff${MENDED}`));
    assert.deepEqual(bytes('utf16le.txt'), Buffer.from(`\ufeff${MENDED}`, 'utf16le'));
    assert.deepEqual(bytes('utf16be.txt'), Buffer.from(`\ufeff${MENDED}`, 'utf16le').swap16());
    assert.deepEqual(bytes('gb18030.txt'), Buffer.from(encodeGb18030(MENDED) ?? ''));
    assert.deepEqual(bytes('open.txt'), Buffer.from(MENDED.trimEnd()));
  });

  it('keeps the mode, follows links and leaves nothing beside the file', () => {
    chmodSync(at('plain.txt'), 0o640);
    symlinkSync(at('plain.txt'), at('link.workplan'));
    const before = readdirSync(at());
    assert.equal(lint('--fix', 'link.workplan').status, 0);
    assert.equal(statSync(at('plain.txt')).mode & 0o777, 0o640);
    assert.equal(readFileSync(at('plain.txt'), 'utf8'), MENDED);
    assert.deepEqual(readdirSync(at()), before);
  });

  it('leaves a file without findings untouched', () => {
    lint('--fix', 'plain.txt');
    const { mtimeMs, ino } = statSync(at('plain.txt'));
    lint('--fix', 'plain.txt');
    assert.deepEqual([statSync(at('plain.txt')).mtimeMs, statSync(at('plain.txt')).ino], [mtimeMs, ino]);
  });

  it('is a filter for standard input, with the report on standard error', () => {
    const { status, stdoutBytes, stderr } = workPlan(['lint', '--fix', '-'], {
      input: readFileSync(at('utf16be.txt')),
    });
    assert.equal(status, 0);
    assert.deepEqual(stdoutBytes, Buffer.from(`\ufeff${MENDED}`, 'utf16le').swap16());
    assert.match(stderr, /修正了 1 个文件的 1 处/);
    assert.equal(workPlan(['lint', '--fix', '-'], { input: MENDED }).stdout, MENDED);
  });

  it('--fix-dry-run writes nothing but a diff that git applies', () => {
    const names = ['名 字.txt', 'bom.txt', 'crlf.txt', 'open.txt', 'plain.txt'];
    const before = names.map((name) => readFileSync(at(name)));
    const { status, stdout, stderr } = lint('--fix-dry-run', ...names);
    assert.equal(status, 0);
    assert.match(stderr, /修正了 5 个文件的 5 处/);
    assert.deepEqual(
      names.map((name) => readFileSync(at(name))),
      before,
    );
    execFileSync('git', ['apply', '-'], {
      cwd: at(),
      input: stdout,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: at('..') },
    });
    assert.equal(readFileSync(at('plain.txt'), 'utf8'), MENDED);
    assert.equal(lint('--max-warnings=0', ...names).status, 0);
  });
});
