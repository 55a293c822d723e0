import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type FileSystemWatcher,
  type InitializeParams,
  MessageType,
  type ProgressToken,
  type RegistrationParams,
  type ShowMessageParams,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { buildServer, type ServerProcess, startServer } from './server-process';

const planOf = (place: string, year = 2025) =>
  `${place}市水利局${year}年工作要点\n\n一、抓好春灌\n1.检修渠道。3月底前检修渠道12条。\n2.储备物资。备足抽水设备。\n`;
const SEEDS = ['海门2025', '漢臺2025', '潜江2025', '鹰潭2024', '宜昌2022'];
const CAPABILITIES = {
  window: { workDoneProgress: true },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
};

describe('the past plans of open drafts', () => {
  let server: ServerProcess;
  let folder: string;
  let watchers: FileSystemWatcher[];
  let messages: ShowMessageParams[];
  let bars: ProgressToken[];
  let steps: Array<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>;
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const tellOf = (path: string) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type: 2 }],
    });

  async function start(params: Partial<InitializeParams> = {}): Promise<void> {
    server = startServer();
    const { connection } = server;
    watchers = [];
    messages = [];
    bars = [];
    steps = [];
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { registerOptions } of registrations) watchers.push(...registerOptions.watchers);
    });
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: ProgressToken }) => {
      bars.push(token);
      connection.onProgress(WorkDoneProgress.type, token, (step) => void steps.push(step));
      return null;
    });
    connection.onNotification(
      'window/showMessage',
      (message: ShowMessageParams) => void messages.push(message),
    );
    await server.initialize({ locale: 'zh-cn', capabilities: CAPABILITIES, ...params });
    await connection.sendNotification('initialized', {});
  }

  /** What a draft may be begun from, when all is read. */
  const names = async (path: string): Promise<readonly string[]> => {
    const plans = await server.connection.sendRequest<Array<{ name: string }>>('workPlan/pastPlans', {
      uri: uriOf(path),
    });
    return plans.map(({ name }) => name);
  };
  const ownNames = async (path: string) => (await names(path)).filter((name) => !SEEDS.includes(name));

  before(buildServer);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('are the seeds where no folder is named', async () => {
    await start();
    assert.deepEqual(await names('a.txt'), SEEDS);
    assert.deepEqual([server.logged, messages, bars], [[], [], []]);
  });

  it('are those in the folders of the configuration nearest to the draft, but for itself', async () => {
    write('.work-plan.json', '{ "library": "往年" }');
    write('east/.work-plan.json', '{ "library": ["plans"] }');
    write('往年/a.txt', planOf('江东', 2023));
    write('east/plans/b.txt', planOf('江西', 2021));
    await start();
    server.open(uriOf('往年/draft.txt'), planOf('江东'));
    assert.deepEqual(await names('draft.txt'), ['江东2023', ...SEEDS]);
    assert.deepEqual(await ownNames('east/draft.txt'), ['江西2021']);
    assert.deepEqual(await ownNames('往年/a.txt'), []);
  });

  it('are those in the folders of the settings, from the first message and later', async () => {
    write('one/a.txt', planOf('江东'));
    write('two/b.txt', planOf('江西'));
    await start({
      workspaceFolders: [{ uri: uriOf(''), name: 'plans' }],
      initializationOptions: { library: ['one', 7] },
    });
    assert.deepEqual(await ownNames('draft.txt'), ['江东2025']);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { workPlan: { library: [join(folder, 'two'), 'one'] } },
    });
    assert.deepEqual((await ownNames('draft.txt')).sort(), ['江东2025', '江西2025'].sort());
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await ownNames('draft.txt')).length, 2);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { workPlan: { library: [] } },
    });
    assert.deepEqual(await ownNames('draft.txt'), []);
  });

  it('follow what changes on the disk, where the client tells of it', async () => {
    write('.work-plan.json', '{ "library": "往年" }');
    write('往年/a.txt', planOf('江东'));
    await start();
    assert.deepEqual(await ownNames('draft.txt'), ['江东2025']);
    assert.deepEqual(
      watchers.filter(({ globPattern }) => typeof globPattern === 'object' && globPattern.pattern === '**/*'),
      [{ globPattern: { baseUri: uriOf('往年'), pattern: '**/*' } }],
    );
    write('往年/新/b.txt', planOf('江西'));
    await tellOf('往年/新/b.txt');
    assert.deepEqual((await ownNames('draft.txt')).sort(), ['江东2025', '江西2025'].sort());
    write('往年/a.txt', planOf('河东', 2024));
    await tellOf('往年/a.txt');
    assert.deepEqual(await ownNames('draft.txt'), ['江西2025', '河东2024']);
    rmSync(join(folder, '往年', '新'), { recursive: true });
    await tellOf('往年/新');
    assert.deepEqual(await ownNames('draft.txt'), ['河东2024']);
    write('.work-plan.json', '{}');
    await tellOf('.work-plan.json');
    assert.deepEqual(await ownNames('draft.txt'), []);
  });

  it('are looked at again when a draft is opened, where the client tells of nothing', async () => {
    write('.work-plan.json', '{ "library": "往年" }');
    write('往年/a.txt', planOf('江东'));
    await start({ capabilities: {} });
    assert.deepEqual(await ownNames('draft.txt'), ['江东2025']);
    write('往年/b.txt', planOf('江西'));
    server.open(uriOf('draft.txt'), planOf('江东', 2026));
    assert.equal((await ownNames('draft.txt')).length, 2);
    assert.deepEqual(watchers, []);
  });

  it('are read with progress, while the server goes on answering', async () => {
    write('.work-plan.json', '{ "library": "往年" }');
    for (let number = 0; number < 400; number++)
      write(
        `往年/${number}.txt`,
        planOf(`${'江河湖海山川原林北南西东上下左右'[number % 16]}东`, 2000 + Math.floor(number / 16)),
      );
    await start();
    server.open(uriOf('draft.txt'), planOf('江东', 2026));
    const reading = ownNames('draft.txt').then((all) => ({ all, order: 'read' }));
    const answering = server.connection
      .sendRequest('textDocument/documentSymbol', { textDocument: { uri: uriOf('draft.txt') } })
      .then(() => ({ all: [], order: 'answered' }));
    assert.equal((await Promise.race([reading, answering])).order, 'answered');
    assert.equal((await reading).all.length, 400);
    assert.equal(bars.length, 1);
    assert.deepEqual(steps[0], { kind: 'begin', title: '读取往年计划', percentage: 0, cancellable: true });
    assert.ok(steps.some((step) => step.kind === 'report' && /^\d+\/400$/.test(step.message ?? '')));
    await server.connection.sendRequest('workPlan/pastPlans', { uri: uriOf('draft.txt') });
    assert.deepEqual(steps.at(-1), { kind: 'end' });
  });

  it('can be left alone while they are read', async () => {
    write('.work-plan.json', '{ "library": "往年" }');
    for (let number = 0; number < 400; number++) write(`往年/${number}.txt`, planOf('江东'));
    await start();
    const { connection } = server;
    connection.onRequest('window/workDoneProgress/create', async ({ token }: { token: ProgressToken }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === 'begin') void connection.sendNotification('window/workDoneProgress/cancel', { token });
      });
      return null;
    });
    assert.deepEqual(await ownNames('draft.txt'), []);
  });

  it('that cannot be read are told once each, with one message', async () => {
    write('.work-plan.json', '{ "library": ["往年", "没有"] }');
    write('往年/a.txt', planOf('江东'));
    write('往年/b.yaml', 'parts: 1\n');
    write('往年/c.txt', new Uint8Array([0, 1, 0, 0, 255, 254]));
    await start();
    assert.deepEqual(await ownNames('draft.txt'), ['江东2025']);
    write('往年/d.txt', planOf('江西'));
    await tellOf('往年/d.txt');
    assert.equal((await ownNames('draft.txt')).length, 2);
    const lines = server.logged.map(({ message }) => message.replace(folder, ''));
    assert.equal(lines.length, 3, lines.join('\n'));
    assert.match(lines.join('\n'), /b\.yaml：parts 应为列表。/);
    assert.match(lines.join('\n'), /c\.txt：是二进制文件/);
    assert.match(lines.join('\n'), /没有：找不到这个往年计划文件夹。/);
    assert.deepEqual(
      messages.map(({ type, message }) => [type, message]),
      [[MessageType.Warning, '往年计划中有 2 处读不了，已跳过；是哪些，见“输出”里的 Work Plan。']],
    );
  });
});
