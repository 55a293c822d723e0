import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { displayWidth, fitWidth } from '../../server/src/cli/terminal/display-width';
import { excerptOf } from '../../server/src/cli/terminal/excerpt';
import { unifiedDiff } from '../../server/src/cli/terminal/unified-diff';
import { decode, encode } from '../../server/src/configuration/encoding';
import { encodeGb18030 } from '../../server/src/configuration/gb18030';
import { nearestName } from '../../server/src/lint/configuration/nearest';

describe('encodings', () => {
  const draft = '某局2026年工作要点\r\n一、强化学习——“三个年”①\n𠮷㐀€';

  it('are told from the bytes, and a text is written back the same', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
      for (const byteOrderMark of [false, true]) {
        const bytes = Buffer.from(encode(draft, { text: '', encoding, byteOrderMark }) ?? '');
        assert.deepEqual(decode(bytes, 'auto'), { text: draft, encoding, byteOrderMark });
        assert.deepEqual(decode(bytes, encoding), { text: draft, encoding, byteOrderMark });
      }
    }
  });

  it('leave any text as it is', () => {
    const anyText = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(anyText, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'), (text, encoding) => {
        const bytes = encode(text, { text: '', encoding, byteOrderMark: true });
        assert.equal(bytes && decode(Buffer.from(bytes), encoding)?.text, text);
      }),
    );
  });

  it('are never written with a character missing', () => {
    assert.equal(encodeGb18030('\ud800'), null);
    assert.equal(encode('\ud800', { text: '', encoding: 'utf-8', byteOrderMark: false }), null);
  });

  it('are not guessed for what is no text', () => {
    const noText = [
      [0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0x1a, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49],
      [0xa4, 0x40, 0xa4, 0x41, 0xa4, 0x42, 0xa4, 0x43],
      [0xe5, 0x85, 0xff],
    ];
    for (const bytes of noText) assert.equal(decode(Buffer.from(bytes), 'auto'), null, bytes.join(' '));
  });
});

describe('width on a terminal', () => {
  it('is two columns for a Chinese character and its punctuation, one for the rest', () => {
    assert.equal(displayWidth('一、a（甲）𠮷e\u0301'), 2 + 2 + 1 + 6 + 2 + 1);
  });

  it('is kept by cutting', () => {
    assert.equal(fitWidth('强化学习', 8), '强化学习');
    assert.equal(fitWidth('强化学习', 7), '强化学…');
    assert.equal(fitWidth('强化学习', 6), '强化…');
  });
});

describe('an excerpt', () => {
  it('shows some 40 characters around the span and no half characters', () => {
    const text = `　　${'甲'.repeat(500)}乙丙${'𠮷'.repeat(500)}`;
    const { before, marked, after } = excerptOf(text, 502, 504);
    assert.equal(before, `……${'甲'.repeat(14)}`);
    assert.equal(marked, '乙丙');
    assert.equal(after, `${'𠮷'.repeat(13)}……`);
  });

  it('leaves out the margin and cuts a long span in the middle', () => {
    assert.deepEqual(excerptOf('　　一、强化', 2, 4), { before: '', marked: '一、', after: '强化' });
    assert.equal(excerptOf('长'.repeat(300), 0, 300).marked, `${'长'.repeat(32)}……${'长'.repeat(16)}`);
  });

  it('is there for an empty span at either end', () => {
    assert.deepEqual(excerptOf('一二', 2, 2), { before: '一二', marked: '', after: '' });
    assert.deepEqual(excerptOf('', 0, 0), { before: '', marked: '', after: '' });
  });
});

describe('the nearest name', () => {
  it('is found for a slip, not for another word', () => {
    const known = ['lint', 'outline', 'rules'];
    assert.equal(nearestName('ilnt', known), 'lint');
    assert.equal(nearestName('outlines', known), 'outline');
    assert.equal(nearestName('suggest', known), null);
    assert.equal(nearestName('x', known), null);
  });
});

describe('a unified diff', () => {
  it('is empty for equal texts', () => {
    assert.equal(unifiedDiff('a', '甲\n', '甲\n'), '');
  });

  it('names lines, context and a missing last line end', () => {
    assert.equal(
      unifiedDiff('a.txt', '1\n2\n3\n4\n5\n6', '1\n2\n3\n4\n五\n6'),
      '--- a/a.txt\n+++ b/a.txt\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+五\n 6\n\\ No newline at end of file\n',
    );
  });

  it('gives the new text when it is applied to the old one', () => {
    const text = fc
      .array(fc.constantFrom('甲\n', '乙\n', '丙\r\n', '\n'), { maxLength: 40 })
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applied(before, unifiedDiff('a', before, after)), after);
      }),
    );
  });
});

/** A strict reader of diffs: context and removed lines have to stand where the hunk says. */
function applied(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n/g) ?? [];
  const fresh: string[] = [];
  let at = 0;
  for (const line of diff.match(/[^\n]*\n/g)?.slice(2) ?? []) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line.trimEnd());
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      fresh.push(...old.slice(at, start));
      at = start;
      assert.equal(fresh.length, Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1));
      continue;
    }
    if (line[0] !== '-') fresh.push(line.slice(1));
    if (line[0] !== '+') assert.equal(old[at++], line.slice(1));
  }
  return fresh.concat(old.slice(at)).join('');
}
