import { basename } from 'node:path';
import {
  commands,
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  env,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportForm } from '../../../server/src/connection/protocol';
import { ask } from '../ask';
import { base64From, bytesFrom } from '../base64';
import { draftSelector, isDraft } from '../drafts';
import { say } from '../say';

const URI_LIST = 'text/uri-list';

/** 导出 Word · 导出任务分解表 · 报告 · 从 Word 导入 */
export function interchangeCommands(client: BaseLanguageClient): Disposable {
  const exportAs = (form: ExportForm) => (target?: unknown) => exportDraft(client, form, target);
  return Disposable.from(
    commands.registerCommand('workPlan.exportWord', exportAs('docx')),
    commands.registerCommand('workPlan.exportTasks', exportAs('xlsx')),
    commands.registerCommand('workPlan.report', exportAs('html')),
    commands.registerCommand('workPlan.importWord', (given?: unknown) => importWord(client, given)),
    languages.registerDocumentDropEditProvider(draftSelector(), droppedWord(client), {
      dropMimeTypes: [URI_LIST],
    }),
  );
}

/**
 * Writes the draft in the editor in another form, to a file that the person chooses; one that is there is written over
 * only after VS Code has asked. Called with a uri, it asks for no file.
 */
async function exportDraft(client: BaseLanguageClient, form: ExportForm, given: unknown): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (!draft || !isDraft(draft)) {
    void window.showInformationMessage(say('请先打开一份草稿。', 'Open a draft first.'));
    return;
  }
  const textDocument = { uri: client.code2ProtocolConverter.asUri(draft.uri) };
  const fonts = workspace.getConfiguration('workPlan', draft.uri).get<Record<string, string>>('export.fonts');
  const result = await ask(client, 'workPlan/export', { textDocument, form, ...(fonts ? { fonts } : {}) });
  if (!result) return;
  const beside = { path: `${draft.uri.path.replace(/\.(?:txt|md|workplan)$/i, '')}.${form}` };
  const isFile = draft.uri.scheme !== 'untitled';
  const target = isUriOfForm(given, form)
    ? given
    : await window.showSaveDialog({
        filters: { [form.toUpperCase()]: [form] },
        ...(isFile ? { defaultUri: draft.uri.with(beside) } : {}),
      });
  if (!target) return;
  await workspace.fs.writeFile(target, bytesFrom(result.base64));
  if (!isUriOfForm(given, form)) await offerToOpen(target);
}

/** The menu of an editor hands the draft itself over, which is no place to write to. */
function isUriOfForm(given: unknown, form: ExportForm): given is Uri {
  return given instanceof Uri && given.path.endsWith(`.${form}`);
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = say('打开', 'Open');
  const name = basename(target.path);
  const chosen = await window.showInformationMessage(say(`已导出“${name}”。`, `Exported “${name}”.`), open);
  if (chosen === open) await env.openExternal(target);
}

/** Opens the text of a Word file as a new draft; the file stays as it is. */
async function importWord(client: BaseLanguageClient, given: unknown): Promise<void> {
  const file = given instanceof Uri ? given : await askForWordFile();
  if (!file) return;
  const text = await textOfWord(client, file);
  if (text === undefined) return;
  const draft = await workspace.openTextDocument({ language: 'work-plan', content: text });
  await window.showTextDocument(draft);
}

/** A Word file that is dropped into a draft leaves its text there. */
function droppedWord(client: BaseLanguageClient): DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(_document, _position, dropped) {
      const list = (await dropped.get(URI_LIST)?.asString()) ?? '';
      const file = list.split(/\r?\n/).find((uri) => /\.docx$/i.test(uri));
      const text = file === undefined ? undefined : await textOfWord(client, Uri.parse(file));
      return text === undefined
        ? undefined
        : new DocumentDropEdit(text, say('Word 文件的文字', 'The text of the Word file'));
    },
  };
}

/** `undefined` for a file that cannot be read, which the person is told with the reason. */
async function textOfWord(client: BaseLanguageClient, file: Uri): Promise<string | undefined> {
  const bytes = await workspace.fs.readFile(file);
  const result = await ask(client, 'workPlan/import', { base64: base64From(bytes) });
  return result?.text;
}

async function askForWordFile(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { Word: ['docx'] } })) ?? [];
  return file;
}
