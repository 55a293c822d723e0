import * as path from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server that comes with the extension; VS Code calls this when the first draft is opened. */
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
  await client.start();
}

/** Stops the language server; VS Code waits for it when the extension is turned off or the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
