import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { foldingRanges } from '../../server/src/features/folding-ranges';

describe('folding ranges', () => {
  it('fold sections, and items that go on below their first line, without the blank lines after', () => {
    assert.deepEqual(
      foldsOf(`某局2026年工作要点

▼一、强化学习
▼1.健全制度。每季度1次。
分管领导带头讲课。
2.办好讲堂。每月1次。

▼二、强化管理
3.修订章程。年底前完成。

`),
      [
        '一、强化学习…2.办好讲堂。每月1次。',
        '1.健全制度。每季度1次。…分管领导带头讲课。',
        '二、强化管理…3.修订章程。年底前完成。',
      ],
    );
  });

  it('fold the same with CRLF', () => {
    assert.deepEqual(foldsOf('某局2026年工作要点\r\n▼一、强化学习\r\n1.健全制度。每季度1次。\r\n'), [
      '一、强化学习…1.健全制度。每季度1次。',
    ]);
  });

  it('fold what stands around the plan as comments', () => {
    const text = '索引号：0001\n发布日期：2026-01-05\n某局2026年工作要点\n一、强化学习\n二、强化管理\n';
    assert.deepEqual(foldingRanges(parseText(text)), [{ startLine: 0, endLine: 1, kind: 'comment' }]);
  });

  it('fold a hard-wrapped item as a whole, not from a point that begins in the middle of a line', () => {
    const item =
      '办好讲堂。一是请进来讲，把专家请到会议室里来讲治水和管水的道理；二是走出去学，到先进地区去看去学';
    const text = `1.${item.repeat(3)}。\n2.${item.repeat(3)}。`.replace(/[^\n]{30}/g, '$&\n');
    const lines = text.split('\n');
    const starts = foldingRanges(parseText(text)).map(({ startLine }) => lines[startLine]?.slice(0, 2));
    assert.deepEqual(starts, ['1.', '2.']);
  });

  it('leave a plan of single lines alone', () => {
    assert.deepEqual(
      foldingRanges(parseText('某局2026年工作要点\n1.学习。一是学；二是用。\n2.管理。年底前完成。\n')),
      [],
    );
    assert.deepEqual(foldingRanges(parseText('')), []);
  });
});

/** First and last line of each fold; ▼ marks where one must begin. */
function foldsOf(marked: string): string[] {
  const lines = marked.split(/\r?\n/);
  const folds = foldingRanges(parseText(marked.replaceAll('▼', '')));
  const expected = lines.flatMap((line, index) => (line.startsWith('▼') ? [index] : []));
  assert.deepEqual(
    folds.map(({ startLine }) => startLine),
    expected,
  );
  return folds.map(({ startLine, endLine }) => `${lines[startLine]}…${lines[endLine]}`.replaceAll('▼', ''));
}
