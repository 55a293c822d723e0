import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover, Location, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver/node';
import { annotated, applied } from '../support/annotated';
import { buildServer, type ServerProcess, startServer } from './server-process';

const DRAFT =
  '某局2026年工作要点\n一、防汛\n1.修订《防汛‸预案》。按照第2项修订。（责任单位：防御股）\n2.组织演练。组织1场。\n';
const OTHER = '某局2025年工作要点\n一、防汛\n1.修订预案。修订1份。（责任单位：防御股）\n';

describe('looking and jumping', () => {
  let server: ServerProcess;
  let folder: string;
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const { text, cursor } = annotated(DRAFT);

  before(async () => {
    buildServer();
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs', '防汛预案.docx'), '');
    writeFileSync(join(folder, '2025年工作要点.txt'), OTHER);
    writeFileSync(join(folder, 'notes.txt'), OTHER);
    server = startServer();
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'w' }];
    await server.initialize({ locale: 'zh-cn', workspaceFolders });
    server.open(uriOf('a.txt'), text);
  });
  after(async () => {
    assert.deepEqual(server.logged, []);
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = <R>(method: string, params: object = {}): Promise<R> =>
    server.connection.sendRequest(method, {
      textDocument: { uri: uriOf('a.txt') },
      position: cursor,
      ...params,
    });

  it('leads to a file of the workspace', async () => {
    const places = await ask<Location[]>('textDocument/definition');
    assert.deepEqual(
      places.map(({ uri }) => uri),
      [uriOf('docs/防汛预案.docx')],
    );
    const links = await ask<unknown[]>('textDocument/documentLink');
    assert.equal(links.length, 2);
  });

  it('renames a unit in open drafts and in those of the workspace', async () => {
    const position = annotated(DRAFT.replace('‸', '').replace('防御股', '防御‸股')).cursor;
    const { changes = {} } = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: '防汛股' });
    assert.deepEqual(Object.keys(changes).sort(), [uriOf('2025年工作要点.txt'), uriOf('a.txt')].sort());
    assert.equal(applied(text, changes[uriOf('a.txt')] ?? []), text.replace('防御股', '防汛股'));
    await assert.rejects(ask('textDocument/rename', { position, newName: '甲、乙' }), /不能有顿号/);
  });

  it('finds symbols in all of them', async () => {
    const symbols = await ask<WorkspaceSymbol[]>('workspace/symbol', { query: '修订' });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['1.修订《防汛预案》', '1.修订预案'],
    );
  });

  it('answers hover, usages and highlights', async () => {
    const position = { line: 3, character: 3 };
    const { contents } = await ask<Hover>('textDocument/hover', { position });
    assert.match((contents as { value: string }).value, /没有写：责任单位/);
    const context = { includeDeclaration: true };
    assert.equal((await ask<Location[]>('textDocument/references', { position, context })).length, 2);
    assert.equal((await ask<unknown[]>('textDocument/documentHighlight', { position })).length, 2);
  });
});
