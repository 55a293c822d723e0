import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer, type ServerProcess, startServer } from './server-process';
import { handOn } from './worker-server';

const SKIPPED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n四、强化服务\n';
const OFF = '{ "rules": { "skipped-number": "off" } }';

describe('a virtual workspace beside a server process', () => {
  let server: ServerProcess;
  let folder: string;
  before(buildServer);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    server = startServer();
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual(server.logged, []);
  });
  const start = async (workspaceFolders: readonly string[]) => {
    await server.initialize({
      locale: 'zh-cn',
      workspaceFolders: workspaceFolders.map((uri) => ({ uri, name: '' })),
    });
    await server.connection.sendNotification('initialized', {});
  };
  const rulesAt = async (uri: string) => {
    const { diagnostics } = await server.publishedFor(uri);
    return diagnostics.map(({ code }) => code);
  };

  it('has its configuration read through the client, a folder of the disk its own', async () => {
    const [virtual, local] = ['vscode-vfs://github/bureau/plans', pathToFileURL(folder).href];
    handOn(server.connection, new Map([[`${virtual}/.work-plan.json`, OFF]]));
    await start([virtual, local]);
    writeFileSync(join(folder, '.work-plan.json'), '{}');
    server.open(`${virtual}/a/2026.workplan`, SKIPPED);
    server.open(`${local}/2026.workplan`, SKIPPED);
    assert.equal((await rulesAt(`${virtual}/a/2026.workplan`)).includes('skipped-number'), false);
    assert.equal((await rulesAt(`${local}/2026.workplan`)).includes('skipped-number'), true);
  });

  it('is checked as it stands where the client hands nothing on', async () => {
    await start([]);
    server.open('vscode-vfs://github/bureau/plans/2026.workplan', SKIPPED);
    const rules = await rulesAt('vscode-vfs://github/bureau/plans/2026.workplan');
    assert.equal(rules.includes('skipped-number'), true);
  });
});
