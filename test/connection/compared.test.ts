import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionList, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { copiedItem } from '../../server/src/lint/rules/repetition/copied-item';
import { buildServer, type ServerProcess, startServer } from './server-process';

const { pastPlans: [LAST_YEAR = ''] = [], bad: COPIED, good: RENEWED } = copiedItem.docs;

describe('drafts held against past plans', () => {
  let server: ServerProcess;
  let folder: string;
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const publishedWhen = (wanted: (codes: ReadonlyArray<unknown>) => boolean) =>
    new Promise<void>((resolve) => {
      const listener = server.connection.onNotification(
        'textDocument/publishDiagnostics',
        ({ diagnostics }: PublishDiagnosticsParams) => {
          if (!wanted(diagnostics.map(({ code }) => code))) return;
          listener.dispose();
          resolve();
        },
      );
    });

  before(buildServer);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    mkdirSync(join(folder, '往年'));
    writeFileSync(join(folder, '往年', '2025.txt'), LAST_YEAR);
    server = startServer();
    await server.initialize({ locale: 'zh-cn', capabilities: {} });
    await server.connection.sendNotification('initialized', {});
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('are told what they have copied, as soon as the past plans are read', async () => {
    writeFileSync(join(folder, '.work-plan.json'), '{ "library": "往年" }');
    const told = publishedWhen((codes) => codes.includes('copied-item'));
    server.open(uriOf('2026年工作要点.txt'), COPIED);
    await told;
    const quiet = publishedWhen((codes) => !codes.includes('copied-item'));
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf('2026年工作要点.txt'), version: 2 },
      contentChanges: [{ text: RENEWED }],
    });
    await quiet;
  });

  it('get the units that they name themselves where no past plan knows better', async () => {
    const draft = `${COPIED}3.修缮渠道。年底前修缮渠道9公里。（责任单位：灌溉科）\n4.管护渠道。每月巡渠2次。（责任单位：）\n`;
    const uri = uriOf('2026年工作要点.txt');
    server.open(uri, draft);
    const lines = draft.split('\n');
    const { items } = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 5, character: (lines[5] ?? '').indexOf('）') },
    });
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [['灌溉科', '本稿用过 1 次']],
    );
  });
});
