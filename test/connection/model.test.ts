import { strict as assert } from 'node:assert';
import { buildServer, type ServerProcess, startServer } from './server-process';

const URI = 'file:///2026年工作要点.txt';
const TEXT = '某市教育局2026年工作要点\n一、学习\n（一）办班3期。（责任单位：办公室）\n三、管理\n';

describe('what the server tells a language model', () => {
  let server: ServerProcess;
  const tell = (about: unknown, uri = URI) =>
    server.connection.sendRequest<{ text: string }>('workPlan/tellModel', { textDocument: { uri }, about });

  before(async () => {
    buildServer();
    server = startServer();
    await server.initialize({ locale: 'zh-cn' });
    await server.connection.sendNotification('initialized', {});
    server.open(URI, TEXT);
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('is of an open draft, as text', async () => {
    assert.match((await tell('findings')).text, /^4: error skipped-number/m);
    assert.match((await tell('outline')).text, /^3: {3}（一）办班3期.*单位: 办公室/m);
    assert.match((await tell('suggestions')).text, /^同类往年计划 \d+ 份/);
  });

  it('is a message where there is nothing to tell', async () => {
    await assert.rejects(tell('findings', 'file:///other.txt'), /这份草稿没有打开。/);
    await assert.rejects(tell('everything'), /请求 tellModel 的参数不对。/);
  });
});
