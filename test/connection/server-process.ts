import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const serverBundle: string = join(root, 'dist', 'server.cjs');

/** A server in a process of its own, spoken to over standard input and output as an editor does. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** Everything that the server has published so far, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  readonly logged: readonly LogMessageParams[];
  initialize(params?: Partial<InitializeParams>): Promise<InitializeResult>;
  open(uri: string, text: string, version?: number): void;
  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The next diagnostics published for a draft that `wanted` takes, past ones included. */
  publishedFor(
    uri: string,
    wanted?: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>;
  /** Sends bytes past the protocol. */
  sendRaw(text: string): void;
  /** Shuts down in order; gives the exit status, when all output has been read. */
  stop(): Promise<number | null>;
  /** The exit status, when the process has ended and all output has been read. */
  readonly ended: Promise<number | null>;
}

/** Bundles the server when the bundle is missing or older than a source file. */
export function buildServer(): void {
  const sources = readdirSync(join(root, 'server', 'src'), { recursive: true, withFileTypes: true });
  const newest = Math.max(
    ...sources
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  if (existsSync(serverBundle) && statSync(serverBundle).mtimeMs >= newest) return;
  execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** One message as it goes over the wire. */
export function framed(body: string | object): string {
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}

/** Starts a server; nothing has been said to it yet. */
export function startServer(): ServerProcess {
  const child = spawn(process.execPath, [serverBundle, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // What a server keeps for later ones is none of the machine's.
    env: { ...process.env, XDG_CACHE_HOME: '/dev/null' },
  });
  // A test that fails leaves its server behind; that must not keep the test run from ending.
  for (const handle of [child, child.stdin, child.stdout] as ReadonlyArray<{ unref?: () => void }>)
    handle.unref?.();
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
    silent,
  );
  const published: PublishDiagnosticsParams[] = [];
  const logged: LogMessageParams[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const listener of [...listeners]) listener();
  });
  connection.onNotification('window/logMessage', (params: LogMessageParams) => void logged.push(params));
  connection.listen();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));

  return {
    connection,
    process: child,
    published,
    logged,
    ended,
    initialize: (params = {}) =>
      connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, ...params }),
    open: (uri, text, version = 1) =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'work-plan', version, text },
      }),
    change: (uri, version, ...contentChanges) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    publishedFor: (uri, wanted = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.find((params) => params.uri === uri && wanted(params));
          if (!found) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      }),
    sendRaw: (text) => void child.stdin.write(text),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return await ended;
    },
  };
}

const silent = { error: () => {}, warn: () => {}, info: () => {}, log: () => {} };
