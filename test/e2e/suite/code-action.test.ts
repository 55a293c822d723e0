import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, lineAppears, lineOf, openDraft, ruleOf } from './editor';

describe('code actions', () => {
  it('offer a quick fix that renumbers the sections', async () => {
    const { document } = await openDraft();
    const diagnostic = await skippedNumber(document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
      10, // resolves the edits of up to ten actions
    );
    const fix = actions.find(({ edit }) =>
      edit?.get(document.uri).some(({ newText }) => newText.startsWith('三')),
    );
    assert.ok(fix?.edit, `none of these renumbers: ${actions.map(({ title }) => title)}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assertRenumbered(document);
  });

  it('fix all that can be fixed at once', async () => {
    const { document } = await openDraft();
    await skippedNumber(document);
    await vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.fixAll.work-plan',
      apply: 'first',
    });
    await lineAppears(document, '三、优化数字政务服务');
    assertRenumbered(document);
  });
});

async function skippedNumber(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const isSkipped = (diagnostic: vscode.Diagnostic) => ruleOf(diagnostic) === 'skipped-number';
  const [diagnostic] = (await diagnosticsWhen(document, (all) => all.some(isSkipped))).filter(isSkipped);
  assert.ok(diagnostic);
  return diagnostic;
}

function assertRenumbered(document: vscode.TextDocument): void {
  lineOf(document, '三、优化数字政务服务');
  lineOf(document, '四、加强自身建设');
}
