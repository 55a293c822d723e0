import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureBuilt, temporaryFolder, workPlan } from './command';
import { MENDED } from './drafts';

describe('files that lint leaves out', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '工作要点.txt': MENDED,
    '旧稿/工作要点.txt': MENDED,
    '讲话/工作计划.md': MENDED,
    '讲话/存档/工作计划.md': MENDED,
    '讲话/存档/工作要点.txt': MENDED,
  });
  const filesIn = (folder: string, ...args: string[]): string[] => {
    const { stdout, stderr } = workPlan(['lint', '--format=json', ...args], { cwd: at(folder) });
    assert.equal(stderr, '');
    return JSON.parse(stdout).map((entry: { readonly filePath: string }) => entry.filePath);
  };
  const write = (path: string, text: string) => writeFileSync(at(path), text);

  it('are those of .gitignore and .work-planignore', () => {
    write('.gitignore', '# 旧的\n旧稿/\n');
    write('.work-planignore', '存档\n');
    assert.deepEqual(filesIn(''), ['工作要点.txt', '讲话/工作计划.md']);
    assert.deepEqual(filesIn('', '**/*.{txt,md}'), ['工作要点.txt', '讲话/工作计划.md']);
  });

  it('are read all the same when they are named', () => {
    write('.gitignore', '*\n');
    assert.deepEqual(filesIn('', '旧稿/工作要点.txt'), ['旧稿/工作要点.txt']);
  });

  it('may be taken in again, nearer or by .work-planignore', () => {
    write('.gitignore', '*.md\n旧稿/*\n');
    write('.work-planignore', '!旧稿/工作要点.txt\n');
    write('讲话/.gitignore', '!/工作计划.md\n/存档/*.txt\n');
    assert.deepEqual(filesIn(''), ['工作要点.txt', '旧稿/工作要点.txt', '讲话/工作计划.md']);
  });

  it('are also those that the folders above name: in a repository up to its root', () => {
    write('.gitignore', '*.txt\n');
    mkdirSync(at('.git'));
    assert.deepEqual(filesIn('讲话'), ['存档/工作计划.md', '工作计划.md']);
    mkdirSync(at('讲话/存档/.git'));
    assert.deepEqual(filesIn('讲话/存档'), ['工作要点.txt', '工作计划.md']);
  });

  it('are, elsewhere, those from the working folder on', () => {
    write('.work-planignore', '*.txt\n');
    assert.deepEqual(filesIn('', '讲话'), ['讲话/存档/工作计划.md', '讲话/工作计划.md']);
    assert.deepEqual(filesIn('讲话/存档'), ['工作要点.txt', '工作计划.md']);
  });
});
