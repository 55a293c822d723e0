import { basename } from 'node:path';
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../ask';
import { draftFilePatterns, isDraft } from '../drafts';
import { openPlanDialog } from '../open-plan-dialog';
import { say } from '../say';
import type { ComparisonTree } from '../views/comparison';

const TEXT = /\.(?:txt|md|workplan)$/i;
const MOST_FILES = 100;

/**
 * 与往年计划对比: asks which plan the draft in the editor is compared with, and shows what has become of its items.
 * Asks nothing when it is called with the uri of that plan.
 */
export function compareWithLastYear(client: BaseLanguageClient, tree: ComparisonTree): Disposable {
  const plans = `**/{${draftFilePatterns().join(',')}}`;
  const compare = async (draft: Uri, last: Uri) => {
    const uri = client.code2ProtocolConverter.asUri;
    const params = { textDocument: { uri: uri(draft) }, last: uri(last) };
    const comparison = await ask(client, 'workPlan/compare', params);
    if (comparison) await tree.show(comparison, { draft, last, again: () => compare(draft, last) });
  };
  return commands.registerCommand('workPlan.compareWithLastYear', async (given?: Uri) => {
    const draft = window.activeTextEditor?.document;
    if (!draft || !isDraft(draft)) {
      void window.showInformationMessage(
        say('请先打开今年的计划，再与往年计划对比。', 'Open the plan of this year first.'),
      );
      return;
    }
    const last = given ?? (await askForLast(client, draft.uri, plans));
    if (last) await compare(draft.uri, last);
  });
}

/** Plans of the library and those of the workspace that a glob finds, or any other file. */
async function askForLast(client: BaseLanguageClient, draft: Uri, plans: string): Promise<Uri | undefined> {
  const known = await ask(client, 'workPlan/pastPlans', { uri: String(draft) });
  const own = (known ?? []).flatMap(({ path }) => (path === null ? [] : [Uri.file(path)]));
  const near = await workspace.findFiles(plans, '**/node_modules/**', MOST_FILES);
  const files = new Map(
    [...own, ...near].filter(({ path }) => TEXT.test(path)).map((uri) => [String(uri), uri]),
  );
  files.delete(String(draft));
  if (files.size === 0) return await openPlanDialog();
  const other = { label: `$(folder-opened) ${say('其他文件……', 'Another file …')}`, uri: null };
  const chosen = await window.showQuickPick(
    [
      ...[...files.values()].map((uri) => ({
        label: basename(uri.path),
        description: workspace.asRelativePath(uri).replace(/[^/]*$/, ''),
        uri,
      })),
      other,
    ],
    {
      title: say('与往年计划对比', 'Compare with Last Year’s Plan'),
      placeHolder: say('去年的计划是哪一份？', 'Which is the plan of last year?'),
    },
  );
  if (!chosen) return undefined;
  return chosen.uri ?? (await openPlanDialog());
}
