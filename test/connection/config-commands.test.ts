import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ApplyWorkspaceEditParams, type CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
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
});
