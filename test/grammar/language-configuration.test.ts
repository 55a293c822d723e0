import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly brackets: ReadonlyArray<readonly [open: string, close: string]>;
  readonly colorizedBracketPairs: readonly unknown[];
  readonly autoClosingPairs: ReadonlyArray<{ readonly open: string; readonly close: string }>;
  readonly surroundingPairs: ReadonlyArray<readonly [open: string, close: string]>;
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: ReadonlyArray<{
    readonly beforeText: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }>;
}

const FILE = new URL('../../language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(FILE, 'utf8')) as LanguageConfiguration;

describe('language configuration', () => {
  it('matches, closes and surrounds with the same pairs, none of them twice', () => {
    const pairs = configuration.brackets.map(([open, close]) => open + close);
    assert.deepEqual(
      configuration.autoClosingPairs.map(({ open, close }) => open + close),
      pairs,
    );
    assert.deepEqual(
      configuration.surroundingPairs.map(([open, close]) => open + close),
      pairs,
    );
    assert.equal(new Set(pairs.join('')).size, pairs.length * 2);
  });

  it('closes a bracket in front of any closing bracket and of punctuation', () => {
    for (const [, close] of configuration.brackets)
      assert.ok(configuration.autoCloseBefore.includes(close), close);
    for (const char of '，。；：、 　\n')
      assert.ok(configuration.autoCloseBefore.includes(char), JSON.stringify(char));
  });

  it('colours no bracket by depth: this is prose', () =>
    assert.deepEqual(configuration.colorizedBracketPairs, []));

  it('takes a run of Chinese characters as a word (the u flag makes \\p a class)', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = '责任单位：基教科、市直各学校56.5%，AI_2.0〇'.match(new RegExp(pattern, `${flags}g`));
    assert.deepEqual(words, ['责任单位', '基教科', '市直各学校', '56.5%', 'AI_2.0', '〇']);
    assert.equal(new RegExp(`^(?:${pattern})$`, flags).test(''), false);
  });

  const enter = (before: string) =>
    configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before))?.action;

  it('Enter carries two ideographic spaces to the next paragraph', () => {
    assert.equal(enter('　　一、总体要求')?.appendText, '　　');
    assert.equal(enter('　　')?.appendText, undefined, 'not from an empty line');
  });

  it('Enter after an open bracket sets nothing in', () => assert.equal(enter('做好工作（')?.indent, 'none'));

  it('Enter after a heading or a sentence does nothing of its own', () => {
    for (const before of ['一、总体要求', '1.强化领导。', '责任单位：教育局', ''])
      assert.equal(enter(before), undefined, before);
  });
});
