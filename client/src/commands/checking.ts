import { commands, Disposable, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckFolderResult } from '../../../server/src/connection/protocol';
import { ask } from '../ask';
import { isDraft } from '../drafts';
import { say } from '../say';

/** 检查整个文件夹 · 清除文件夹的检查结果 · 现有问题记入基线 · 清理基线 */
export function checkingCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('workPlan.checkFolder', async (given?: unknown) => {
      // The explorer hands over the folder that was pointed at.
      const folder = given instanceof Uri ? { folder: client.code2ProtocolConverter.asUri(given) } : {};
      const result = await ask(client, 'workPlan/checkFolder', folder);
      if (result) void tell(result);
      return result;
    }),
    commands.registerCommand('workPlan.clearFolderCheck', () => ask(client, 'workPlan/clearFolderCheck', {})),
    commands.registerCommand('workPlan.updateBaseline', () => changeBaseline(client, false)),
    commands.registerCommand('workPlan.pruneBaseline', () => changeBaseline(client, true)),
  );
}

async function tell({ drafts, withFindings, findings, unread, isWhole }: CheckFolderResult): Promise<void> {
  const heldBack = isWhole
    ? ''
    : say(
        '没有全部检查：已取消，或草稿、问题太多。',
        ' Not all of it: it was cancelled, or there are too many drafts or findings.',
      );
  const skipped = unread === 0 ? '' : say(`${unread} 份读不了。`, ` ${unread} could not be read.`);
  const message =
    say(
      `检查了 ${drafts} 份草稿，${withFindings} 份有问题，共 ${findings} 个。`,
      `${drafts} drafts checked; ${findings} findings in ${withFindings} of them.`,
    ) +
    skipped +
    heldBack;
  const show = say('查看问题', 'Show Problems');
  const chosen = await window.showInformationMessage(message, ...(findings > 0 ? [show] : []));
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}

/** Of the draft in the active editor; gives how many findings were recorded, or entries dropped. */
async function changeBaseline(client: BaseLanguageClient, prune: boolean): Promise<number | undefined> {
  const draft = window.activeTextEditor?.document;
  if (!draft || !isDraft(draft)) return undefined;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(draft);
  const result = await ask(client, 'workPlan/baseline', { textDocument, prune });
  if (!result) return undefined;
  const { count } = result;
  const message = prune
    ? say(`从基线删去 ${count} 条。`, `Dropped ${count} entries from the baseline.`)
    : say(`基线记下本稿 ${count} 个问题。`, `The baseline records ${count} findings of this draft.`);
  void window.setStatusBarMessage(message, 5000);
  return count;
}
