import { strict as assert } from 'node:assert';
import type { CodeLens, InlayHint, SemanticTokens, TextEdit } from 'vscode-languageserver/node';
import { applied } from '../support/annotated';
import { buildServer, startServer } from './server-process';

const DRAFT = '某局2026年工作要点\n一、防汛（牵头单位：防御股）\n1.落实水发[2025]3号文件。修渠3条。\n';
const uri = 'untitled:draft';

describe('lenses, hints, tokens and formatting', () => {
  before(buildServer);

  it('are answered as the settings say', async () => {
    const server = startServer();
    const ask = <R>(method: string, params: object = {}): Promise<R> =>
      server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await server.initialize({ locale: 'zh-cn' });
    server.open(uri, DRAFT);
    assert.equal((await ask<CodeLens[]>('codeLens')).length, 2);
    assert.deepEqual(await ask<InlayHint[]>('inlayHint', { range }), []);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { workPlan: { codeLens: false, inlayHints: true } },
    });
    assert.deepEqual(await ask<CodeLens[]>('codeLens'), []);
    assert.equal((await ask<InlayHint[]>('inlayHint', { range })).length, 1);
    assert.equal((await ask<SemanticTokens>('semanticTokens/full')).data.length, 5);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>('formatting', { options });
    assert.equal(applied(DRAFT, edits), DRAFT.replace('[', '〔').replace(']', '〕'));
    assert.deepEqual(server.logged, []);
    assert.equal(await server.stop(), 0);
  });
});
