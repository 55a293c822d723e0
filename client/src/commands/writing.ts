import {
  ConfigurationTarget,
  commands,
  Disposable,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AtPosition, Requests } from '../../../server/src/connection/protocol';
import { ask } from '../ask';
import { say } from '../say';

type Written = Requests['workPlan/onEnter']['gives'];

/**
 * Keys by which numbers are written: the server says what a key does, in one step to undo; where it says nothing, or
 * the text has changed meanwhile, the key does what it always does. Package.json says when they hold.
 */
export function writingCommands(client: BaseLanguageClient): Disposable {
  const key = (
    command: string,
    request: (at: AtPosition) => Promise<Written | undefined>,
    usual: () => Thenable<unknown>,
  ): Disposable =>
    commands.registerCommand(command, async () => {
      const editor = window.activeTextEditor;
      const written = editor && (await answerFor(client, editor, request));
      if (!editor || !written || !(await write(client, editor, written))) await usual();
    });
  const send = client.sendRequest.bind(client);
  return Disposable.from(
    key(
      'workPlan.enter',
      (at) => send<Written>('workPlan/onEnter', at),
      () => commands.executeCommand('type', { text: '\n' }),
    ),
    key(
      'workPlan.deepenItem',
      (at) => send<Written>('workPlan/onTab', { ...at, back: false }),
      () => commands.executeCommand('tab'),
    ),
    key(
      'workPlan.raiseItem',
      (at) => send<Written>('workPlan/onTab', { ...at, back: true }),
      () => commands.executeCommand('outdent'),
    ),
    key(
      'workPlan.moveItemUp',
      (at) => send<Written>('workPlan/moveItem', { ...at, up: true }),
      () => commands.executeCommand('editor.action.moveLinesUpAction'),
    ),
    key(
      'workPlan.moveItemDown',
      (at) => send<Written>('workPlan/moveItem', { ...at, up: false }),
      () => commands.executeCommand('editor.action.moveLinesDownAction'),
    ),
    commands.registerCommand('workPlan.renumber', () => renumber(client)),
    commands.registerCommand('workPlan.hideCodeLens', () =>
      workspace.getConfiguration('workPlan').update('codeLens', false, ConfigurationTarget.Global),
    ),
  );
}

/** The server's answer for the cursor; none where there is no server, or the text is another by then. */
async function answerFor(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  request: (at: AtPosition) => Promise<Written | undefined>,
): Promise<Written | undefined> {
  const { version } = document;
  const { code2ProtocolConverter: convert } = client;
  const at = {
    textDocument: convert.asTextDocumentIdentifier(document),
    position: convert.asPosition(selection.active),
  };
  const written = await request(at).catch(() => null);
  return document.version === version ? written : null;
}

async function write(
  client: BaseLanguageClient,
  editor: TextEditor,
  written: NonNullable<Written>,
): Promise<boolean> {
  const { edits, cursor } = written;
  const { protocol2CodeConverter: convert } = client;
  const isDone =
    edits.length === 0 ||
    (await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(convert.asRange(range), newText);
    }));
  if (isDone && cursor) {
    const position = convert.asPosition(cursor);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection);
  }
  return isDone;
}

/** 重新编号 */
async function renumber(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'work-plan') return;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const written = await ask(client, 'workPlan/renumber', { textDocument });
  if (!written) return;
  if (written.edits.length === 0) {
    void window.showInformationMessage(
      say('序号都是连续的，没有要改的。', 'The numbers run on; nothing to change.'),
    );
    return;
  }
  await write(client, editor, written);
  const { length } = written.edits;
  void window.setStatusBarMessage(
    say(`改了 ${length} 处序号和引用`, `${length} numbers and references changed`),
    5000,
  );
}
