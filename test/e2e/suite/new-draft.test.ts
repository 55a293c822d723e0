import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, lineOf, ruleOf, selectionIs } from './editor';

describe('the command 新建工作计划', () => {
  it('opens a draft in which Tab goes from slot to slot, with nothing above information', async () => {
    const { document } = await newDraft();
    assert.equal(document.languageId, 'work-plan');
    assert.ok(document.isUntitled);
    assert.match(document.getText(), /^2026年澄川县教育局工作要点\n[\s\S]*\n29\..*。〔责任单位：　〕\n$/);
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    const editor = await selectionIs('〔具体举措　〕');
    await vscode.commands.executeCommand('type', { text: '学习' });
    assert.match(document.lineAt(editor.selection.active.line).text, /^1\..*。学习，〔完成时限　〕/);
    const found = await diagnosticsWhen(document, (all) =>
      all.some((one) => ruleOf(one) === 'placeholder-text'),
    );
    const worse = found.filter(({ severity }) => severity < vscode.DiagnosticSeverity.Information);
    assert.deepEqual(worse.map(ruleOf), []);
  });

  it('is completed by what other past plans have', async () => {
    const { document } = await newDraft();
    await vscode.commands.executeCommand('leaveSnippet');
    const line = lineOf(document, '11.');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(document.lineAt(line).range.end, document.lineAt(line).range.end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      editor.selection.active,
    );
    const own = items.filter(({ detail }) => detail?.includes('往年计划有'));
    assert.ok(
      own.length > 0,
      JSON.stringify([document.lineAt(line + 1).text, editor.selection.active, items.slice(0, 5)]),
    );
  });
});

/** A new draft after a seed, its first slot chosen. */
async function newDraft(): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workPlan.newDraft', {
    from: 'yingtan-2024',
    year: 2026,
    issuer: '澄川县教育局',
    numbering: 'continuous',
    units: 'bracket',
  });
  return await selectionIs('〔指导思想和总体思路　〕');
}
