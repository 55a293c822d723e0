import { strict as assert } from 'node:assert';
import { vagueUnit } from '../../../../server/src/lint/rules/units/vague-unit';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (...units: string[]) =>
  `一、任务\n${units.map((unit, index) => `${index + 1}.办事。〔责任单位：${unit}〕\n`).join('')}`;

describe('vague-unit', () => {
  it('flags a unit that is whoever it concerns', () => {
    const [finding] = flags(vagueUnit, draft('⟦各相关科室⟧'));
    assert.equal(finding?.message.zh, '“各相关科室”没有指明是哪些单位，也没有写牵头单位。');
    flags(vagueUnit, draft('各区、督导室、⟦各相关科室⟧'));
    flags(vagueUnit, '一、任务\n1.办事。（⟦有关部门⟧按职责分工负责）\n');
  });

  it('leaves it alone after a lead', () => {
    leavesAlone(vagueUnit, '一、任务\n1.办事。〔牵头单位：甲科；责任单位：各相关科室〕\n');
    leavesAlone(vagueUnit, '一、任务\n1.办事。\n牵头单位：甲科\n责任单位：有关部门\n');
    leavesAlone(vagueUnit, '一、任务\n1.办事。（甲部牵头，有关部门按职责分工负责）\n');
    leavesAlone(
      vagueUnit,
      '一、任务\n1.办事。（甲部、有关部门负责，排在第一位的部门为牵头部门，下同）\n2.办事。（乙部、有关部门负责）\n',
    );
  });

  it('leaves it alone where it only ends a list, or supports', () => {
    leavesAlone(vagueUnit, '一、任务\n1.办事。（甲部、乙部等有关部门负责）\n');
    leavesAlone(vagueUnit, '一、任务\n1.办事。〔责任单位：甲科；配合单位：有关单位〕\n');
    leavesAlone(
      vagueUnit,
      '一、任务\n1.办事。\n责任单位：甲局、乙局、各有关部门，乡镇人民政府按职责分工分别负责。\n',
    );
  });

  it('leaves all units alone', () => {
    leavesAlone(vagueUnit, draft('各科室', '各部门、各单位', '局属各单位'));
  });

  it('leaves it alone behind a named unit that comes first', () => {
    leavesAlone(vagueUnit, '一、任务\n1.办事。（县政府办公室、县司法局、各有关部门按职责分工负责）\n');
    leavesAlone(vagueUnit, draft('建设科、各相关科室'));
  });
});
