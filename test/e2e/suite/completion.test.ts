import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openEmptyDraft } from './editor';

const DRAFT = [
  '江南市教育局2026年工作要点',
  '一、加强党对教育工作的全面领导',
  '1.加强基层党组织建设。开展党支部标准化建设，发展党员30名。（责任单位：机关党委）',
  '二、推进基础教育发展',
  '2.推进学前教育普及普惠。新建幼儿园3所，新增学位900个。（责任单位：）',
  '',
].join('\n');

describe('completion', () => {
  it('offers the sections of past plans that the draft lacks, and writes one with the next number', async () => {
    const editor = await draftWithText();
    const end = editor.document.lineAt(5).range.end;
    const item = (await completionsAt(editor, end)).find(({ detail }) => detail?.includes('往年计划有'));
    assert.ok(item, 'nothing from past plans');
    const text = insertion(item);
    assert.match(text, /^(?:三、|3\.)/);
    assert.ok(await editor.edit((builder) => builder.insert(end, text)));
  });

  it('offers units in a list of units', async () => {
    const editor = await draftWithText();
    const label = '责任单位：';
    const column = editor.document.lineAt(4).text.indexOf(label) + label.length;
    const items = await completionsAt(editor, new vscode.Position(4, column));
    const own = items.find((item) => nameOf(item) === '机关党委');
    assert.equal(own?.detail, '本稿用过 1 次');
  });
});

async function draftWithText(): Promise<vscode.TextEditor> {
  const editor = await openEmptyDraft();
  assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), DRAFT)));
  return editor;
}

async function completionsAt(
  { document }: vscode.TextEditor,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items;
}

function nameOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function insertion({ insertText, textEdit }: vscode.CompletionItem): string {
  if (textEdit) return textEdit.newText;
  return typeof insertText === 'string' ? insertText : (insertText?.value ?? '');
}
