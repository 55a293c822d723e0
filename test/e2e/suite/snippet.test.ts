import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { extensionUnderTest, openEmptyDraft } from './editor';

describe('snippets', () => {
  it('can all be inserted by name', async () => {
    const names = await snippetNames();
    assert.ok(names.length > 0, 'the extension brings no snippet');
    for (const name of names) {
      const { document } = await openEmptyDraft();
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'work-plan', name });
      assert.notEqual(document.getText(), '', `${name} inserts nothing`);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('are offered for completion in a draft', async () => {
    const { document } = await openEmptyDraft();
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    const kinds = items.map(({ kind }) => kind);
    assert.ok(kinds.includes(vscode.CompletionItemKind.Snippet), 'no snippet among the completions');
  });
});

async function snippetNames(): Promise<string[]> {
  const file = vscode.Uri.joinPath(extensionUnderTest().extensionUri, 'snippets/work-plan.code-snippets');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return Object.keys(JSON.parse(text));
}
