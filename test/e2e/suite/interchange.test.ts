import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { fileUri, openDraft } from './editor';

describe('the commands 导出 Word, 导出任务分解表, 报告', () => {
  for (const [command, form, sign] of [
    ['exportWord', 'docx', 'PK'],
    ['exportTasks', 'xlsx', 'PK'],
    ['report', 'html', '<!'],
  ] as const) {
    it(`write .${form}`, async () => {
      await openDraft();
      const target = fileUri(`导出.${form}`);
      await vscode.commands.executeCommand(`workPlan.${command}`, target);
      const bytes = await vscode.workspace.fs.readFile(target);
      assert.equal(Buffer.from(bytes).subarray(0, 2).toString(), sign);
    });
  }
});

describe('the command 从 Word 导入', () => {
  it('opens what was exported as a draft of the same items', async () => {
    const { document } = await openDraft();
    const target = fileUri('往返.docx');
    await vscode.commands.executeCommand('workPlan.exportWord', target);
    await vscode.commands.executeCommand('workPlan.importWord', target);
    const imported = vscode.window.activeTextEditor?.document;
    assert.equal(imported?.languageId, 'work-plan');
    const numbers = (text: string) => text.match(/^[一二三四]、|^（[一二]）/gm);
    assert.deepEqual(numbers(imported?.getText() ?? ''), numbers(document.getText()));
  });
});
