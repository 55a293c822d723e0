import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { healthDraft, healthPlans } from '../library/field-plans';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';

describe('work-plan suggest', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '北湖区2026年工作要点.txt': healthDraft,
    '.work-plan.jsonc': '{ "library": ["往年"] }',
    '老年.jsonc': '{ "library": ["老年"] }',
    ...Object.fromEntries(
      healthPlans.map((text, index) => [
        `老年/${index}.txt`,
        `${text}五、守护老年健康\n9.开设安宁病房。开设安宁病房${index + 3}张。\n`,
      ]),
    ),
    '往年/江东2023年工作要点.txt': healthPlans[0] ?? '',
    '往年/河西2024年工作要点.txt': healthPlans[1] ?? '',
    '往年/南山2025年工作要点.txt': healthPlans[2] ?? '',
  });
  const run = (...args: string[]) => workPlan(['suggest', ...args], { cwd: at() });

  it('lists the missing section and the items that sections lack, with the plans that have them', () => {
    const { status, stdout, stderr } = run('北湖区2026年工作要点.txt');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /第 6 行“三、提升医疗卫生服务能力”之后加一章\n {2}\+ .*人才队伍.*\n {4}3 份往年计划有：南山2025、河西2024、江东2023\n/,
    );
    assert.match(stdout, /“三、提升医疗卫生服务能力”一节缺少的条目（可加在第 7 行之后）\n {2}\+ .*传染病/);
    assert.match(stdout, /参照了 3 份同类往年计划（库中共 8 份）。\n$/);
    assert.doesNotMatch(stdout, /教育/);
  });

  it('says in English which plans have it', () => {
    assert.match(
      run('北湖区2026年工作要点.txt', '--lang', 'en').stdout,
      /3 past plans have it: 南山2025, 河西2024, 江东2023/,
    );
  });

  it('tells what could stand at one line', () => {
    const { stdout } = run('北湖区2026年工作要点.txt', '--at', '7', '--limit', '1');
    assert.match(stdout, /一节缺少的条目（可加在第 7 行之后）\n {2}\+ .*传染病.*\n.*\n\n/);
    assert.match(stdout, /第 6 行“三、提升医疗卫生服务能力”之后加一章\n {2}\+ .*人才/);
    assert.equal(stdout.match(/ {2}\+ /g)?.length, 2);
  });

  it('gives the same as JSON', () => {
    const data = JSON.parse(run('北湖区2026年工作要点.txt', '--format', 'json').stdout);
    assert.equal(data.filePath, '北湖区2026年工作要点.txt');
    assert.equal(data.plansOfItsField, 3);
    const [section] = data.places;
    assert.deepEqual([section.kind, section.afterLine, section.section], ['section', 6, null]);
    assert.match(section.suggestions[0].title, /人才队伍/);
    assert.deepEqual(
      section.suggestions[0].plans.map(({ name }: { name: string }) => name),
      ['南山2025', '河西2024', '江东2023'],
    );
  });

  it('offers sections to a draft that has one or none, and never says that it lacks nothing', () => {
    const title = '北湖区卫生健康局2026年工作要点\n\n';
    for (const begun of [
      '',
      '一、\n',
      '一、强化党建引领，把握政治方向\n',
      '一、强化党建引领\n1.守好阵地。管好医院讲座。\n',
    ]) {
      const { stdout } = workPlan(['suggest', '-'], { cwd: at(), input: title + begun });
      assert.match(stdout, /加一章\n {2}\+ .*\n {4}.*\n {2}\+ /, JSON.stringify(begun));
      assert.match(stdout, /\+ .*人才队伍/, JSON.stringify(begun));
      assert.doesNotMatch(stdout, /缺少。|没有发现/);
    }
    const outside = workPlan(['suggest', '-', '--at', '1'], {
      cwd: at(),
      input: `${title}一、强化党建引领\n`,
    });
    assert.equal(outside.stdout, '这一行不在正文里，不能加章节或条目。\n');
  });

  it('names each place once, in the order of the draft', () => {
    const { stdout } = run('北湖区2026年工作要点.txt', '--config', at('老年.jsonc'));
    const places = stdout.match(/^.*加一章$/gm);
    assert.deepEqual(places, ['第 6 行“三、提升医疗卫生服务能力”之后加一章']);
    assert.match(stdout, /加一章\n {2}\+ .*人才队伍.*\n.*\n {2}\+ .*老年健康\n/);
  });

  it('offers no lone item as a section', () => {
    const { stdout } = run('北湖区2026年工作要点.txt', '--at', '7', '--limit', '9');
    const [, sections = ''] = stdout.split('之后加一章');
    assert.match(sections, /人才队伍/);
    assert.doesNotMatch(sections, /传染病/);
  });

  it('reads standard input, and has nothing to say of another field', () => {
    const { status, stdout } = workPlan(['suggest', '-'], {
      input: '某市气象局2026年工作要点\n一、观测\n1.建站。新建自动站3个。\n',
    });
    assert.equal(status, 0);
    assert.match(stdout, /^库中 5 份往年计划没有与这份草稿同一领域、同类单位的/);
  });

  it('does not fail on a draft without headings', () => {
    for (const input of ['', '无标题\n', '一、\n', '1.\n2.\n']) {
      assert.equal(workPlan(['suggest', '-'], { input }).status, 0, JSON.stringify(input));
      assert.equal(workPlan(['suggest', '-', '--at', '1'], { input }).status, 0, JSON.stringify(input));
    }
  });

  it('says what it cannot do', () => {
    assertFails(run('没有.txt'), /没有\.txt/);
    assertFails(
      run('北湖区2026年工作要点.txt', '--at', '99'),
      '--at 99 超出了草稿，北湖区2026年工作要点.txt 共 8 行。',
    );
    assertFails(run('北湖区2026年工作要点.txt', '--at', '0'), '--at 要一个正整数，不能是 0。');
    assertFails(run('北湖区2026年工作要点.txt', '--limit', '多'), '--limit 要一个正整数，不能是 多。');
    assertFails(run('往年'), '往年 是文件夹，suggest 要一个文件。');
    writeFileSync(at('甲.txt'), healthDraft);
    assertFails(run('甲.txt', '北湖区2026年工作要点.txt'), 'suggest 一次只看一个文件。');
  });
});
