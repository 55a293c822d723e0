import { strict as assert } from 'node:assert';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { buildServer, framed, type ServerProcess, serverBundle, startServer } from './server-process';

const SKIPPED = '某局2026年工作要点\n一、强化学习\n三、强化服务\n';

describe('the language server survives', () => {
  let server: ServerProcess;
  let drafts = 0;

  before(async () => {
    buildServer();
    server = startServer();
    await server.initialize();
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });
  afterEach('and still works', async () => {
    const uri = `file:///still-works-${++drafts}.txt`;
    server.open(uri, SKIPPED);
    const { diagnostics } = await server.publishedFor(uri);
    assert.ok(diagnostics.some(({ code }) => code === 'skipped-number'));
  });

  for (const [what, bytes] of [
    ['a body that is not JSON', framed('{"jsonrpc": "2.0", ')],
    [
      'bodies that are no messages',
      ['null', '[]', '{}', '"x"', '1', '{"jsonrpc":"2.0","id":1}'].map(framed).join(''),
    ],
  ] as const) {
    it(what, () => server.sendRaw(bytes));
  }

  for (const [what, header] of [
    ['a header without a length', 'X-Nothing: 1'],
    ['a length that is no number', 'Content-Length: many'],
    ['a header without a colon', 'Content-Length 5'],
  ] as const) {
    it(what, async () => {
      server.sendRaw(`${header}\r\n\r\n`);
      // What came in one piece with the header is read when the next piece comes, so the client keeps talking.
      let heard = false;
      const answer = server.connection.sendRequest('textDocument/documentSymbol', {}).finally(() => {
        heard = true;
      });
      const talk = () => {
        if (heard) return;
        server.sendRaw(framed({ jsonrpc: '2.0', method: '$/nothing' }));
        setImmediate(talk);
      };
      talk();
      assert.deepEqual(await answer, []);
    });
  }

  it('a request that it does not know', async () => {
    await assert.rejects(
      server.connection.sendRequest('textDocument/noSuchRequest', {}),
      /[Uu]nhandled method/,
    );
  });

  for (const feature of ['documentSymbol', 'foldingRange', 'selectionRange', 'codeAction', 'diagnostic']) {
    it(`${feature} with parameters that are none`, async () => {
      const uri = 'file:///open.txt';
      server.open(uri, SKIPPED);
      const wrong = { textDocument: { uri }, positions: 7, range: 'x', context: null };
      for (const params of [undefined, {}, { textDocument: null }, wrong]) {
        await server.connection
          .sendRequest(`textDocument/${feature}`, params)
          .catch(() => 'an error is an answer');
      }
    });
  }

  for (const notification of ['didOpen', 'didChange', 'didClose']) {
    it(`${notification} with parameters that are none`, async () => {
      const uri = 'file:///never-opened.txt';
      for (const params of [
        undefined,
        {},
        { textDocument: { uri } },
        { textDocument: { uri }, contentChanges: [1] },
      ]) {
        await server.connection.sendNotification(`textDocument/${notification}`, params);
      }
    });
  }

  it('a change without a place, which leaves the draft as it was', async () => {
    const uri = 'file:///unchanged.txt';
    server.open(uri, SKIPPED);
    const range = { start: { line: -1, character: 0 }, end: { line: 'x', character: null } };
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '' }],
    });
    const symbols: unknown[] = await server.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.equal(symbols.length, 2);
    assert.ok(server.logged.some(({ message }) => message.startsWith('change: ')));
  });

  it('a feature that fails, which it logs by name and answers with nothing', async () => {
    const uri = 'file:///fails.txt';
    server.open(uri, SKIPPED);
    const answer = await server.connection.sendRequest('textDocument/selectionRange', {
      textDocument: { uri },
      positions: 7,
    });
    assert.deepEqual(answer, []);
    assert.ok(server.logged.some(({ message }) => message.startsWith('selection-ranges: TypeError')));
  });
});

describe('the language server ends', () => {
  before(buildServer);

  it('with 0 when it was shut down, and with 1 when it was only told to exit', async () => {
    const [orderly, abrupt] = [startServer(), startServer()];
    await Promise.all([orderly.initialize(), abrupt.initialize()]);
    assert.equal(await orderly.stop(), 0);
    await abrupt.connection.sendNotification('exit');
    assert.equal(await abrupt.ended, 1);
  });

  it('when the client goes away', async () => {
    const server = startServer();
    await server.initialize();
    server.process.stdin?.end();
    assert.equal(await server.ended, 1);
  });
});

describe('the language server over the channel of a parent process', () => {
  it('greets', async () => {
    buildServer();
    const child = fork(serverBundle, ['--node-ipc'], { stdio: 'ignore' });
    child.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const [answer] = await once(child, 'message');
    assert.equal(answer.result.serverInfo.name, 'work-plan');
    child.kill();
    await once(child, 'exit');
  });
});
