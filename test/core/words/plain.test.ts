import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { plainOf } from '../../../server/src/core/words/plain';

describe('plainOf', () => {
  it('gives one form of script, brackets, digits and letters', () => {
    assert.equal(
      plainOf('【責任單位】［２０２６］(牽頭)１００%ＧＤＰ'),
      '〔责任单位〕〔2026〕（牵头）100％GDP',
    );
  });

  it('gives a plain text back itself', () => {
    const text = '〔责任单位：市教育局〕';
    assert.equal(plainOf(text), text);
  });

  it('keeps every offset, and is plain afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 9000 }), (text) => {
        const plain = plainOf(text);
        assert.equal(plain.length, text.length);
        assert.equal(plainOf(plain), plain);
      }),
    );
  });
});
