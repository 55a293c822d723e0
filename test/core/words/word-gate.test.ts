import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { draftOf } from '../../../server/src/core/draft';
import { requiredWords } from '../../../server/src/core/words/required-words';
import { gatedPatterns } from '../../../server/src/core/words/word-gate';
import '../../../server/src/lint/rules/index';

describe('the words that a pattern requires', () => {
  const cases: ReadonlyArray<readonly [pattern: RegExp, words: readonly string[] | null]> = [
    [/力争|(?<![极动度])争取(?!各|上级)/, ['力争', '争取']],
    [/(?:进入|跻身)[^，]{0,8}(?:前列|第一方阵)/, ['进入', '跻身']],
    [/(\d{1,2})月(\d{1,2})[日号]/, ['月']],
    [/[二两]级(?!以上)/, ['级']],
    [/年底?前/, ['年']],
    [/(?:有条件)?的/, ['的']],
    [/(?:责任){2}书/, ['责任']],
    [/\u3000\(甲\)/, ['\u3000(甲)']],
    [/[\u200b-\u200d\ufeff]+甲?/, ['\u200b', '\u200c', '\u200d', '\ufeff']],
    [/[a-c-]/, ['a', 'b', 'c', '-']],
    [/[^a]/, null],
    [/[\u3400-\u9fff]/, null],
    [/[\dX]/, [...'0123456789X']],
    [/(?:甲|乙?)/, null],
    [/[^，]*/, null],
    [/\d+/, [...'0123456789']],
    [/，|。/, null],
  ];
  for (const [pattern, words] of cases)
    it(`${pattern.source}: ${words?.join(' ') ?? 'none'}`, () =>
      assert.deepEqual(requiredWords(pattern), words));
});

describe('a pattern that a paragraph may not match', () => {
  const patterns = [...gatedPatterns()];
  const hits = (text: string): void => {
    for (const paragraph of draftOf(text).paragraphs) {
      for (const pattern of patterns) {
        const again = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
        if (again.test(paragraph.text) || again.test(paragraph.plain))
          assert.ok(paragraph.mayMatch(pattern), `${pattern.source}\n${paragraph.text}`);
      }
    }
  };

  it('does not match in examples and published structures', () => {
    assert.ok(patterns.length > 8);
    for (const folder of ['examples', 'seeds'])
      for (const name of readdirSync(folder)) hits(readFileSync(`${folder}/${name}`, 'utf8'));
  });

  it('does not match in texts made of the words of all patterns', () => {
    const words = patterns.flatMap((pattern) => requiredWords(pattern) ?? []);
    const piece = fc.constantFrom(
      ...words,
      ...'，。12０年月日%％〔（(“”级三两项其它力争',
      '',
      '達到',
      '爭取',
      '前列',
      '一流',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => hits(pieces.join(''))),
      { numRuns: 300 },
    );
  });
});
