import { basename } from 'node:path';
import { commands, Disposable, type TextDocument, window, workspace } from 'vscode';
import { charactersLost } from './characters-lost';
import { isDraft } from './drafts';
import { say } from './say';

const GB18030 = 'gb18030';
/** So many of the characters that would be lost are named. */
const MOST_NAMED = 10;
/** What stands for bytes that are none of an encoding. */
const UNREADABLE = '\ufffd';

/**
 * Tells a person of a draft that was opened in a wrong encoding, and of one that is saved in an encoding which cannot
 * hold all of it. It is saved all the same: the person may know better.
 */
export function encodingWarnings(): Disposable {
  for (const document of workspace.textDocuments) void offerGb18030(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => void offerGb18030(document)),
    workspace.onWillSaveTextDocument(({ document }) => void warnOfLoss(document)),
  );
}

async function offerGb18030(document: TextDocument): Promise<void> {
  const { uri, encoding } = document;
  if (!isDraft(document) || uri.scheme !== 'file' || document.isDirty) return;
  // Before 1.100 nobody tells the encoding.
  if (encoding === undefined || encoding === GB18030 || !document.getText().includes(UNREADABLE)) return;
  const open = say('按 GB18030 打开', 'Open as GB18030');
  const name = basename(uri.path);
  const chosen = await window.showWarningMessage(
    say(
      `“${name}”按 ${encoding} 打开，有认不出的字。这时存盘会丢字。`,
      `“${name}” was opened as ${encoding}, and not all of it could be read. Saving it now would lose characters.`,
    ),
    open,
  );
  if (chosen === open) await workspace.openTextDocument(uri, { encoding: GB18030 });
}

async function warnOfLoss(document: TextDocument): Promise<void> {
  const { encoding } = document;
  if (!isDraft(document) || encoding === undefined) return;
  const lost = charactersLost(document.getText(), encoding);
  if (lost.length === 0) return;
  const named = lost.slice(0, MOST_NAMED).join(say('、', ', ')) + (lost.length > MOST_NAMED ? '……' : '');
  const change = say('换一种编码', 'Change the Encoding');
  const chosen = await window.showWarningMessage(
    say(
      `这份草稿按 ${encoding} 存盘，存不下：${named}，文件里会变成“?”。编辑器里的文字还在，换成 UTF-8 或 GB18030 再存一次即可。`,
      `The draft is saved as ${encoding}, which has no ${named}: the file holds “?” there. The text in the editor is whole; save it again as UTF-8 or GB18030.`,
    ),
    change,
  );
  if (chosen === change) await commands.executeCommand('workbench.action.editor.changeEncoding');
}
