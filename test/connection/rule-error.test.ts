import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { disk } from '../../server/src/configuration/disk';
import { serve } from '../../server/src/connection/server';
import { defineRule, type Rule } from '../../server/src/lint/rule';
import { rules } from '../../server/src/lint/rules/index';
import { skippedNumber } from '../../server/src/lint/rules/numbering/skipped-number';
import { NO_CACHE } from '../../server/src/past-plans/structure-cache';

describe('a rule that throws', () => {
  const broken = defineRule({
    ...skippedNumber,
    id: 'broken-rule',
    check: () => {
      throw new Error('cannot');
    },
  });
  before(() => void (rules as Rule[]).unshift(broken));
  after(() => void (rules as Rule[]).shift());

  it('is logged by its id; the other rules go on', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    serve(server, {
      rulePage: (ruleId) => ruleId,
      seeds: async () => [],
      structureCache: async () => NO_CACHE,
      files: disk,
    });
    server.listen();
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    client.listen();
    const logged = new Promise<string>((resolve) => {
      client.onNotification('window/logMessage', ({ message }: { message: string }) => resolve(message));
    });
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    const uri = 'file:///draft.txt';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'work-plan', version: 1, text: '一、学习\n二、管理\n四、服务\n' },
    });
    const report: { items: ReadonlyArray<{ code: string }> } = await client.sendRequest(
      'textDocument/diagnostic',
      {
        textDocument: { uri },
      },
    );
    assert.ok(report.items.some(({ code }) => code === 'skipped-number'));
    assert.match(await logged, /^rule broken-rule: Error: cannot/);
    client.dispose();
    server.dispose();
  });
});
