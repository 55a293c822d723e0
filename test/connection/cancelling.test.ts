import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { createConnection, LSPErrorCodes } from 'vscode-languageserver/node';
import { cancelling } from '../../server/src/connection/cancelling';
import { framed } from './server-process';

describe('a request that is cancelled while it waits', () => {
  it('is answered, and not dealt with', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(input, output, cancelling);
    let asked = 0;
    connection.onDocumentSymbol(() => {
      asked++;
      return [];
    });
    connection.listen();
    const request = { jsonrpc: '2.0', id: 7, method: 'textDocument/documentSymbol', params: {} };
    const cancel = { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 7 } };
    input.write(framed(request) + framed(cancel));
    const answer = await nextMessage(output);
    assert.equal(answer.id, 7);
    assert.equal(answer.error?.code, LSPErrorCodes.RequestCancelled);
    assert.equal(asked, 0);
    connection.dispose();
  });
});

async function nextMessage(output: PassThrough): Promise<{ id?: unknown; error?: { code: number } }> {
  let text = '';
  for (;;) {
    const [chunk] = (await once(output, 'data')) as [Buffer];
    text += chunk.toString();
    const body = /\r\n\r\n(\{.*\})$/s.exec(text)?.[1];
    if (body) return JSON.parse(body);
  }
}
