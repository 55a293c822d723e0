import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { codeLenses } from '../../server/src/features/code-lenses';
import { formatting } from '../../server/src/features/formatting';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { LEGEND, semanticTokens } from '../../server/src/features/semantic-tokens';
import { lint } from '../../server/src/lint/lint';
import { annotate, applied } from '../support/annotated';

const DRAFT = `某局2026年工作要点
一、总体要求
1.提高站位。学习文件。
二、防汛（责任单位：防御股）
2.修订预案。3月底前修订预案2份。
3.组织演练。组织演练。
三、供水
4.检修管网。检修管网12公里。（牵头单位：建设股；配合单位：办公室）
`;
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('code lenses', () => {
  it('count what the items of each section name; the first can hide all', () => {
    const lenses = codeLenses(parseText(DRAFT), 'zh').map(({ range, command }) => [
      range.start.line,
      command?.title,
    ]);
    assert.deepEqual(lenses, [
      [3, '2 条 · 有单位 2 · 有目标 1 · 有时限 1'],
      [3, '不再显示'],
      [6, '1 条 · 有单位 1 · 有目标 1 · 有时限 0'],
    ]);
    assert.equal(
      codeLenses(parseText(DRAFT), 'en').at(-1)?.command?.title,
      '1 item · 1 with units · 1 with targets · 0 with deadlines',
    );
  });
});

describe('inlay hints', () => {
  it('show the units that a section gives its items', () => {
    const hints = inlayHints(parseText(DRAFT), whole, 'zh');
    assert.equal(
      annotate(
        DRAFT,
        hints.map(({ position }) => ({ start: position, end: position })),
      ),
      DRAFT.replace('预案2份。', '预案2份。⟦⟧').replace('组织演练。组织演练。', '组织演练。组织演练。⟦⟧'),
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['〔防御股〕', '〔防御股〕'],
    );
  });
  it('look no farther than the lines asked for', () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 1 } };
    assert.equal(inlayHints(parseText(DRAFT), range, 'zh').length, 1);
  });
});

describe('semantic tokens', () => {
  /** The words of each token, with what it says. */
  const tokens = (text: string, directory: Parameters<typeof semanticTokens>[1] = null) => {
    const { data } = semanticTokens(parseText(text), directory);
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0, , bits = 0] = data.slice(index, index + 5);
      character = down === 0 ? character + right : right;
      line += down;
      const says = LEGEND.tokenModifiers.filter((_, bit) => (bits >> bit) & 1);
      found.push(`${lines[line]?.slice(character, character + length)} ${says.join('+')}`);
    }
    return found;
  };
  it('tell who leads and who supports', () => {
    assert.deepEqual(tokens(DRAFT), ['建设股 lead', '办公室 supporting']);
  });
  it('tell the first of a list where the draft rules that it leads', () => {
    const draft =
      '某局2026年工作要点\n（排在第一位的为牵头单位，下同）\n一、防汛\n1.修渠3条。（责任单位：甲股、乙股）\n';
    assert.deepEqual(tokens(draft), ['甲股 lead']);
  });
  it('tell whom the directory does not know', () => {
    const directory = [{ name: '防御股', aliases: ['建设股'] }];
    assert.deepEqual(tokens(DRAFT, directory), ['建设股 lead', '办公室 supporting+unknown']);
  });
});

describe('formatting', () => {
  const MESSY =
    '某局2026年工作要点\n一.落实教发[2025]3号文件，学好\n二、落实教发[2025]9号文件，用好\n三、强化管理，抓好，落实，提高\n';
  const formatted = (text: string, range: typeof whole | null = null) => {
    const plan = parseText(text);
    return applied(text, formatting(plan, lint(plan), range));
  };
  it('mends signs, in all of a draft or in a range', () => {
    assert.equal(formatted(MESSY), MESSY.replace('一.', '一、').replaceAll('[', '〔').replaceAll(']', '〕'));
    const second = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
    assert.equal(formatted(MESSY, second), MESSY.replace('[2025]9', '〔2025〕9'));
  });
  it('changes no word and no number, and nothing the second time', () => {
    const broken = '某局2026年工作要点\n一、抓好学习\n三、抓好管理，截止目前共3项\n';
    assert.equal(formatted(broken), broken);
    assert.equal(formatted(formatted(MESSY)), formatted(MESSY));
  });
});
