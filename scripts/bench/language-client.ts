import type { ChildProcess } from 'node:child_process';
import { type Command, peakOf, start } from './run';

/** A client of one server and one document over stdio, no more than measuring needs. */
export interface LanguageClient {
  /** Opens the document; ms until its first diagnostics, `null` when they have not come in time. */
  open(text: string): Promise<number | null>;
  /** Inserts a text at a 0-based line and character; ms until the diagnostics on it. */
  insert(line: number, character: number, text: string): Promise<number | null>;
  /** The most memory that the server has held, MiB. */
  peak(): number | null;
  close(): void;
}

interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const URI = 'file:///bench/2026工作要点.md';
const LONGEST_MS = 30_000;

/** Starts a server and says hello to it. */
export async function languageClient(command: Command, languageId: string): Promise<LanguageClient> {
  const server = start(command, 'pipe');
  let version = 0;
  let arrived: (message: () => Message) => void = () => {};
  readMessages(server, (body) => arrived(body));
  const send = (message: Message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  /** Until a message that is looked for comes; the clock stops before it is read, so that its size costs nothing. */
  const until = (isIt: (message: Message) => boolean, act: () => void) =>
    new Promise<number | null>((resolve) => {
      const begun = performance.now();
      const late = setTimeout(() => resolve(null), LONGEST_MS);
      arrived = (body) => {
        const took = performance.now() - begun;
        const message = body();
        // Some servers ask the client for its configuration or to register something before they go on.
        if (message.id !== undefined && message.method !== undefined) send({ id: message.id, result: null });
        if (!isIt(message)) return;
        clearTimeout(late);
        resolve(took);
      };
      act();
    });
  const untilDiagnostics = (method: string, params: object) =>
    until(
      (message) => isDiagnosticsOn(message, version),
      () => send({ method, params }),
    );
  let wantsWhole = false;
  let lines: string[] = [];
  await until(
    ({ id, method, result }) => {
      if (id !== 0 || method !== undefined) return false;
      wantsWhole = takesWholeTexts(result);
      return true;
    },
    () => send({ id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
  );
  send({ method: 'initialized', params: {} });
  return {
    open(text) {
      lines = text.split('\n');
      return untilDiagnostics('textDocument/didOpen', {
        textDocument: { uri: URI, languageId, version, text },
      });
    },
    insert(line, character, text) {
      version++;
      const place = { line, character };
      const old = lines[line] ?? '';
      lines[line] = old.slice(0, character) + text + old.slice(character);
      const change = wantsWhole ? { text: lines.join('\n') } : { range: { start: place, end: place }, text };
      return untilDiagnostics('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [change],
      });
    },
    peak: () => peakOf(server.pid),
    close: () => void server.kill(),
  };
}

/** Whether a server wants every text as a whole and not what has changed of it (`textDocumentSync`). */
function takesWholeTexts(result: unknown): boolean {
  type Sync = number | { readonly change?: number } | undefined;
  const sync = (result as { readonly capabilities?: { readonly textDocumentSync?: Sync } }).capabilities
    ?.textDocumentSync;
  return (typeof sync === 'object' ? sync.change : sync) === 1;
}

/** A server that gives no version is taken to speak of the last text. */
function isDiagnosticsOn({ method, params }: Message, version: number): boolean {
  if (method !== 'textDocument/publishDiagnostics') return false;
  const told = (params as { readonly version?: number }).version;
  return told === undefined || told === null || told === version;
}

function readMessages({ stdout }: ChildProcess, onMessage: (body: () => Message) => void): void {
  let held: Buffer[] = [];
  let size = 0;
  let wanted: number | null = null;
  stdout?.on('data', (chunk: Buffer) => {
    held.push(chunk);
    size += chunk.length;
    for (;;) {
      if (wanted !== null && size < wanted) return;
      const whole = Buffer.concat(held);
      const head = whole.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/i.exec(whole.toString('latin1', 0, Math.max(0, head)))?.[1];
      wanted = length === undefined ? null : head + 4 + Number(length);
      held = [whole];
      if (wanted === null || size < wanted) return;
      const body = whole.subarray(head + 4, wanted);
      held = [whole.subarray(wanted)];
      size -= wanted;
      wanted = null;
      onMessage(() => JSON.parse(body.toString()) as Message);
    }
  });
}
