import { strict as assert } from 'node:assert';
import type { Written } from '../../server/src/features/writing/written';
import { annotated, applied } from '../support/annotated';
import { buildServer, type ServerProcess, startServer } from './server-process';

const uri = 'untitled:draft';

describe('what keys write', () => {
  let server: ServerProcess;
  before(async () => {
    buildServer();
    server = startServer();
    await server.initialize({ locale: 'zh-cn' });
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });
  const ask = async (method: string, marked: string, params: object = {}): Promise<string | null> => {
    const { text, cursor } = annotated(marked);
    server.open(uri, text);
    const request = { textDocument: { uri }, position: cursor, ...params };
    const written: Written | null = await server.connection.sendRequest(`workPlan/${method}`, request);
    server.close(uri);
    return written && applied(text, written.edits);
  };
  const HEAD = '某局2026年工作要点\n一、防汛\n';

  it('is told by the server', async () => {
    assert.equal(await ask('onEnter', `${HEAD}1.修订预案。‸`), `${HEAD}1.修订预案。\n2.`);
    assert.equal(await ask('onEnter', `${HEAD}1.修‸订预案。`), null);
    assert.equal(
      await ask('onTab', `${HEAD}1.修订。\n2.‸汇总。`, { back: false }),
      `${HEAD}1.修订。\n（1）汇总。`,
    );
    assert.equal(
      await ask('moveItem', `${HEAD}1.修订。\n2.‸汇总。`, { up: true }),
      `${HEAD}1.汇总。\n2.修订。`,
    );
    assert.equal(await ask('renumber', `${HEAD}1.修订。\n3.汇总。‸`), `${HEAD}1.修订。\n2.汇总。`);
  });

  it('is nothing for a draft that is not open, and an error where the parameters are wrong', async () => {
    const textDocument = { uri: 'untitled:other' };
    const position = { line: 0, character: 0 };
    assert.equal(await server.connection.sendRequest('workPlan/onEnter', { textDocument, position }), null);
    await assert.rejects(
      server.connection.sendRequest('workPlan/onTab', { textDocument, position }),
      /请求 onTab 的参数不对/,
    );
  });
});
