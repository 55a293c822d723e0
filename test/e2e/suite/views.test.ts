import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, extensionUnderTest, openDraft, openFile, ruleOf } from './editor';

describe('the container 工作计划', () => {
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('has a view of outline, findings, units and deadlines each', async () => {
    await openDraft();
    for (const view of ['outline', 'findings', 'units', 'deadlines']) {
      await vscode.commands.executeCommand(`workPlan.${view}.focus`);
    }
  });

  it('offers a walkthrough whose commands there are', async () => {
    const { contributes } = extensionUnderTest().packageJSON;
    const known = new Set(await vscode.commands.getCommands());
    const own = contributes.commands.map(({ command }: { command: string }) => command);
    for (const command of own) assert.ok(known.has(command), command);
  });
});

describe('the command 重新启动检查', () => {
  it('brings the findings back', async () => {
    const { document } = await openDraft();
    await vscode.commands.executeCommand('workPlan.restartServer');
    const found = await diagnosticsWhen(document, (all) => all.length > 0);
    assert.ok(found.some((diagnostic) => ruleOf(diagnostic) === 'skipped-number'));
  });
});

describe('the command 不再当作草稿', () => {
  it('makes plain text of a draft, from now on', async () => {
    const { document } = await openFile('2025年工作要点.txt');
    assert.equal(document.languageId, 'work-plan');
    await vscode.commands.executeCommand('workPlan.notADraft', document.uri);
    const isOpen = ({ fileName }: vscode.TextDocument) => fileName.endsWith('2025年工作要点.txt');
    assert.equal(vscode.workspace.textDocuments.find(isOpen)?.languageId, 'plaintext');
    const files = vscode.workspace.getConfiguration('files');
    assert.deepEqual(files.get('associations'), { '2025年工作要点.txt': 'plaintext' });
    await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
    const open = vscode.workspace.textDocuments.find(isOpen);
    if (open) await vscode.languages.setTextDocumentLanguage(open, 'work-plan');
  });
});
