import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { lineOf, openDraft } from './editor';

describe('folding', () => {
  it('folds a section up to the next one', async () => {
    const { document } = await openDraft();
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const section = ranges.find(({ start }) => start === lineOf(document, '一、'));
    assert.ok(section, 'the first section cannot be folded');
    assert.ok(section.end >= lineOf(document, '（二）推进算力统筹调度'));
    assert.ok(section.end < lineOf(document, '二、'));
  });
});
