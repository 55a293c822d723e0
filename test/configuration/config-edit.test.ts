import { strict as assert } from 'node:assert';
import { withRuleLevel, withUnit, withUnitLine } from '../../server/src/configuration/config-edit';

describe('a configuration that is changed', () => {
  it('keeps comments, layout and the options of the rule', () => {
    const text = '{\n  // 本局\n  "rules": {\n    "missing-unit": ["warning", { "all": true }]\n  }\n}\n';
    assert.equal(withRuleLevel(text, 'missing-unit', 'off'), text.replace('"warning"', '"off"'));
    const added = withRuleLevel(text, 'no-units', 'info');
    assert.match(added, /^\{\n {2}\/\/ 本局\n[\s\S]*\n {4}"no-units": "info"\n {2}\}\n\}\n$/);
    assert.match(added, /"all": true/);
  });

  it('is begun where there is none', () => {
    assert.deepEqual(JSON.parse(withRuleLevel('', 'no-units', 'off')), { rules: { 'no-units': 'off' } });
  });

  it('takes a unit, or another name of one', () => {
    const text = '{ "unitDirectory": ["甲局", { "name": "乙局", "aliases": ["乙"] }] }';
    assert.deepEqual(JSON.parse(withUnit(text, '丙局', null) ?? ''), {
      unitDirectory: ['甲局', { name: '乙局', aliases: ['乙'] }, '丙局'],
    });
    assert.deepEqual(JSON.parse(withUnit(text, '甲', '甲局') ?? '').unitDirectory[0], {
      name: '甲局',
      aliases: ['甲'],
    });
    assert.deepEqual(JSON.parse(withUnit(text, '乙署', '乙局') ?? '').unitDirectory[1].aliases, [
      '乙',
      '乙署',
    ]);
    assert.equal(withUnit(text, '丁', '丁局'), null);
    assert.equal(withUnit('{ "unitDirectory": "units.txt" }', '丁', null), null);
  });

  it('takes a unit in a list of its own', () => {
    assert.equal(withUnitLine('甲局，甲\r\n乙局', '丙局', null), '甲局，甲\r\n乙局\r\n丙局\r\n');
    assert.equal(withUnitLine('甲局\n乙局\n', '乙', '乙局'), '甲局\n乙局，乙\n');
    assert.equal(withUnitLine('甲局\n', '乙', '乙局'), null);
  });
});
