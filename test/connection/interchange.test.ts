import { strict as assert } from 'node:assert';
import type { ExportForm, ExportResult, ImportResult } from '../../server/src/connection/protocol';
import { buildServer, type ServerProcess, startServer } from './server-process';

const DRAFT = '澄川县水利局2026年工作要点\n一、防汛\n1.修订预案。3月底前修订防汛预案。〔责任单位：防御股〕\n';
const URI = 'file:///2026年工作要点.txt';

describe('other forms of a draft', () => {
  let server: ServerProcess;
  before(async () => {
    buildServer();
    server = startServer();
    await server.initialize({ locale: 'zh-cn' });
    await server.connection.sendNotification('initialized', {});
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'work-plan', version: 1, text: DRAFT },
    });
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });
  const exported = (form: ExportForm, uri = URI): Promise<ExportResult> =>
    server.connection.sendRequest('workPlan/export', { textDocument: { uri }, form });

  it('are a Word file that reads back, a ledger and a page', async () => {
    const { base64 } = await exported('docx');
    const { text }: ImportResult = await server.connection.sendRequest('workPlan/import', { base64 });
    for (const words of ['一、防汛', '1.修订预案', '〔责任单位：防御股〕'])
      assert.ok(text.includes(words), words);
    assert.match(Buffer.from((await exported('xlsx')).base64, 'base64').toString('latin1'), /^PK/);
    assert.match(
      Buffer.from((await exported('html')).base64, 'base64').toString(),
      /^<!doctype html>[\s\S]*修订预案/,
    );
  });

  it('take the fonts that are set', async () => {
    const params = { textDocument: { uri: URI }, form: 'docx' };
    const withFonts = (fonts: object): Promise<ExportResult> =>
      server.connection.sendRequest('workPlan/export', { ...params, fonts });
    const plain = await exported('docx');
    assert.notEqual((await withFonts({ body: '仿宋' })).base64, plain.base64);
    assert.equal((await withFonts({ none: '仿宋', body: '' })).base64, plain.base64);
    await assert.rejects(withFonts({ body: 3 }), /参数不对/);
  });

  it('are refused with a reason', async () => {
    await assert.rejects(exported('docx', 'file:///none.txt'), /没有打开/);
    await assert.rejects(exported('pdf' as ExportForm), /参数不对/);
    const base64 = Buffer.from('某局2026年工作要点').toString('base64');
    await assert.rejects(server.connection.sendRequest('workPlan/import', { base64 }), /这份文件/);
  });
});
