import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** The draft of the test workspace: its third section is numbered 四. */
export const draftName = '2026年工作要点.txt';

/** The extension under test. */
export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('work-plan.work-plan');
  assert.ok(extension, 'VS Code does not know the extension');
  return extension;
}

/** The uri of a file of the test workspace. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'VS Code runs without the test workspace');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the test workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(name));
}

/** Opens the draft of the test workspace in an editor and waits until the server is up. */
export async function openDraft(): Promise<vscode.TextEditor> {
  const editor = await openFile(draftName);
  await extensionUnderTest().activate();
  return editor;
}

/** Opens an unsaved draft without text in an editor and waits until the server is up. */
export async function openEmptyDraft(): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'work-plan', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await extensionUnderTest().activate();
  return editor;
}

/** The extension's diagnostics of `document`, as soon as `wanted` holds of them. */
export async function diagnosticsWhen(
  document: vscode.TextDocument,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const current = () =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'work-plan');
  await eventually(vscode.languages.onDidChangeDiagnostics, () => wanted(current()));
  return current();
}

/** Waits until `document` has a line that starts with `start`. */
export async function lineAppears(document: vscode.TextDocument, start: string): Promise<void> {
  await eventually(vscode.workspace.onDidChangeTextDocument, () => findLine(document, start) >= 0);
}

/** Waits until `text` is selected in the editor in front, and gives that editor. */
export async function selectionIs(text: string): Promise<vscode.TextEditor> {
  const current = () => vscode.window.activeTextEditor;
  const selected = () => current()?.document.getText(current()?.selection);
  const subscribe: vscode.Event<unknown> = (listener) =>
    vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(listener),
      vscode.window.onDidChangeActiveTextEditor(listener),
    );
  await eventually(subscribe, () => selected() === text);
  return current() as vscode.TextEditor;
}

/** The zero-based number of the first line that starts with `start`; fails when there is none. */
export function lineOf(document: vscode.TextDocument, start: string): number {
  const line = findLine(document, start);
  assert.ok(line >= 0, `no line starts with ${start}`);
  return line;
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function findLine(document: vscode.TextDocument, start: string): number {
  return document
    .getText()
    .split(/\r?\n/)
    .findIndex((line) => line.startsWith(start));
}

/** Resolves once `holds` is true, asking now and after each `event`; mocha's time limit ends a vain wait. */
export function eventually(event: vscode.Event<unknown>, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const listener = event(check);
    check();
    function check(): void {
      if (!holds()) return;
      listener.dispose();
      resolve();
    }
  });
}
