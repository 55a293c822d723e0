import {
  ConfigurationTarget,
  commands,
  Disposable,
  Position,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AtPosition, Requests } from '../../../server/src/connection/protocol';
import { ask } from '../ask';
import { isDraft } from '../drafts';
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
    // The server's code actions of this kind, one a section.
    commands.registerCommand('workPlan.moveToSection', () =>
      commands.executeCommand('editor.action.codeAction', { kind: 'refactor.move', apply: 'never' }),
    ),
    commands.registerCommand('workPlan.cleanPasted', () => cleanPasted(client)),
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
  const { active } = editor.selection;
  const position = cursor && convert.asPosition(cursor);
  // What is inserted takes the cursor along. Set after it, the cursor would go back in what is being typed meanwhile.
  const goesAlong = edits.some(
    ({ range, newText }) =>
      convert.asRange(range).isEqual(new Range(active, active)) && position?.isEqual(endOf(active, newText)),
  );
  const isDone =
    edits.length === 0 ||
    (await editor.edit((builder) => {
      for (const { range, newText } of edits) {
        const own = convert.asRange(range);
        if (own.isEmpty) builder.insert(own.start, newText);
        else builder.replace(own, newText);
      }
    }));
  if (isDone && position) {
    if (!goesAlong) editor.selection = new Selection(position, position);
    editor.revealRange(new Range(position, position));
  }
  return isDone;
}

/** Where a text ends that is inserted at a position. */
function endOf({ line, character }: Position, text: string): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  return new Position(line + lines.length - 1, lines.length === 1 ? character + last : last);
}

/** 重新编号 */
async function renumber(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isDraft(editor.document)) return;
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

/** 清理粘贴文本: of the selection, else of the whole draft. Lines of a web page go only when the person says so. */
async function cleanPasted(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isDraft(editor.document)) return;
  const { version } = editor.document;
  const { code2ProtocolConverter: convert } = client;
  const params = {
    textDocument: convert.asTextDocumentIdentifier(editor.document),
    ...(editor.selection.isEmpty ? {} : { range: convert.asRange(editor.selection) }),
  };
  let cleaned = await ask(client, 'workPlan/clean', { ...params, clearResidue: false });
  if (cleaned && cleaned.residue > 0) {
    const clear = await askAboutResidue(cleaned.residue);
    if (clear === undefined) return;
    if (clear) cleaned = await ask(client, 'workPlan/clean', { ...params, clearResidue: true });
  }
  if (!cleaned || editor.document.version !== version) return;
  if (cleaned.edits.length === 0)
    void window.showInformationMessage(say('没有要清理的。', 'There is nothing to clean.'));
  else await write(client, editor, { edits: cleaned.edits, cursor: null });
}

/** `undefined` where the person would rather not clean anything. */
async function askAboutResidue(lines: number): Promise<boolean | undefined> {
  const [clear, keep] = [say('一并清除', 'Clear Them'), say('留着', 'Keep Them')];
  const chosen = await window.showQuickPick([clear, keep], {
    title: say('清理粘贴文本', 'Clean Pasted Text'),
    placeHolder: say(
      `有 ${lines} 行网页残留（导航、索引号、页码），一并清除吗？`,
      `${lines} lines were left by a web page (navigation, cards, page numbers). Clear them too?`,
    ),
  });
  return chosen === undefined ? undefined : chosen === clear;
}
