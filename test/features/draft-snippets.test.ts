import { strict as assert } from 'node:assert';
import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import type { Language } from '../../server/src/core/localized';
import { parseText } from '../../server/src/core/parse';
import { completions } from '../../server/src/features/completions';
import { libraryOf } from '../../server/src/library/topics/library';
import { annotated, applied } from '../support/annotated';

function snippetsAt(marked: string, language: Language = 'zh'): readonly CompletionItem[] {
  const { text, cursor } = annotated(marked);
  const options = { language, unitDirectory: null, syllablesOf: null, snippets: true };
  const { items } = completions(parseText(text), () => libraryOf([]), cursor ?? assert.fail(), options);
  return items.filter(({ kind }) => kind === CompletionItemKind.Snippet);
}

function labels(marked: string, language: Language = 'zh'): readonly string[] {
  return snippetsAt(marked, language).map(({ label }) => label);
}

/** The draft with a snippet taken, its slots as plain text. */
function taken(marked: string, label: string): string {
  const item = snippetsAt(marked).find((own) => own.label === label);
  assert.ok(item?.textEdit, labels(marked).join());
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  return applied(annotated(marked).text, edits)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$0', '');
}

const DRAFT =
  '某局2026年工作要点\n一、防汛\n　　1.备汛。修订预案2份。〔责任单位：甲股〕\n　　2.演练。组织演练1场。〔责任单位：乙股〕\n';

describe('snippets from the server', () => {
  it('go on with the numbers of the draft, in the language of the display', () => {
    assert.deepEqual(labels(`${DRAFT}‸`), ['条目 3.', '带目标的条目 3.', '子条目 （1）', '章节 二、']);
    assert.deepEqual(labels(`${DRAFT}‸`, 'en'), [
      'Item 3.',
      'Item with a target 3.',
      'Part （1）',
      'Section 二、',
    ]);
  });

  it('write an item as the draft does, with slots', () => {
    assert.equal(
      taken(`${DRAFT}‸\n`, '带目标的条目 3.'),
      `${DRAFT}　　3.〔条目标题　〕。〔具体举措　〕，〔完成时限　〕〔量化目标　〕。〔责任单位：　〕\n`,
    );
    assert.equal(taken(`${DRAFT}‸\n`, '章节 二、'), `${DRAFT}二、〔章节标题　〕\n`);
  });

  it('move the numbers behind', () => {
    const draft = DRAFT.replace('　　2.演练', '‸\n　　2.演练');
    assert.match(taken(draft, '条目 2.'), /2\.〔条目标题　〕[^\n]*\n　　3\.演练/);
  });

  it('come up by a word that is begun, and replace it', () => {
    assert.equal(
      taken(`${DRAFT}条目‸\n`, '条目 3.'),
      `${DRAFT}　　3.〔条目标题　〕。〔具体举措　〕。〔责任单位：　〕\n`,
    );
  });

  it('give units behind a sentence, in the form of the draft', () => {
    assert.equal(
      taken(`${DRAFT}　　3.值守。值守3班。责任‸\n`, '责任单位'),
      `${DRAFT}　　3.值守。值守3班。〔责任单位：　〕\n`,
    );
  });

  for (const [where, draft] of [
    ['inside a sentence', DRAFT.replace('修订预案', '修订‸预案')],
    ['behind words that are no end of one', `${DRAFT}　　3.值守，做好‸\n`],
    ['at a number that is written', `${DRAFT}　　3.‸\n`],
  ] as const)
    it(`are not offered ${where}`, () => assert.deepEqual(labels(draft), []));

  it('are left to clients that know snippets', () => {
    const { text, cursor } = annotated(`${DRAFT}‸`);
    const options = { language: 'zh', unitDirectory: null, syllablesOf: null } as const;
    const { items } = completions(parseText(text), () => libraryOf([]), cursor ?? assert.fail(), options);
    assert.deepEqual(items, []);
  });
});
