import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { ClientRequests } from '../../server/src/connection/protocol';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where a client in a browser would have the program. */
export const PROGRAM = 'https://example.invalid/work-plan';

/** The server in a worker that has what a browser gives it and nothing of Node. */
export interface WorkerServer {
  readonly connection: ProtocolConnection;
  readonly logged: readonly unknown[];
  publishedFor(uri: string): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

/** Starts a server whose client hands on files by their uris. */
export function startWorkerServer(files: ReadonlyMap<string, string>): WorkerServer {
  const bundle = join(root, 'dist', 'browser-server.js');
  const worker = new Worker(`(${runAsInBrowser})(require, ${JSON.stringify(bundle)})`, { eval: true });
  // A test that fails leaves it behind; that must not keep the test run from ending.
  worker.unref();
  worker.postMessage({ program: PROGRAM });
  const connection = createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  const logged: unknown[] = [];
  connection.onNotification('window/logMessage', (params) => void logged.push(params));
  worker.once('error', (error) => logged.push(error));
  handOn(connection, new Map([...files, [`${PROGRAM}/dist/seeds.json`, textOf('dist/seeds.json')]]));
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    waiting.get(params.uri)?.(params);
  });
  connection.listen();
  return {
    connection,
    logged,
    async publishedFor(uri) {
      return published.get(uri) ?? (await new Promise((resolve) => waiting.set(uri, resolve)));
    },
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      await worker.terminate();
    },
  };
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Has a client hand on files by their uris. */
export function handOn(connection: ProtocolConnection, files: ReadonlyMap<string, string>): void {
  const on = <M extends keyof ClientRequests>(
    method: M,
    answer: (uri: string) => ClientRequests[M]['gives'],
  ): void => {
    connection.onRequest(method, ({ uri }: ClientRequests[M]['takes']): unknown => answer(uri));
  };
  const inFolder = (folder: string) =>
    [...files.keys()].flatMap((uri) => (uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : []));
  on('workPlan/readFile', (uri) => {
    const text = files.get(uri);
    if (text === undefined) throw new Error(`no file: ${uri}`);
    return { base64: Buffer.from(text).toString('base64') };
  });
  on('workPlan/lookAtFile', (uri) => {
    const text = files.get(uri);
    if (text !== undefined) return { kind: 'file', size: Buffer.byteLength(text), mtimeMs: 1 };
    return inFolder(uri).length > 0 ? { kind: 'folder', size: 0, mtimeMs: 1 } : null;
  });
  on('workPlan/listFolder', (uri) => {
    const paths = inFolder(uri);
    const names = new Set(paths.map((path) => path.split('/')[0] ?? ''));
    return [...names].map((name) => ({
      name: decodeURIComponent(name),
      kind: paths.includes(name) ? 'file' : 'folder',
    }));
  });
}

/**
 * Runs in the worker: runs the bundle in a context of its own, whose globals are those of a web worker that it may use.
 * As text, since a worker's source is one.
 */
const runAsInBrowser = `(require, bundle) => {
  const { createContext, runInContext } = require('node:vm');
  const { readFileSync } = require('node:fs');
  const { parentPort } = require('node:worker_threads');
  const { MessageChannel, TextDecoder, TextEncoder, URL, atob, btoa, console, performance } = globalThis;
  const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask } = globalThis;
  const listeners = new Set();
  const self = {
    MessageChannel, TextDecoder, TextEncoder, URL, atob, btoa, console, performance,
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', platform: 'Win32' },
    postMessage: (message) => parentPort.postMessage(message),
    addEventListener: (_type, listener, { once } = {}) => {
      const own = (event) => {
        if (once) listeners.delete(own);
        listener(event);
      };
      listeners.add(own);
    },
  };
  self.self = self;
  parentPort.on('message', (data) => {
    // One that is set while a message is handled is not told of that message.
    for (const listener of [...listeners, self.onmessage]) listener?.({ data });
  });
  runInContext(readFileSync(bundle, 'utf8'), createContext(self), { filename: bundle });
}`;
