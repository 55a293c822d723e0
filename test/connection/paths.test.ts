import { strict as assert } from 'node:assert';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf, isElsewhere, pathOf, uriOf } from '../../server/src/connection/paths';

describe('the path of a file', () => {
  it('on the disk is its own, however its uri is written', () => {
    const path = resolve('/计划 (1)/2026年[定稿]#工作要点%.txt');
    assert.equal(pathOf(pathToFileURL(path).href), path);
    assert.equal(pathOf(uriOf(path)), path);
    assert.equal(isElsewhere(path), false);
  });

  for (const uri of [
    'vscode-vfs://github/bureau/plans/2026%E5%B9%B4.txt',
    'vscode-remote://127.0.0.1:8080/a/%281%29.txt',
    'memfs:/a/b.txt',
    'https://example.invalid/dist/seeds.json',
  ]) {
    it(`elsewhere leads back to its uri: ${uri}`, () => {
      const path = pathOf(uri) ?? '';
      assert.equal(isElsewhere(path), true);
      assert.equal(uriOf(path), uri);
      assert.equal(isElsewhere(resolve(path, '../base.json')), true);
    });
  }

  it('is none for what is no file', () => {
    for (const uri of ['untitled:1', 'untitled:/a.txt', 'git:/a.txt?%7B%7D', '', 'nonsense', 'mailto:a@b'])
      assert.equal(pathOf(uri), null, uri);
  });
});

describe('the folder of the workspace that a file stands in', () => {
  it('is not another whose name begins alike, and the innermost of several', () => {
    assert.equal(folderOf(['/w/plans', '/w/plans2'], '/w/plans2/a.txt'), '/w/plans2');
    assert.equal(folderOf(['/w', '/w/plans'], '/w/plans/a.txt'), '/w/plans');
    assert.equal(folderOf(['/w/plans'], '/w/other/a.txt'), undefined);
  });
});
