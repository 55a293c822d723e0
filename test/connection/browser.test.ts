import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  InitializeResult,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Requests } from '../../server/src/connection/protocol';
import { annotated } from '../support/annotated';
import { buildServer } from './server-process';
import { PROGRAM, startWorkerServer, type WorkerServer } from './worker-server';

const FOLDER = 'vscode-vfs://github/bureau/plans';
const DRAFT = `${FOLDER}/a/2026%E5%B9%B4%E5%B7%A5%E4%BD%9C%E8%A6%81%E7%82%B9.txt`;
const OTHER = `${FOLDER}/b/2026%E5%B9%B4%E5%B7%A5%E4%BD%9C%E8%AE%A1%E5%88%92%281%29.txt`;
const TEXT = [
  '某局2026年工作要点',
  '一、强化学习',
  '（一）举办培训班3期。〔责任单位：市教育局〕',
  '二、强化管理',
  '四、强化服务',
  '（一）建成服务站5个。〔责任单位：‸〕',
  '',
].join('\n');
const PAST = [
  '某局2025年工作要点',
  '一、数据基础',
  '（一）建设数据底座。〔责任单位：市数据局〕',
  '（二）编制数据目录。〔责任单位：市数据局〕',
  '二、数据服务',
  '（一）开放公共数据。〔责任单位：市数据局〕',
].join('\n');

describe('the server in a web worker', () => {
  let server: WorkerServer;
  const { text, cursor } = annotated(TEXT);
  const textDocument = { uri: DRAFT };
  const ask = <R>(method: string, params: object) => server.connection.sendRequest<R>(method, params);

  before(async () => {
    buildServer();
    server = startWorkerServer(
      new Map([
        [`${FOLDER}/.work-plan.yaml`, 'library: past\nunitDirectory: [市教育局, 市统计局]\n'],
        [`${FOLDER}/past/2025%E5%B9%B4%E5%B7%A5%E4%BD%9C%E8%A6%81%E7%82%B9.txt`, PAST],
        [OTHER, '某局2026年工作计划\n一、学习\n（一）举办讲座2场。〔责任单位：市教育局〕\n'],
      ]),
    );
    const { capabilities }: InitializeResult = await ask('initialize', {
      processId: null,
      rootUri: null,
      locale: 'zh-cn',
      workspaceFolders: [{ uri: FOLDER, name: 'plans' }],
      capabilities: { workspace: { applyEdit: true } },
    });
    assert.ok(capabilities.completionProvider);
    await server.connection.sendNotification('initialized', {});
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'work-plan', version: 1, text },
    });
  });
  after(async () => {
    await server.stop();
    assert.deepEqual(server.logged, []);
  });

  it('publishes what it finds under the configuration of the workspace', async () => {
    const { diagnostics } = await server.publishedFor(DRAFT);
    const found = diagnostics.find(({ code }) => code === 'skipped-number');
    assert.equal(found?.range.start.line, 4);
    assert.equal(found?.codeDescription?.href, `${PROGRAM}/docs/rules/skipped-number.md`);
    assert.equal(
      diagnostics.some(({ code }) => code === 'unknown-unit'),
      false,
    );
  });

  it('completes units of the directory that the client hands on', async () => {
    const { items }: CompletionList = await ask('textDocument/completion', {
      textDocument,
      position: cursor,
    });
    assert.ok(items.some(({ label }) => label === '市统计局'));
  });

  it('mends what it has found', async () => {
    const { diagnostics } = await server.publishedFor(DRAFT);
    const wrong = diagnostics.filter(({ code }) => code === 'skipped-number');
    const [{ range } = assert.fail()] = wrong;
    const actions: CodeAction[] = await ask('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: wrong },
    });
    const edits = actions.flatMap(({ edit }) => edit?.changes?.[DRAFT] ?? []);
    assert.ok(
      edits.some(({ newText }) => newText.startsWith('三')),
      JSON.stringify(actions),
    );
  });

  it('outlines the draft', async () => {
    const symbols: DocumentSymbol[] = await ask('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['一、强化学习', '二、强化管理', '四、强化服务'],
    );
  });

  it('knows seeds and the past plans of a folder in the workspace', async () => {
    const plans: Requests['workPlan/pastPlans']['gives'] = await ask('workPlan/pastPlans', { uri: DRAFT });
    assert.ok(plans.length > 1);
    assert.equal(plans[0]?.year, 2025);
    assert.match(plans[0]?.path ?? '', /vscode-vfs/);
  });

  it('renames a unit in drafts that are not open too, each by the uri that the client knows', async () => {
    const line = text.split('\n').findIndex((each) => each.includes('市教育局'));
    const character = text.split('\n')[line]?.indexOf('市教育局') ?? 0;
    const edit: WorkspaceEdit = await ask('textDocument/rename', {
      textDocument,
      position: { line, character },
      newName: '市教体局',
    });
    // The directory of units in the configuration, too.
    const wanted = [`${FOLDER}/.work-plan.yaml`, DRAFT, OTHER];
    assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), wanted.sort());
  });

  it('checks the drafts of the workspace that are not open', async () => {
    const result: Requests['workPlan/checkFolder']['gives'] = await ask('workPlan/checkFolder', {});
    assert.equal(result.unread, 0);
    assert.equal(result.drafts, 2);
  });

  it('completes a unit by its sounds', async () => {
    const uri = `${FOLDER}/c.workplan`;
    const typed = '一、强化学习\n（一）办班。〔责任单位：sjy〕\n';
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'work-plan', version: 1, text: typed },
    });
    const position = { line: 1, character: typed.split('\n')[1]?.indexOf('〕') ?? 0 };
    const { items }: CompletionList = await ask('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    assert.ok(
      items.some(({ label }) => label === '市教育局'),
      JSON.stringify(items),
    );
  });

  it('writes a Word file and reads it back', async () => {
    const { base64 }: Requests['workPlan/export']['gives'] = await ask('workPlan/export', {
      textDocument,
      form: 'docx',
    });
    const back: Requests['workPlan/import']['gives'] = await ask('workPlan/import', { base64 });
    assert.ok(back.text.includes('（一）举办培训班3期。'), back.text);
    const broken = Buffer.from(base64, 'base64');
    broken.fill(0, 100, 400);
    await assert.rejects(ask('workPlan/import', { base64: broken.toString('base64') }), /这份文件/);
  });
});

describe('what runs in a browser', () => {
  interface Parts {
    readonly inputs: Record<
      string,
      { readonly imports: ReadonlyArray<{ path: string; external?: boolean }> }
    >;
    readonly outputs: Record<string, { readonly imports: ReadonlyArray<{ path: string }> }>;
  }
  before(buildServer);

  it('holds no module of Node, and asks for none but that of the editor', () => {
    const bundles = JSON.parse(readFileSync('.build/browser-parts.json', 'utf8')) as readonly Parts[];
    assert.equal(bundles.length, 2);
    for (const { inputs, outputs } of bundles) {
      const asked = Object.values(inputs).flatMap(({ imports }) => imports);
      const ofNode = asked.filter(({ path }) => isBuiltin(path));
      assert.deepEqual(ofNode, []);
      const kept = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
      assert.deepEqual(
        [...new Set(kept)].filter((path) => path !== 'vscode'),
        [],
      );
    }
  });
});
