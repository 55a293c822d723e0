import { strict as assert } from 'node:assert';
import { parse } from 'yaml';
import { unitRenaming } from '../../server/src/configuration/rename-unit';
import { withRuleLevelYaml, withUnitYaml } from '../../server/src/configuration/yaml-edit';

const CONFIG = `# 本局的配置
extends: recommended
rules:   # 规则
  missing-unit: [warning, { all: true }]   # 都要写
  no-units: 'off'

planYear: 2026
unitDirectory:
  - 甲局   # 牵头
  - name: 乙局
    aliases: [乙]
`;

describe('a configuration in YAML that is changed', () => {
  it('keeps comments, layout and the options of the rule', () => {
    assert.equal(withRuleLevelYaml(CONFIG, 'missing-unit', 'off'), CONFIG.replace('[warning', '[off'));
    assert.equal(withRuleLevelYaml(CONFIG, 'no-units', 'info'), CONFIG.replace("'off'", 'info'));
    assert.equal(
      withRuleLevelYaml(CONFIG, 'vague-target', 'info'),
      CONFIG.replace("'off'\n", "'off'\n  vague-target: info\n"),
    );
  });

  for (const [what, text, wanted] of [
    ['nothing', '', 'rules:\n  no-units: off\n'],
    ['comments alone', '# 配置\n', '# 配置\nrules:\n  no-units: off\n'],
    ['no rules, and no line end', 'planYear: 2026', 'planYear: 2026\nrules:\n  no-units: off\n'],
    ['rules in one line', 'rules: { a-b: off }\n', 'rules: { a-b: off, no-units: off }\n'],
    [
      'CRLF',
      'rules:\r\n  a-b: off\r\nplanYear: 2026\r\n',
      'rules:\r\n  a-b: off\r\n  no-units: off\r\nplanYear: 2026\r\n',
    ],
  ] as const)
    it(`is begun where there is ${what}`, () =>
      assert.equal(withRuleLevelYaml(text, 'no-units', 'off'), wanted));

  for (const text of [
    'rules: &r\n  a: off\nx: *r\n',
    '- a\n',
    'rules: [\n',
    '---\na: 1\n---\nb: 2\n',
    '{ rules: {} }\n',
  ])
    it(`is left to be changed by hand: ${JSON.stringify(text)}`, () =>
      assert.equal(withRuleLevelYaml(text, 'no-units', 'off'), null));

  it('takes a unit, or another name of one', () => {
    assert.equal(withUnitYaml(CONFIG, '丙局', null), `${CONFIG}  - 丙局\n`);
    assert.equal(withUnitYaml(CONFIG, '乙署', '乙局'), CONFIG.replace('[乙]', '[乙, 乙署]'));
    const aliased = withUnitYaml(CONFIG, '甲', '甲局') ?? '';
    assert.deepEqual(parse(aliased).unitDirectory[0], { name: '甲局', aliases: ['甲'] });
    assert.match(aliased, /# 牵头/);
    assert.equal(withUnitYaml(CONFIG, '丁', '丁局'), null);
    assert.deepEqual(parse(withUnitYaml('planYear: 2026\n', '甲局', null) ?? ''), {
      planYear: 2026,
      unitDirectory: ['甲局'],
    });
  });
});

describe('a unit that is renamed where it is listed', () => {
  const renamed = async (path: string, text: string) => {
    let result = text;
    const edits = await unitRenaming(path, text, '乙局', '丙局');
    for (const { offset, length, newText } of [...edits].reverse())
      result = result.slice(0, offset) + newText + result.slice(offset + length);
    return result;
  };
  for (const [path, text, wanted] of [
    [
      '/units.txt',
      '# 乙局\n甲局，乙\n乙局\t乙\n市乙局\n丁局、乙局',
      '# 乙局\n甲局，乙\n丙局\t乙\n市乙局\n丁局、丙局',
    ],
    ['/.work-plan.yaml', CONFIG, CONFIG.replace('name: 乙局', 'name: 丙局')],
    [
      '/a.jsonc',
      '{ "terms": { "乙局": "乙局" }, "unitDirectory": ["乙局", "乙局长"] }',
      '{ "terms": { "乙局": "乙局" }, "unitDirectory": ["丙局", "乙局长"] }',
    ],
    ['/units.yaml', "- '乙局'\n- 甲局\n", "- '丙局'\n- 甲局\n"],
  ] as const)
    it(path, async () => assert.equal(await renamed(path, text), wanted));
});
