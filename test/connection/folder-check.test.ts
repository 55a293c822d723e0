import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ApplyWorkspaceEditParams, CodeAction } from 'vscode-languageserver/node';
import { TextDocumentEdit } from 'vscode-languageserver/node';
import type { CheckFolderResult } from '../../server/src/connection/protocol';
import { baselineOf } from '../../server/src/lint/baseline/baseline';
import { buildServer, type ServerProcess, startServer } from './server-process';

const SKIPPED = '某局2026年工作要点\n一、强化学习\n三、强化管理\n';
const CLEAN = '某局2026年工作要点\n一、强化学习\n二、强化管理\n';

let server: ServerProcess;
let folder: string;
let edits: ApplyWorkspaceEditParams[];
const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const write = (path: string, text: string | Uint8Array) => writeFileSync(join(folder, path), text);
const shownFor = (path: string) =>
  server.published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics.map(({ code }) => code);

function withServer(settings: object = {}): void {
  before(buildServer);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    edits = [];
    server = startServer();
    server.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      edits.push(params);
      return { applied: true };
    });
    await server.initialize({
      locale: 'zh-cn',
      // It asks for findings itself, as VS Code does; what is sent unasked is the folder's.
      capabilities: { workspace: { applyEdit: true }, textDocument: { diagnostic: {} } },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
      initializationOptions: settings,
    });
  });
  afterEach(async () => {
    assert.deepEqual(server.logged, []);
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });
}
const check = (): Promise<CheckFolderResult> => server.connection.sendRequest('workPlan/checkFolder', {});

describe('the check of a whole folder', () => {
  withServer();

  it('shows findings of drafts that nobody opened, and leaves out what is ignored', async () => {
    for (const path of ['部门', '旧稿', '.vscode']) mkdirSync(join(folder, path));
    write('.gitignore', '旧稿/\n');
    for (const path of [
      '甲工作要点.txt',
      '部门/乙工作计划.md',
      '旧稿/丙工作要点.txt',
      '.vscode/丁工作要点.txt',
    ])
      write(path, SKIPPED);
    write('戊工作要点.txt', CLEAN);
    write('笔记.txt', SKIPPED);
    write('己工作要点.txt', new Uint8Array([0, 1, 2, 0xff, 0xfe, 0xfd]));
    const result = await check();
    assert.deepEqual(result, { drafts: 4, withFindings: 2, findings: 2, unread: 1, isWhole: true });
    assert.deepEqual(shownFor('甲工作要点.txt'), ['skipped-number']);
    assert.deepEqual(shownFor('部门/乙工作计划.md'), ['skipped-number']);
    for (const path of ['旧稿/丙工作要点.txt', '.vscode/丁工作要点.txt', '戊工作要点.txt', '笔记.txt'])
      assert.equal(shownFor(path), undefined, path);
  });

  it('leaves a draft to the editor while it is open, and comes back to it when it is closed', async () => {
    write('甲工作要点.txt', SKIPPED);
    await check();
    const uri = uriOf('甲工作要点.txt');
    server.open(uri, CLEAN);
    await server.publishedFor(uri, ({ diagnostics }) => diagnostics.length === 0);
    const before = server.published.length;
    server.close(uri);
    await server.connection.sendRequest('workPlan/pastPlans', { uri });
    await server.publishedFor(
      uri,
      (params) => server.published.indexOf(params) >= before && params.diagnostics.length > 0,
    );
  });

  it('takes away what is gone from the disk, and all when it is asked to', async () => {
    for (const path of ['甲工作要点.txt', '乙工作要点.txt']) write(path, SKIPPED);
    await check();
    rmSync(join(folder, '甲工作要点.txt'));
    void server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('甲工作要点.txt'), type: 3 }],
    });
    await server.publishedFor(uriOf('甲工作要点.txt'), ({ diagnostics }) => diagnostics.length === 0);
    await server.connection.sendRequest('workPlan/clearFolderCheck', {});
    assert.deepEqual(shownFor('乙工作要点.txt'), []);
  });

  it('finds a draft that comes later, unless it is ignored', async () => {
    write('.work-planignore', '旧*\n');
    await check();
    for (const path of ['旧工作要点.txt', '新工作要点.txt']) write(path, SKIPPED);
    void server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: ['旧工作要点.txt', '新工作要点.txt'].map((path) => ({ uri: uriOf(path), type: 1 })),
    });
    await server.publishedFor(uriOf('新工作要点.txt'));
    await check();
    assert.equal(shownFor('旧工作要点.txt'), undefined);
  });

  it('says so when it holds findings back', async () => {
    const many = `某局2026年工作要点\n${'一、强化学习\n三、强化管理\n'.repeat(200)}`;
    for (let index = 10; index < 40; index++) write(`${index}工作要点.txt`, many);
    const result = await check();
    assert.equal(result.isWhole, false);
    const shown = new Map(server.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    assert.ok([...shown.values()].reduce((sum, count) => sum + count, 0) <= 2_000);
  });
});

describe('the baseline in the editor', () => {
  const findingsOf = async () => {
    const { items } = await server.connection.sendRequest<{ items: { code: string; severity: number }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: uriOf('甲工作要点.txt') } },
    );
    return items.map(({ code, severity }) => `${code} ${severity}`);
  };
  const written = () => {
    const change = edits.at(-1)?.edit.documentChanges?.find((own) => TextDocumentEdit.is(own));
    assert.ok(change && TextDocumentEdit.is(change) && change.edits[0] && 'newText' in change.edits[0]);
    assert.equal(change.textDocument.uri, uriOf('.work-plan-baseline.json'));
    return change.edits[0].newText;
  };
  const open = (text: string) => server.open(uriOf('甲工作要点.txt'), text);
  const change = (prune: boolean) =>
    server.connection.sendRequest('workPlan/baseline', {
      textDocument: { uri: uriOf('甲工作要点.txt') },
      prune,
    });

  describe('as hints', () => {
    withServer();
    it('is begun, read, and written as the command line does', async () => {
      open(SKIPPED);
      assert.deepEqual(await findingsOf(), ['skipped-number 1']);
      assert.deepEqual(await change(false), { count: 1 });
      const entries = baselineOf(written())?.get('甲工作要点.txt');
      assert.deepEqual(
        entries?.map(({ rule, text, count }) => ({ rule, text, count })),
        [{ rule: 'skipped-number', text: '强化管理', count: 1 }],
      );
      write('.work-plan-baseline.json', written());
      server.close(uriOf('甲工作要点.txt'));
      open(`\n\n${SKIPPED}`);
      assert.deepEqual(await findingsOf(), ['skipped-number 4']);
    });

    it('takes up one finding by a code action, and drops what is mended', async () => {
      open(SKIPPED);
      const place = { line: 2, character: 0 };
      const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: uriOf('甲工作要点.txt') },
        range: { start: place, end: place },
        context: { diagnostics: [] },
      });
      const record = actions.find(({ title }) => title === '把这个问题记入基线');
      assert.ok(record?.command);
      await server.connection.sendRequest('workspace/executeCommand', record.command);
      write('.work-plan-baseline.json', written());
      server.close(uriOf('甲工作要点.txt'));
      open(CLEAN);
      assert.deepEqual(await change(true), { count: 1 });
      assert.deepEqual(baselineOf(written()), new Map());
    });
  });

  describe('left out', () => {
    withServer({ baseline: 'hide' });
    it('is neither shown nor counted', async () => {
      open(SKIPPED);
      await change(false);
      write('.work-plan-baseline.json', written());
      server.close(uriOf('甲工作要点.txt'));
      open(SKIPPED.replace('三、', '四、'));
      assert.deepEqual(await findingsOf(), []);
      await server.connection.sendRequest('workPlan/checkFolder', {});
      assert.equal(shownFor('甲工作要点.txt'), undefined);
    });
  });
});
