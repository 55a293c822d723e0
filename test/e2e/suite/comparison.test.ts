import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { fileUri, lineOf, openDraft, openFile, selectionIs } from './editor';

describe('the command 与往年计划对比', () => {
  afterEach(() => vscode.commands.executeCommand('workPlan.closeComparison'));

  it('makes a page to read', async () => {
    await openDraft();
    await vscode.commands.executeCommand('workPlan.compareWithLastYear', fileUri('2025年工作要点.txt'));
    const uri = vscode.Uri.from({ scheme: 'work-plan-comparison', path: '/page.md' });
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(
      page.getText(),
      /## (?:目标提高|Targets raised)\n\n- .*建设城市数据底座.*\n {2}- .*900项 → 1200项/,
    );
  });

  it('is renewed, shown in its view and as a page', async () => {
    await openDraft();
    await vscode.commands.executeCommand('workPlan.compareWithLastYear', fileUri('2025年工作要点.txt'));
    await vscode.commands.executeCommand('workPlan.comparison.focus');
    await vscode.commands.executeCommand('workPlan.refreshComparison');
    await vscode.commands.executeCommand('workPlan.showComparisonPage');
    const isPage = ({ label }: vscode.Tab) => /2026|Preview|预览|Comparison|对比/.test(label);
    assert.ok(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPage)));
  });

  it('leads from a row to the item in last year’s plan', async () => {
    const heading = '（一）培育数据企业';
    const line = lineOf((await openFile('2025年工作要点.txt')).document, heading);
    await openDraft();
    await vscode.commands.executeCommand('workPlan.compareWithLastYear', fileUri('2025年工作要点.txt'));
    const last = { start: { line, character: 0 }, end: { line, character: heading.length } };
    await vscode.commands.executeCommand('workPlan.showLastYearsItem', {
      label: '',
      lines: [],
      next: null,
      last,
    });
    const { document } = await selectionIs(heading);
    assert.ok(document.fileName.endsWith('2025年工作要点.txt'));
  });
});
