import { basename } from 'node:path';
import { ConfigurationTarget, commands, type Disposable, languages, Uri, window, workspace } from 'vscode';
import { say } from '../say';

/**
 * 不再当作草稿: takes a file whose name looks like a plan's for plain text (Markdown for .md), now and, where there is
 * a workspace, from now on, by `files.associations`.
 */
export function notADraft(): Disposable {
  return commands.registerCommand('workPlan.notADraft', async (given?: Uri) => {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (!uri) return;
    const language = /\.md$/i.test(uri.path) ? 'markdown' : 'plaintext';
    const open = workspace.textDocuments.find((document) => String(document.uri) === String(uri));
    if (open) await languages.setTextDocumentLanguage(open, language);
    if (!workspace.getWorkspaceFolder(uri)) return;
    const files = workspace.getConfiguration('files');
    const associations = files.inspect<Record<string, string>>('associations')?.workspaceValue ?? {};
    const name = basename(uri.path);
    await files.update('associations', { ...associations, [name]: language }, ConfigurationTarget.Workspace);
    void window.showInformationMessage(
      say(
        `“${name}”不再当作草稿。要改回来，删去工作区设置 files.associations 里的这一行。`,
        `“${name}” is no longer taken as a draft. To undo this, remove its line from files.associations in the workspace’s settings.`,
      ),
    );
  });
}
