import * as path from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { compareWithLastYear } from './commands/compare-with-last-year';
import { newWorkPlan } from './commands/new-work-plan';
import { comparisonTree } from './views/comparison';

let client: LanguageClient | undefined;

/**
 * Starts the language server that comes with the extension and registers the commands; VS Code calls this when the
 * first draft is opened or a command is run.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = {
    module: context.asAbsolutePath(path.join('dist', 'server.cjs')),
    transport: TransportKind.ipc,
  };
  const settings = workspace.getConfiguration('workPlan');
  client = new LanguageClient(
    'workPlan',
    'Work Plan',
    { run: server, debug: server },
    {
      documentSelector: [{ language: 'work-plan' }],
      initializationOptions: { language: settings.get('language'), library: settings.get('library') },
      synchronize: { configurationSection: 'workPlan' },
    },
  );
  const comparison = comparisonTree();
  context.subscriptions.push(newWorkPlan(client), comparison, compareWithLastYear(client, comparison));
  await client.start();
}

/** Stops the language server; VS Code waits for it when the extension is turned off or the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
