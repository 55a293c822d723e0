import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  type CodeAction,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { buildServer, type ServerProcess, startServer } from './server-process';

const SKIPPED = '某局2026年工作要点\n一、强化学习\n三、强化管理\n';

describe('a configuration changed from a finding', () => {
  let server: ServerProcess;
  let folder: string;
  let asked: ApplyWorkspaceEditParams[];
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  before(buildServer);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    asked = [];
    server = startServer();
    server.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      asked.push(params);
      return { applied: true };
    });
    await server.initialize({ locale: 'zh-cn', capabilities: { workspace: { applyEdit: true } } });
  });
  afterEach(async () => {
    assert.deepEqual(server.logged, []);
    assert.equal(await server.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the command of the action whose title begins so; gives what the file is to hold. */
  const run = async (title: string): Promise<readonly [uri: string, text: string]> => {
    const uri = uriOf('a.txt');
    server.open(uri, SKIPPED);
    const place = { line: 2, character: 0 };
    const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const command = actions.find((action) => action.title.startsWith(title))?.command;
    assert.ok(command, `nothing is called ${title}`);
    await server.connection.sendRequest('workspace/executeCommand', command);
    const change = asked[0]?.edit.documentChanges?.find((own) => TextDocumentEdit.is(own));
    assert.ok(change && TextDocumentEdit.is(change));
    const [edit] = change.edits;
    assert.ok(edit && 'newText' in edit);
    return [change.textDocument.uri, edit.newText];
  };

  it('is begun where there is none', async () => {
    const [uri, text] = await run('在配置里关闭 skipped-number');
    assert.equal(uri, uriOf('.work-plan.jsonc'));
    assert.deepEqual(JSON.parse(text), { rules: { 'skipped-number': 'off' } });
  });

  it('keeps what it says', async () => {
    writeFileSync(join(folder, '.work-plan.json'), '{ "planYear": 2026 }');
    const [uri, text] = await run('在配置里把 skipped-number 降为疑似');
    assert.equal(uri, uriOf('.work-plan.json'));
    assert.deepEqual(JSON.parse(text), { planYear: 2026, rules: { 'skipped-number': 'warning' } });
  });

  it('in YAML keeps its comments', async () => {
    writeFileSync(join(folder, '.work-plan.yaml'), 'planYear: 2026 # 本年\n');
    const [uri, text] = await run('在配置里关闭 skipped-number');
    assert.equal(uri, uriOf('.work-plan.yaml'));
    assert.equal(text, 'planYear: 2026 # 本年\nrules:\n  skipped-number: off\n');
  });

  it('has a unit renamed in its directory, too', async () => {
    writeFileSync(join(folder, '.work-plan.yaml'), 'unitDirectory: units.txt\n');
    writeFileSync(join(folder, 'units.txt'), '甲股，甲\n乙股\n');
    const uri = uriOf('a.txt');
    server.open(uri, '某局2026年工作要点\n一、防汛\n1.修渠3条。（责任单位：甲股）\n');
    const textDocument = { uri };
    await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
    const edit: WorkspaceEdit = await server.connection.sendRequest('textDocument/rename', {
      textDocument,
      position: { line: 2, character: 14 },
      newName: '丙股',
    });
    assert.deepEqual(edit.changes?.[uriOf('units.txt')], [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, newText: '丙股' },
    ]);
  });
});
