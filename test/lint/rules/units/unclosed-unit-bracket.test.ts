import { strict as assert } from 'node:assert';
import { unclosedUnitBracket } from '../../../../server/src/lint/rules/units/unclosed-unit-bracket';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('unclosed-unit-bracket', () => {
  it('flags every kind of bracket', () => {
    for (const open of ['〔', '（', '(', '【', '［', '[']) {
      flags(unclosedUnitBracket, `一、任务\n1.修路。修3条。⟦${open}责任单位⟧：甲科、乙科\n`);
    }
  });

  it('is not deceived by brackets in names', () => {
    flags(unclosedUnitBracket, '一、任务\n1.修路。⟦〔责任单位⟧:各区(市)、县(市、区)、甲科\n');
    leavesAlone(unclosedUnitBracket, '一、任务\n1.修路。〔责任单位:各区(市)、县(市、区)〕\n');
  });

  it('leaves brackets without a label to unpaired-bracket', () => {
    leavesAlone(unclosedUnitBracket, '一、任务\n1.修路（含桥涵3座。\n');
  });

  it('closes with the bracket that was opened', () => {
    assert.equal(
      afterFix(unclosedUnitBracket, '一、任务\n1.修路。(责任单位:各区（市）、甲科  \n'),
      '一、任务\n1.修路。(责任单位:各区（市）、甲科)  \n',
    );
  });

  it('replaces a bracket of the wrong kind', () => {
    assert.equal(
      afterFix(unclosedUnitBracket, '一、任务\n1.修路。〔责任单位：甲科）\n'),
      '一、任务\n1.修路。〔责任单位：甲科〕\n',
    );
  });
});
