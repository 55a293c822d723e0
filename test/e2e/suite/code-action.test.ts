import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, lineAppears, lineOf, openDraft, openEmptyDraft, ruleOf } from './editor';

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
    const { document } = await draftWith('一、落实教发[2025]3号文件\n二、强化管理\n');
    await diagnosticsWhen(document, (all) => all.some(isWrongBracket));
    await vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.fixAll.work-plan',
      apply: 'first',
    });
    await lineAppears(document, '一、落实教发〔2025〕3号文件');
  });

  it('fix all by the command 全部修复', async () => {
    const { document } = await draftWith('一、落实教发[2025]3号文件\n二、强化管理\n');
    await diagnosticsWhen(document, (all) => all.some(isWrongBracket));
    await vscode.commands.executeCommand('workPlan.fixAll');
    await lineAppears(document, '一、落实教发〔2025〕3号文件');
  });

  it('allow a finding where it stands, so that it is found no more', async () => {
    const { document } = await draftWith('一、落实教发[2025]3号文件\n二、强化管理\n');
    const [finding] = (await diagnosticsWhen(document, (all) => all.some(isWrongBracket))).filter(
      isWrongBracket,
    );
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const allow = actions.find(
      ({ title }) => title.startsWith('此处放过') || title.endsWith('here, with a reason'),
    );
    assert.ok(allow?.edit, `none of these allows it: ${actions.map(({ title }) => title)}`);
    assert.ok(await vscode.workspace.applyEdit(allow.edit));
    await diagnosticsWhen(document, (all) => !all.some(isWrongBracket));
  });
});

async function draftWith(text: string): Promise<vscode.TextEditor> {
  const editor = await openEmptyDraft();
  const whole = `江南市教育局2026年工作要点\n${text}`;
  assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), whole)));
  return editor;
}

function isWrongBracket(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'wrong-document-number-bracket';
}

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
