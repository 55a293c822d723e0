import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bigDraft } from './big-draft';
import { row } from './measure';

const KEYSTROKES = 60;

/** From a keystroke to the diagnostics on it, through the built server over stdio, and what the server holds. */
export async function benchKeystroke(): Promise<void> {
  for (const items of [30, 1_000, 10_000]) {
    const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const textDocument = {
      uri: 'file:///bench.workplan',
      languageId: 'work-plan',
      version: 1,
      text: bigDraft(items),
    };
    const opened = await timed(connection, () =>
      connection.sendNotification('textDocument/didOpen', { textDocument }),
    );
    const times: number[] = [];
    for (let key = 0; key < KEYSTROKES; key++) {
      const place = { line: Math.floor((key * items) / KEYSTROKES) + 5, character: 12 };
      const contentChanges = [{ range: { start: place, end: place }, text: '测' }];
      const document = { uri: textDocument.uri, version: key + 2 };
      times.push(
        await timed(connection, () =>
          connection.sendNotification('textDocument/didChange', { textDocument: document, contentChanges }),
        ),
      );
    }
    times.sort((a, b) => a - b);
    row(`${items} items: open to first diagnostics`, opened);
    row(`${items} items: keystroke to diagnostics, p50`, times[KEYSTROKES >> 1] ?? 0);
    row(`${items} items: keystroke to diagnostics, p95`, times[Math.floor(KEYSTROKES * 0.95)] ?? 0);
    connection.dispose();
    server.kill();
  }
}

/** Milliseconds until the server publishes diagnostics after an action. */
function timed(connection: ProtocolConnection, act: () => Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const listener = connection.onNotification('textDocument/publishDiagnostics', () => {
      listener.dispose();
      resolve(performance.now() - start);
    });
    act().catch(reject);
  });
}
