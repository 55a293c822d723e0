import { strict as assert } from 'node:assert';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { parseText } from '../../server/src/core/parse';
import { documentSymbols } from '../../server/src/features/document-symbols';
import { annotate, annotated } from '../support/annotated';
import { exampleDraft } from '../support/example';

const PLAN = `某局2026年工作要点

一、强化学习
1.健全制度。每季度学习1次。〔牵头单位：办公室；配合单位：人事股〕
2.办好讲堂。一是请进来，年内办讲座4场；二是走出去。

二、强化管理
3.修订章程。年底前完成。〔责任单位：办公室〕
`;

describe('document symbols', () => {
  it('nest as the plan does, named by number and title, with items counted and units beside', () => {
    assert.deepEqual(outline(documentSymbols(parseText(PLAN), 'zh')), [
      '一、强化学习 · 2 条',
      '  1.健全制度 · 办公室、人事股',
      '  2.办好讲堂',
      '    一是请进来，年内办讲座4场',
      '    二是走出去',
      '二、强化管理 · 1 条',
      '  3.修订章程 · 办公室',
    ]);
  });

  it('count in English for an English client', () => {
    const details = documentSymbols(parseText(PLAN), 'en').map(({ detail }) => detail);
    assert.deepEqual(details, ['2 items', '1 item']);
  });

  it('tell sections, items and points apart', () => {
    const [section] = documentSymbols(parseText(PLAN), 'zh');
    const item = section?.children?.[1];
    assert.deepEqual(
      [section?.kind, item?.kind, item?.children?.[0]?.kind],
      [SymbolKind.Class, SymbolKind.Field, SymbolKind.EnumMember],
    );
  });

  it('select the title and cover everything up to the next part, also in CRLF with indents', () => {
    for (const marked of [
      '某局工作要点\n⟦一、⟦强化学习⟧\n⟦1.⟦健全制度⟧。每季度1次。⟧\n⟦2.⟦办好讲堂⟧。每月1次。⟧⟧\n\n⟦二、⟦强化管理⟧⟧\n',
      '某局工作要点\r\n  ⟦一、⟦强化𠮷学习⟧\r\n  ⟦1.⟦健全制度⟧。每季度1次。\r\n  续写一段。⟧\r\n  ⟦2.⟦办好讲堂⟧。每月1次。⟧⟧\r\n',
    ]) {
      const { text } = annotated(marked);
      const ranges = all(documentSymbols(parseText(text), 'zh')).flatMap((symbol) => [
        symbol.range,
        symbol.selectionRange,
      ]);
      assert.equal(annotate(text, ranges), marked);
    }
  });

  it('have a name and a selection inside their range, which VS Code insists on, whatever the draft', () => {
    for (const text of [
      exampleDraft,
      '一、\n',
      '1.\n2.\n',
      '# \n## 一\n',
      '一是；二是',
      '（一）〔责任单位：甲〕',
      '',
    ]) {
      for (const symbol of all(documentSymbols(parseText(text), 'zh'))) {
        assert.notEqual(symbol.name.trim(), '');
        assert.ok(contains(symbol.range, symbol.selectionRange), symbol.name);
      }
    }
  });
});

function all(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
}

function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` · ${detail}` : ''}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

function contains(outer: Range, inner: Range): boolean {
  const key = ({ line, character }: Range['start']) => line * 1e6 + character;
  return key(outer.start) <= key(inner.start) && key(inner.end) <= key(outer.end);
}
