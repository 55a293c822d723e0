import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { lineOf, openDraft } from './editor';

describe('outline', () => {
  it('shows the sections with their items', async () => {
    const { document } = await openDraft();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const section = find(symbols, '释放数据要素价值');
    assert.equal(section.selectionRange.start.line, lineOf(document, '二、'));
    const item = find(section.children, '培育数据企业');
    assert.equal(item.selectionRange.start.line, lineOf(document, '（二）培育数据企业'));
  });
});

/** The symbol, at any depth, whose name holds `title`. */
function find(symbols: readonly vscode.DocumentSymbol[], title: string): vscode.DocumentSymbol {
  const all = symbols.flatMap(withDescendants);
  const found = all.find(({ name }) => name.includes(title));
  assert.ok(found, `${title} is not among: ${all.map(({ name }) => name)}`);
  return found;
}

function withDescendants(symbol: vscode.DocumentSymbol): vscode.DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(withDescendants)];
}
