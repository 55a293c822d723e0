import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, eventually, fileUri, openFile, ruleOf } from './editor';

const OTHER = '2024年工作要点.txt';
const BASELINE = '.work-plan-baseline.json';
const SKIPPED = '江南市数据局2024年工作要点\n一、强化学习\n三、强化管理\n';

describe('the command 检查整个文件夹', () => {
  before(() => vscode.workspace.fs.writeFile(fileUri(OTHER), new TextEncoder().encode(SKIPPED)));
  after(async () => {
    await vscode.commands.executeCommand('workPlan.clearFolderCheck');
    await vscode.workspace.fs.delete(fileUri(OTHER));
  });
  const shown = () => vscode.languages.getDiagnostics(fileUri(OTHER)).map(ruleOf);

  it('shows the findings of a draft that is not open, until they are cleared', async () => {
    const result = await vscode.commands.executeCommand<{ drafts: number }>('workPlan.checkFolder');
    assert.equal(result.drafts, 3);
    await eventually(vscode.languages.onDidChangeDiagnostics, () => shown().includes('skipped-number'));
    await vscode.commands.executeCommand('workPlan.clearFolderCheck');
    await eventually(vscode.languages.onDidChangeDiagnostics, () => shown().length === 0);
  });

  it('shows each finding once when the draft is opened', async () => {
    await vscode.commands.executeCommand('workPlan.checkFolder');
    const { document } = await openFile(OTHER);
    await diagnosticsWhen(
      document,
      (all) => all.filter((one) => ruleOf(one) === 'skipped-number').length === 1,
    );
  });

  it('is a task, too', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'work-plan' });
    assert.ok(task, 'no task');
    const ended = new Promise<vscode.TaskEndEvent>((resolve) => {
      const listener = vscode.tasks.onDidEndTask((event) => {
        listener.dispose();
        resolve(event);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal((await ended).execution.task.name, task.name);
  });
});

describe('the baseline', () => {
  after(() => vscode.workspace.fs.delete(fileUri(BASELINE)));

  it('makes hints of what it has recorded, and is pruned', async () => {
    await vscode.workspace.fs.writeFile(fileUri(OTHER), new TextEncoder().encode(SKIPPED));
    const editor = await openFile(OTHER);
    const { document } = editor;
    await diagnosticsWhen(document, (all) => all.some((one) => ruleOf(one) === 'skipped-number'));
    assert.equal(await vscode.commands.executeCommand('workPlan.updateBaseline'), 1);
    const isHint = (one: vscode.Diagnostic) => one.severity === vscode.DiagnosticSeverity.Hint;
    await diagnosticsWhen(document, (all) => all.length === 1 && all.every(isHint));
    await editor.edit((builder) => builder.replace(new vscode.Range(2, 0, 2, 1), '二'));
    assert.equal(await vscode.commands.executeCommand('workPlan.pruneBaseline'), 1);
    const bytes = await vscode.workspace.fs.readFile(fileUri(BASELINE));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)).files, {});
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(fileUri(OTHER));
  });
});
