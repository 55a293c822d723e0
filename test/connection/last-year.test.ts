import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover, InlayHint } from 'vscode-languageserver/node';
import { buildServer, type ServerProcess, startServer } from './server-process';

const of = (year: number, figure: number) =>
  `某县水利局${year}年工作要点\n一、防汛\n1.修订预案。修订预案${figure}份。\n二、抗旱\n1.打井3口。\n`;

describe('last year’s figures in the editor', () => {
  let server: ServerProcess;
  let folder: string;
  before(buildServer);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    server = startServer();
    await server.initialize({
      locale: 'zh-cn',
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
      initializationOptions: { inlayHints: true },
    });
  });
  afterEach(async () => {
    assert.deepEqual(server.logged, []);
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('come from the plan of the year before in the workspace', async () => {
    writeFileSync(join(folder, '2025年工作要点.txt'), of(2025, 2));
    const uri = pathToFileURL(join(folder, '2026年工作要点.txt')).href;
    server.open(uri, of(2026, 5));
    const textDocument = { uri };
    const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 4 },
    });
    assert.match((hover.contents as { value: string }).value, /去年（2025年）：2份/);
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const hints = await server.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range,
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['（去年2份）'],
    );
  });
});
