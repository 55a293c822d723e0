import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CodeAction,
  DocumentDiagnosticReport,
  FileSystemWatcher,
  PublishDiagnosticsParams,
  RegistrationParams,
} from 'vscode-languageserver/node';
import { annotated } from '../support/annotated';
import { buildServer, type ServerProcess, startServer } from './server-process';

const SKIPPED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n四、强化服务\n';
const OFF = '{ "rules": { "skipped-number": "off" } }';
const WATCHES = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };

describe('the configuration of open drafts', () => {
  let server: ServerProcess;
  let folder: string;
  let watchers: FileSystemWatcher[];
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  /** Tells the server, as an editor does, that a file on the disk has changed. */
  const changed = (path: string) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type: 2 }],
    });
  const has = (ruleId: string) => (params: PublishDiagnosticsParams) =>
    params.diagnostics.some(({ code }) => code === ruleId);
  const hasNot = (ruleId: string) => (params: PublishDiagnosticsParams) => !has(ruleId)(params);
  /** The next diagnostics after what has been published so far. */
  const next = (path: string, wanted?: (params: PublishDiagnosticsParams) => boolean) => {
    const seen = server.published.length;
    return server.publishedFor(
      uriOf(path),
      (params) => server.published.indexOf(params) >= seen && (wanted?.(params) ?? true),
    );
  };

  async function start(capabilities: ClientCapabilities): Promise<void> {
    server = startServer();
    watchers = [];
    server.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { method, registerOptions } of registrations) {
        assert.equal(method, 'workspace/didChangeWatchedFiles');
        watchers.push(...registerOptions.watchers);
      }
    });
    await server.initialize({ locale: 'zh-cn', capabilities });
    await server.connection.sendNotification('initialized', {});
  }

  before(buildServer);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
  });
  afterEach(async () => {
    assert.deepEqual(server.logged, []);
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('numbers headings as it says, from the first diagnostics on, and again when it changes', async () => {
    await start({ workspace: WATCHES });
    write('.work-plan.json', '{ "headings": ["任务{n}："] }');
    server.open(uriOf('a.txt'), '某局2026年工作要点\n一、甲\n任务1：修渠道。好。\n任务3：备物资。好。\n');
    assert.ok(has('skipped-number')(await next('a.txt')));
    write('.work-plan.json', '{ "headings": ["事项{n}："] }');
    const later = next('a.txt', hasNot('skipped-number'));
    await changed('.work-plan.json');
    await later;
  });

  it('is that of the nearest folder, from the first diagnostics on', async () => {
    await start({});
    write('.work-plan.json', '{}');
    write('deep/.work-plan.yaml', 'rules:\n  skipped-number: off\n');
    server.open(uriOf('a.txt'), SKIPPED);
    server.open(uriOf('deep/x/a.txt'), SKIPPED);
    server.open('untitled:1', SKIPPED);
    const [plain, quiet, untitled] = await Promise.all([
      server.publishedFor(uriOf('a.txt')),
      server.publishedFor(uriOf('deep/x/a.txt')),
      server.publishedFor('untitled:1'),
    ]);
    assert.deepEqual([plain, quiet, untitled].map(has('skipped-number')), [true, false, true]);
  });

  it('holds anew when it changes, comes and goes', async () => {
    await start({ workspace: WATCHES });
    server.open(uriOf('a.txt'), SKIPPED);
    await next('a.txt', has('skipped-number'));
    write('.work-plan.jsonc', OFF);
    let after = next('a.txt', hasNot('skipped-number'));
    await changed('.work-plan.jsonc');
    await after;
    write('.work-plan.jsonc', '{ "rules": { "skipped-number": "info" } }');
    after = next('a.txt', has('skipped-number'));
    await changed('.work-plan.jsonc');
    const { diagnostics, version } = await after;
    assert.equal(diagnostics.find(({ code }) => code === 'skipped-number')?.severity, 3);
    assert.equal(version, 1);
    rmSync(join(folder, '.work-plan.jsonc'));
    after = next('a.txt', has('skipped-number'));
    await changed('.work-plan.jsonc');
    assert.equal((await after).diagnostics.find(({ code }) => code === 'skipped-number')?.severity, 1);
  });

  for (const [what, tell] of [
    [
      'a save',
      () =>
        server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('a.txt') } }),
    ],
    ['an open', async () => server.open(uriOf('b.txt'), SKIPPED)],
    [
      'a change of settings',
      () => server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null }),
    ],
  ] as const) {
    it(`is read again at ${what} for a client that watches nothing`, async () => {
      await start({});
      server.open(uriOf('a.txt'), SKIPPED);
      await server.publishedFor(uriOf('a.txt'), has('skipped-number'));
      write('.work-plan.jsonc', OFF);
      let after = next('a.txt', hasNot('skipped-number'));
      await tell();
      await after;
      server.close(uriOf('b.txt'));
      write('.work-plan.jsonc', '{ }');
      after = next('a.txt', has('skipped-number'));
      await tell();
      await after;
    });
  }

  it('is watched, with every file that it names, once', async () => {
    await start({ workspace: WATCHES });
    write('.work-plan.jsonc', '{ "extends": "./base[1].json", "unitDirectory": "lists/units.txt" }');
    write('base[1].json', OFF);
    write('lists/units.txt', '市教育局\n');
    for (const name of ['a.txt', 'b.txt']) {
      server.open(uriOf(name), SKIPPED);
      await server.publishedFor(uriOf(name), hasNot('skipped-number'));
    }
    assert.deepEqual(watchers.slice(0, 5), [
      { globPattern: '**/.work-plan.jsonc' },
      { globPattern: '**/.work-plan.json' },
      { globPattern: '**/.work-plan.yaml' },
      { globPattern: '**/.work-plan.yml' },
      { globPattern: '**/.work-plan-baseline.json' },
    ]);
    const base = pathToFileURL(folder).href;
    assert.deepEqual(watchers.slice(5), [
      { globPattern: { baseUri: base, pattern: '.work-plan.jsonc' } },
      { globPattern: { baseUri: base, pattern: 'base?1?.json' } },
      { globPattern: { baseUri: pathToFileURL(join(folder, 'lists')).href, pattern: 'units.txt' } },
    ]);
    write('base[1].json', '{}');
    const after = next('b.txt', has('skipped-number'));
    await changed('base[1].json');
    await after;
  });

  it('shows what is wrong on the file, and the last right one holds until it is mended', async () => {
    await start({ workspace: WATCHES });
    write('.work-plan.jsonc', OFF);
    server.open(uriOf('a.txt'), SKIPPED);
    await next('a.txt', hasNot('skipped-number'));
    const broken = annotated('{\n  "rules": {\n    ⟦"skiped-number"⟧: "off"\n  }\n}\n');
    write('.work-plan.jsonc', broken.text);
    const onConfig = next('.work-plan.jsonc');
    const onDraft = next('a.txt');
    await changed('.work-plan.jsonc');
    const [diagnostic, ...more] = (await onConfig).diagnostics;
    assert.deepEqual(more, []);
    assert.deepEqual(diagnostic?.range, broken.ranges[0]);
    assert.equal(diagnostic?.message, '没有规则 skiped-number，是不是 skipped-number？');
    assert.equal(hasNot('skipped-number')(await onDraft), true);
    write('.work-plan.jsonc', '{}');
    const mended = next('.work-plan.jsonc', ({ diagnostics }) => diagnostics.length === 0);
    const again = next('a.txt', has('skipped-number'));
    await changed('.work-plan.jsonc');
    await Promise.all([mended, again]);
  });

  it('that is wrong from the beginning leaves the rules as they are', async () => {
    await start({});
    write('.work-plan.json', '{ "rules": ');
    server.open(uriOf('a.txt'), SKIPPED);
    assert.equal(has('skipped-number')(await server.publishedFor(uriOf('a.txt'))), true);
    const { diagnostics } = await server.publishedFor(uriOf('.work-plan.json'));
    assert.ok(diagnostics.length > 0);
  });

  it('holds for a client that asks for diagnostics, which is told to ask again', async () => {
    await start({
      textDocument: { diagnostic: {} },
      workspace: { ...WATCHES, diagnostics: { refreshSupport: true } },
    });
    const asked = new Promise<void>((resolve) => {
      server.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    write('.work-plan.jsonc', OFF);
    server.open(uriOf('a.txt'), SKIPPED);
    const textDocument = { uri: uriOf('a.txt') };
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      server.connection.sendRequest('textDocument/diagnostic', { textDocument, previousResultId });
    const first = await pull();
    assert(first.kind === 'full');
    assert.ok(first.items.every(({ code }) => code !== 'skipped-number'));
    write('.work-plan.jsonc', '{}');
    await changed('.work-plan.jsonc');
    await asked;
    const second = await pull(first.resultId);
    assert(second.kind === 'full');
    assert.ok(second.items.some(({ code }) => code === 'skipped-number'));
  });

  it('holds for quick fixes asked for before anything else', async () => {
    await start({});
    write('.work-plan.jsonc', OFF);
    server.open(uriOf('a.txt'), SKIPPED);
    const range = annotated(SKIPPED.replace('四、', '⟦四、⟧')).ranges[0];
    const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf('a.txt') },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.deepEqual(actions, []);
  });
});
