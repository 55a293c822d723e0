import { strict as assert } from 'node:assert';
import { annotate, annotated, applied } from './annotated';

describe('annotated drafts', () => {
  it('give the text without marks, the ranges and the cursor', () => {
    assert.deepEqual(annotated('一、学习\n⟦三⟧、服务‸\n'), {
      text: '一、学习\n三、服务\n',
      ranges: [{ start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }],
      cursor: { line: 1, character: 4 },
    });
  });

  it('count CRLF as one line end and an astral character as two columns', () => {
    assert.deepEqual(annotated('甲\r\n𠮷⟦乙⟧').ranges, [
      { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
    ]);
  });

  it('refuse marks that do not match', () => {
    assert.throws(() => annotated('⟦甲'));
    assert.throws(() => annotated('甲⟧'));
    assert.throws(() => annotated('‸甲‸'));
  });

  for (const marked of ['甲', '⟦甲\n乙⟧', '⟦⟦甲⟧⟦乙⟧⟧丙', '甲⟦⟧乙', '⟦甲⟧⟦⟧乙', '⟦⟦甲⟧乙⟧', '⟦甲⟦乙⟧⟧']) {
    it(`are given back from text and ranges: ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = annotated(marked);
      assert.equal(annotate(text, [...ranges].reverse()), marked);
    });
  }

  it('show where an edit goes', () => {
    const { text, ranges } = annotated('⟦四⟧、甲\n⟦⟧乙');
    const edits = ranges.map((range, index) => ({ range, newText: ['三', '五、'][index] ?? '' }));
    assert.equal(applied(text, edits), '三、甲\n五、乙');
  });
});
