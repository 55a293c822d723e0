import { strict as assert } from 'node:assert';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { parseText } from '../../server/src/core/parse';
import { selectionRanges } from '../../server/src/features/selection-ranges';
import { annotate, annotated } from '../support/annotated';

describe('selection ranges', () => {
  for (const [what, marked] of [
    [
      'grow from the sentence over item and section to the draft',
      '⟦某局工作要点\n⟦一、学习\n⟦1.健全制度。⟦每季‸度1次。⟧年底总结。⟧\n2.办好讲堂。每月1次。⟧\n二、管理\n⟧',
    ],
    [
      'step over the point and the paragraph of an item of two',
      '⟦某局工作要点\n  ⟦⟦1.健全制度。一是学；⟦二‸是用。⟧⟧\n  另起一段。⟧\n⟧',
    ],
    ['leave the indent out', '⟦某局工作要点\r\n　　⟦⟦这是第𠮷‸一句。⟧第二句。⟧\r\n⟧'],
    ['mean the last sentence right after it', '⟦某局工作要点\n⟦第一句。⟦第二句。‸⟧⟧\n⟧'],
    ['have the draft alone in an empty line', '⟦某局工作要点\n‸\n一、学习\n⟧'],
    ['have an empty draft', '⟦‸⟧'],
  ] as const) {
    it(what, () => {
      const { text, ranges, cursor } = annotated(marked);
      assert.ok(cursor);
      const [selection] = selectionRanges(parseText(text), [cursor]);
      const plain = annotate(text, ranges);
      assert.equal(annotate(text, steps(selection)), plain);
    });
  }

  it('take a place outside the draft as the nearest', () => {
    const [selection] = selectionRanges(parseText('甲。\n乙。'), [{ line: 9, character: 9 }]);
    assert.equal(annotate('甲。\n乙。', steps(selection)), '⟦甲。\n⟦乙。⟧⟧');
  });
});

function steps(selection: SelectionRange | undefined): Range[] {
  return selection ? [selection.range, ...steps(selection.parent)] : [];
}
