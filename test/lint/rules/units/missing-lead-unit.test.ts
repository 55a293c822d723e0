import { missingLeadUnit } from '../../../../server/src/lint/rules/units/missing-lead-unit';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('missing-lead-unit', () => {
  it('flags several units without a lead', () => {
    flags(missingLeadUnit, '一、任务\n1.⟦办事⟧。办3件。〔责任单位：甲科、乙科〕\n');
    flags(missingLeadUnit, '一、任务\n1.⟦办事⟧。办3件。（甲部、乙部负责）\n');
  });

  it('leaves items alone that have one, or a single unit', () => {
    leavesAlone(missingLeadUnit, '一、任务\n1.办事。〔责任单位：甲科〕\n');
    leavesAlone(missingLeadUnit, '一、任务\n1.办事。〔牵头单位：甲科；责任单位：乙科、丙科〕\n');
    leavesAlone(missingLeadUnit, '一、任务\n1.办事。（甲部牵头，乙部、丙部配合）\n');
    leavesAlone(
      missingLeadUnit,
      '一、任务\n1.办事。（甲部、乙部负责，排在第一位的部门为牵头部门，下同）\n2.办事。（乙部、丙部负责）\n',
    );
  });
});
