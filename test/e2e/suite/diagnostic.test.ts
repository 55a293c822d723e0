import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, lineOf, openDraft, ruleOf } from './editor';

describe('diagnostics', () => {
  it('underline a skipped number as an error of its rule', async () => {
    const { document } = await openDraft();
    const diagnostics = await diagnosticsWhen(document, (all) => all.some(isSkippedNumber));
    const skipped = diagnostics.filter(isSkippedNumber);
    assert.deepEqual(
      skipped.map(({ range, severity }) => ({ line: range.start.line, severity })),
      [{ line: lineOf(document, '四、'), severity: vscode.DiagnosticSeverity.Error }],
    );
  });

  it('go away when the writer corrects the number', async () => {
    const editor = await openDraft();
    await diagnosticsWhen(editor.document, (all) => all.some(isSkippedNumber));
    await editor.edit((edit) => {
      renumber(edit, lineOf(editor.document, '四、'), '三');
      renumber(edit, lineOf(editor.document, '五、'), '四');
    });
    await diagnosticsWhen(editor.document, (all) => !all.some(isSkippedNumber));
  });
});

function isSkippedNumber(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'skipped-number';
}

function renumber(edit: vscode.TextEditorEdit, line: number, number: string): void {
  edit.replace(new vscode.Range(line, 0, line, 1), number);
}
