import { strict as assert } from 'node:assert';
import type { Overview, OverviewNode } from '../../server/src/connection/protocol';
import { buildServer, type ServerProcess, startServer } from './server-process';

const DRAFT = `澄川县水利局2026年工作要点
一、总体要求
守住防洪安全底线。
二、防汛
1.修订预案。3月底前修订防汛预案，组织演练3场，逐村核对转移路线。〔责任单位：防御股、办公室〕
2.安装雨量站。安装自动雨量站18个，全部接入县级平台。〔责任单位：防御股〕
4.编印简报。逐步扩大发行范围。
`;

describe('the overview of a draft', () => {
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
  const overviewOf = (uri: string): Promise<Overview> =>
    server.connection.sendRequest('workPlan/overview', { textDocument: { uri } });

  it('tells of each task what it has and lacks, by whom and until when, and the findings by rule', async () => {
    const uri = 'file:///2026年工作要点.txt';
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'work-plan', version: 1, text: DRAFT },
    });
    const { title, outline, units, deadlines, findings, counts } = await overviewOf(uri);
    assert.equal(title, '澄川县水利局2026年工作要点');
    const told = ({ label, state, missing }: OverviewNode) => [label, state, missing.join('、')];
    assert.deepEqual(outline.map(told), [
      ['一、总体要求', 'frame', ''],
      ['二、防汛', 'frame', ''],
    ]);
    assert.deepEqual(outline[1]?.children.map(told), [
      ['1.修订预案', 'whole', ''],
      ['2.安装雨量站', 'partial', '完成时限'],
      ['4.编印简报', 'bare', '责任单位、量化目标、完成时限'],
    ]);
    const labels = (groups: Overview['units']) => groups.map(({ label, rows }) => [label, rows.length]);
    assert.deepEqual(labels(units), [
      ['防御股', 2],
      ['办公室', 1],
    ]);
    assert.deepEqual(labels(deadlines), [['2026年3月底前', 1]]);
    assert.ok(findings.some(({ ruleId, severity }) => ruleId === 'skipped-number' && severity === 'error'));
    assert.deepEqual(
      [counts.tasks, counts.withUnits, counts.withTargets, counts.withDeadlines],
      [3, 2, 2, 1],
    );
  });

  it('knows as tasks what the task table does: not what looks back, but what names its units in a frame section', async () => {
    const uri = 'file:///2026年工作计划.txt';
    const text = `澄川县林业局2026年工作计划
一、2025年工作回顾
1.完成造林。造林3200亩，占任务的105％。
二、2026年任务
2.管护苗木。6月底前补植苗木400株。〔责任单位：造林股〕
三、保障措施
3.加强领导。压实各方责任。
4.培训护林员。9月底前培训护林员60人。〔责任单位：林场〕
`;
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'work-plan', version: 1, text },
    });
    const { outline, counts } = await overviewOf(uri);
    const states = outline.flatMap(({ children }) => children.map(({ label, state }) => `${label} ${state}`));
    assert.deepEqual(states, [
      '1.完成造林 frame',
      '2.管护苗木 whole',
      '3.加强领导 frame',
      '4.培训护林员 whole',
    ]);
    assert.equal(counts.tasks, 2);
  });

  it('is refused for a draft that is not open', async () => {
    await assert.rejects(overviewOf('file:///none.txt'), /没有打开/);
    await assert.rejects(server.connection.sendRequest('workPlan/overview', {}), /参数不对/);
  });
});
