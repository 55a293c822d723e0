import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension';

/** VS Code in a browser calls this when the first draft is opened or a command is run: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  await start(
    context,
    (options) =>
      new LanguageClient('workPlan', 'Work Plan', () => serverWorker(context.extensionUri), options),
  );
}

export { stop as deactivate } from './extension';

/** A worker with the server that has been told where the program stands. */
async function serverWorker(program: Uri): Promise<Worker> {
  // A worker cannot be started from every place that an extension is installed in, but its text can be read there.
  const script = await workspace.fs.readFile(Uri.joinPath(program, 'dist', 'browser-server.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.postMessage({ program: String(program).replace(/\/$/, '') });
  return worker;
}
