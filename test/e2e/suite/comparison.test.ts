import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { fileUri, openDraft, selectionIs } from './editor';

describe('the command 与往年计划对比', () => {
  it('shows rows that lead to the items, and a page to read', async () => {
    await openDraft();
    await vscode.commands.executeCommand('workPlan.compareWithLastYear', fileUri('2025年工作要点.txt'));
    // The first row under the first kind of change, 新增.
    await vscode.commands.executeCommand('workPlan.comparison.focus');
    await vscode.commands.executeCommand('list.focusFirst');
    await vscode.commands.executeCommand('list.focusDown');
    await vscode.commands.executeCommand('list.select');
    const { document } = await selectionIs('（二）推进算力统筹调度');
    assert.equal(document.fileName.endsWith('2026年工作要点.txt'), true);
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'work-plan-comparison', path: '/page.md' }),
    );
    assert.match(
      page.getText(),
      /## (?:目标提高|Targets raised)\n\n- .*建设城市数据底座.*\n {2}- .*900项 → 1200项/,
    );
    await vscode.commands.executeCommand('workPlan.closeComparison');
  });
});
