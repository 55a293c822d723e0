import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { checkTask } from './commands/check-task';
import { checkingCommands } from './commands/checking';
import { compareWithLastYear } from './commands/compare-with-last-year';
import { fixAll } from './commands/fix-all';
import { interchangeCommands } from './commands/interchange';
import { newWorkPlan } from './commands/new-work-plan';
import { notADraft } from './commands/not-a-draft';
import { writingCommands } from './commands/writing';
import { draftSelector, isDraft, markdownContext } from './drafts';
import { encodingWarnings } from './encoding';
import { handFilesOn } from './hand-files-on';
import { modelTools } from './model-tools';
import { savesServerEdits } from './server-edits';
import { restartServer, serverErrors } from './server-state';
import { comparisonTree } from './views/comparison';
import { overviewViews } from './views/overview';
import { languageStatus } from './views/status';

let client: BaseLanguageClient | undefined;

/**
 * Starts the language server that comes with the extension, by a client for where VS Code runs, and registers the
 * commands.
 */
export async function start(
  context: ExtensionContext,
  clientFor: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const settings = workspace.getConfiguration('workPlan');
  const status = languageStatus();
  client = clientFor({
    documentSelector: draftSelector(),
    initializationOptions: {
      language: settings.get('language'),
      library: settings.get('library'),
      codeLens: settings.get('codeLens'),
      inlayHints: settings.get('inlayHints'),
      baseline: settings.get('baseline'),
    },
    synchronize: { configurationSection: 'workPlan' },
    middleware: { workspace: { handleApplyEdit: savesServerEdits } },
    errorHandler: serverErrors(status.hasStopped),
  });
  const comparison = comparisonTree();
  context.subscriptions.push(
    status,
    newWorkPlan(client),
    comparison,
    compareWithLastYear(client, comparison),
    writingCommands(client),
    interchangeCommands(client),
    fixAll(),
    checkingCommands(client),
    checkTask(client),
    encodingWarnings(),
    markdownContext(),
    notADraft(),
    handFilesOn(client),
    modelTools(client),
    restartServer(client, () => status.shows(undefined)),
  );
  context.subscriptions.push(...(await started(client)));
  context.subscriptions.push(overviewViews(client, status.shows));
}

/** Starts the server, of a window that so far holds pages of Markdown which are no drafts when the first draft comes. */
async function started(own: BaseLanguageClient): Promise<readonly Disposable[]> {
  const { textDocuments } = workspace;
  const isForOthers = textDocuments.some(({ languageId }) => languageId === 'markdown');
  if (!isForOthers || textDocuments.some(isDraft)) {
    await own.start();
    return [];
  }
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isDraft(document)) return;
    waiting.dispose();
    void own.start();
  });
  return [waiting];
}

/** Stops the language server; VS Code waits for it when the extension is turned off or the window closes. */
export async function stop(): Promise<void> {
  await client?.stop();
  client = undefined;
}
