import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

/** VS Code on a machine calls this when the first draft is opened or a command is run: the server is a process. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath(join('dist', 'server.cjs')), transport: TransportKind.ipc };
  await start(
    context,
    (options) => new LanguageClient('workPlan', 'Work Plan', { run: server, debug: server }, options),
  );
}

export { stop as deactivate } from './extension';
