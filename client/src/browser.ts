import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start, stop } from './extension';

/** VS Code in a browser calls this when the first draft is opened or a command is run: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  await start(
    context,
    (options) => new LanguageClient('workPlan', 'Work Plan', () => serverWorker(context), options),
  );
}

/** One at a time: of a server that is started anew the old worker goes. */
let running: Worker | undefined;

/** VS Code waits for it when the extension is turned off or the window closes. */
export async function deactivate(): Promise<void> {
  await stop();
  running?.terminate();
}

/** The way to a worker with the server, which has been told where the program stands. */
async function serverWorker({ extensionUri: program }: ExtensionContext): Promise<MessageTransports> {
  // A worker cannot be started from every place that an extension is installed in, but its text can be read there.
  const script = await workspace.fs.readFile(Uri.joinPath(program, 'dist', 'browser-server.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  running?.terminate();
  running = worker;
  worker.postMessage({ program: String(program).replace(/\/$/, '') });
  // Not the worker itself: the client takes only its own kind for one, and VS Code gives extensions another.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
