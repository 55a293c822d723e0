import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type {
  ComparisonView,
  NewDraftParams,
  NewDraftResult,
  PastPlanEntry,
  TopicEntry,
} from '../../server/src/connection/protocol';
import { parseText } from '../../server/src/core/parse';
import { itemsOf } from '../../server/src/core/work-plan';
import { temporaryFolder } from '../cli/command';
import { parseSnippet } from '../grammar/snippet-body';
import { annotate } from '../support/annotated';
import { buildServer, type ServerProcess, startServer } from './server-process';

const LAST = `澄川县水利局2025年工作要点
一、防汛
1.修订预案。3月底前修订防汛预案，组织演练2场，逐村核对转移路线。〔责任单位：防御股〕
2.编印简报。全年编印简报12期，报送县委、县政府和市水利局。〔责任单位：办公室〕
`;
const NEXT = `澄川县水利局2026年工作要点
一、防汛
1.修订预案。3月底前修订防汛预案，组织演练3场，逐村核对转移路线。〔责任单位：防御股〕
2.安装雨量站。5月底前安装自动雨量站18个，全部接入县级平台。〔责任单位：建设股〕
`;

describe('the requests of our own', () => {
  const at = temporaryFolder();
  let server: ServerProcess;
  before(async () => {
    buildServer();
    server = startServer();
    await server.initialize({ locale: 'zh-cn' });
    await server.connection.sendNotification('initialized', {});
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });
  const wanted: NewDraftParams = {
    uri: 'untitled:new',
    from: 'yingtan-2024',
    year: 2026,
    issuer: null,
    numbering: 'official',
    units: 'paren',
  };
  const draftFor = (params: object): Promise<NewDraftResult> =>
    server.connection.sendRequest('workPlan/newDraft', params);
  const compareWith = (uri: string, last: string): Promise<ComparisonView> =>
    server.connection.sendRequest('workPlan/compare', { textDocument: { uri }, last });

  it('tell of a past plan what a writer chooses by', async () => {
    const uri = 'untitled:new';
    const plans: readonly PastPlanEntry[] = await server.connection.sendRequest('workPlan/pastPlans', {
      uri,
    });
    const yingtan = plans.find(({ id }) => id === 'yingtan-2024');
    assert.ok(yingtan);
    const { name, title, issuer, sections, items, namesUnits, path } = yingtan;
    assert.deepEqual([name, title, issuer], ['鹰潭2024', '2024年鹰潭市教育工作要点', '鹰潭市教育局']);
    assert.deepEqual([sections, items, namesUnits, path], [8, 29, true, null]);
  });

  it('tell the topics that several plans have, and blend some', async () => {
    const uri = 'untitled:new';
    const topics: readonly TopicEntry[] = await server.connection.sendRequest('workPlan/topics', { uri });
    assert.deepEqual(
      topics.filter(({ common }) => common),
      [],
      'the seeds alone do not tell what the plan is about',
    );
    assert.ok(topics.every(({ plans }) => plans > 1));
    const names = topics.slice(0, 8).map(({ name }) => name);
    const { text } = await draftFor({ ...wanted, from: undefined, topics: names });
    assert.equal(itemsOf(parseText(text)).length, 8);
  });

  it('give a new draft as text and as a snippet', async () => {
    const { text, snippet } = await draftFor(wanted);
    assert.match(text, /^2026年〔单位名称　〕教育工作要点\n[\s\S]*\n（一）.*（责任单位：〔单位名称　〕）\n/);
    assert.match(snippet, /^2026年\$\{1:〔单位名称　〕\}教育工作要点\n/);
    assert.equal(parseSnippet(snippet).stops.at(-1), 0);
  });

  it('start from a plan in a file, or as it stands in the editor', async () => {
    const uri = pathToFileURL(at('去年.txt')).href;
    writeFileSync(at('去年.txt'), LAST);
    const plan: PastPlanEntry = await server.connection.sendRequest('workPlan/planIn', { uri });
    assert.deepEqual([plan.id, plan.issuer, plan.path], ['去年', '澄川县水利局', at('去年.txt')]);
    const params = { ...wanted, from: undefined, issuer: '澄川县水利局', numbering: 'model' };
    const first = /\n1\.修订预案。.*\n2\.编印简报。/;
    assert.match((await draftFor({ ...params, file: uri })).text, first);
    server.open('untitled:last', LAST.replaceAll('修订', '制定'));
    assert.match((await draftFor({ ...params, file: 'untitled:last' })).text, /\n1\.制定预案。/);
    writeFileSync(at('空.txt'), '没有条目。\n');
    const empty = draftFor({ ...params, file: pathToFileURL(at('空.txt')).href });
    await assert.rejects(empty, /没有认出章节和条目/);
  });

  it('say why there is no new draft', async () => {
    await assert.rejects(draftFor({ ...wanted, from: 'nowhere' }), /没有可以照着起草的往年计划。/);
    await assert.rejects(
      draftFor({ ...wanted, from: undefined, topics: [] }),
      /没有可以照着起草的往年计划。/,
    );
    await assert.rejects(draftFor({ ...wanted, units: 'table' }), /请求 newDraft 的参数不对。/);
    await assert.rejects(draftFor({ ...wanted, year: -5 }), /请求 newDraft 的参数不对。/);
    await assert.rejects(draftFor({ ...wanted, issuer: 7 }), /请求 newDraft 的参数不对。/);
    await assert.rejects(draftFor({ ...wanted, topics: '双减' }), /请求 newDraft 的参数不对。/);
    await assert.rejects(draftFor({ ...wanted, year: '2026' }), /请求 newDraft 的参数不对。/);
  });

  it('compare an open draft with last year’s file', async () => {
    const uri = 'file:///next.txt';
    server.open(uri, NEXT);
    writeFileSync(at('去年.txt'), LAST);
    const { last, counts, groups, markdown } = await compareWith(uri, pathToFileURL(at('去年.txt')).href);
    assert.equal(last, '澄川县水利局2025年工作要点');
    assert.equal(counts, '新增 1 · 取消 1 · 目标提高 1');
    assert.deepEqual(
      groups.map(({ name, rows }) => [name, rows.map(({ label, lines }) => [label, ...lines])]),
      [
        ['added', [['2.安装雨量站']]],
        ['dropped', [['2.编印简报']]],
        ['raised', [['1.修订预案', '组织演练：2场 → 3场']]],
      ],
    );
    const [added, dropped, raised] = groups.map(({ rows }) => rows[0]);
    assert.ok(added?.next && raised?.next && raised.last && dropped?.last);
    assert.deepEqual([added.last, dropped.next], [null, null]);
    assert.equal(
      annotate(NEXT, [raised.next, added.next]),
      NEXT.replace('1.修订预案', '⟦1.修订预案⟧').replace('2.安装雨量站', '⟦2.安装雨量站⟧'),
    );
    assert.equal(annotate(LAST, [dropped.last]), LAST.replace('2.编印简报', '⟦2.编印简报⟧'));
    assert.match(markdown, /^# 澄川县水利局2025年工作要点 → 澄川县水利局2026年工作要点\n/);
  });

  it('compare with last year’s plan as it stands in the editor', async () => {
    const [uri, last] = ['file:///this.txt', 'file:///last.txt'];
    server.open(uri, NEXT);
    server.open(last, LAST);
    assert.equal((await compareWith(uri, last)).counts, '新增 1 · 取消 1 · 目标提高 1');
  });

  it('say why nothing can be compared', async () => {
    const uri = 'file:///open.txt';
    server.open(uri, NEXT);
    writeFileSync(at('文档.docx'), new Uint8Array([0x50, 0x4b, 0, 0]));
    await assert.rejects(compareWith(uri, pathToFileURL(at('文档.docx')).href), /另存为 \.txt/);
    await assert.rejects(compareWith(uri, pathToFileURL(at('没有.txt')).href), /文件打不开/);
    await assert.rejects(compareWith(uri, 'untitled:Untitled-1'), /文件打不开/);
    await assert.rejects(compareWith(uri, uri), /没有可比的/);
    await assert.rejects(compareWith('file:///closed.txt', uri), /没有打开/);
  });
});
