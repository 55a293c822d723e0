import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openEmptyDraft } from './editor';

const DRAFT =
  '江南市水利局2026年工作要点\n一、抓好防汛\n1.修订预案。修订预案2份。\n2.组织演练。组织演练1场。';

describe('numbers while writing', () => {
  const written = async (command: string, line: number, character: number): Promise<vscode.TextEditor> => {
    const editor = await openEmptyDraft();
    assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), DRAFT)));
    editor.selection = new vscode.Selection(line, character, line, character);
    await vscode.commands.executeCommand(command);
    return editor;
  };

  it('go on at Enter, in one step to undo', async () => {
    const editor = await written('workPlan.enter', 3, 14);
    assert.equal(editor.document.getText(), `${DRAFT}\n3.`);
    assert.deepEqual(editor.selection.active, new vscode.Position(4, 2));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), DRAFT);
  });

  it('leave an ordinary Enter as it is', async () => {
    const editor = await written('workPlan.enter', 0, 5);
    assert.equal(editor.document.lineCount, 5);
  });

  it('move with the item', async () => {
    const editor = await written('workPlan.moveItemUp', 3, 4);
    assert.match(editor.document.getText(), /\n1\.组织演练。.*\n2\.修订预案。/);
    assert.equal(editor.selection.active.line, 2);
    await vscode.commands.executeCommand('workPlan.moveItemDown');
    assert.equal(editor.document.getText(), DRAFT);
  });

  it('change their level', async () => {
    const editor = await written('workPlan.deepenItem', 3, 1);
    assert.match(editor.document.getText(), /\n（1）组织演练/);
    await vscode.commands.executeCommand('workPlan.raiseItem');
    assert.equal(editor.document.getText(), DRAFT);
  });

  it('are mended by a command', async () => {
    const editor = await openEmptyDraft();
    const broken = DRAFT.replace('2.', '4.');
    assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), broken)));
    await vscode.commands.executeCommand('workPlan.renumber');
    assert.equal(editor.document.getText(), DRAFT);
  });
});

describe('the command 清理粘贴文本', () => {
  it('mends signs in one step to undo, and no word', async () => {
    const editor = await openEmptyDraft();
    const pasted = `${DRAFT}\n3.落实方案。落实某发[2025]3号文件。`;
    assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), pasted)));
    await vscode.commands.executeCommand('workPlan.cleanPasted');
    assert.equal(editor.document.getText(), pasted.replace('[2025]', '〔2025〕'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), pasted);
  });
});

describe('the command 移到其他部分', () => {
  it('offers each other section', async () => {
    const editor = await openEmptyDraft();
    const text = `${DRAFT}\n二、抓好抗旱\n1.打井。打井3口。\n`;
    assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), text)));
    editor.selection = new vscode.Selection(2, 4, 2, 4);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
      'refactor.move',
      10,
    );
    const [move] = actions;
    assert.ok(move?.edit && actions.length === 1, `${actions.map(({ title }) => title)}`);
    assert.ok(await vscode.workspace.applyEdit(move.edit));
    assert.match(
      editor.document.getText(),
      /\n1\.组织演练[\s\S]*二、抓好抗旱\n1\.打井。打井3口。\n2\.修订预案/,
    );
    await vscode.commands.executeCommand('workPlan.moveToSection');
  });
});

describe('the command 不再在章节上显示统计', () => {
  it('turns the setting off', async () => {
    await vscode.commands.executeCommand('workPlan.hideCodeLens');
    const settings = vscode.workspace.getConfiguration('workPlan');
    assert.equal(settings.get('codeLens'), false);
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
  });
});
