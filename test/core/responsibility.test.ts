import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { itemsOf } from '../../server/src/core/work-plan';

/** Units of every item: “number: lead / responsible / supporting”, with ← before the number of what they come from. */
function units(text: string): string[] {
  const plan = parseText(text);
  const number = (node: { mark: { ordinal: number | null } }) => node.mark.ordinal;
  return itemsOf(plan).map((item) => {
    const assignment = assignmentOf(plan, item);
    if (!assignment) return `${number(item)}: —`;
    const { leadUnits, responsibleUnits, supportingUnits, inheritedFrom } = assignment;
    for (const { paragraph, start, end, name } of [...leadUnits, ...responsibleUnits, ...supportingUnits]) {
      assert.equal(plan.draft.paragraphs[paragraph]?.text.slice(start, end), name);
    }
    const names = [leadUnits, responsibleUnits, supportingUnits].map((list) =>
      list.map(({ name }) => name).join('、'),
    );
    return `${number(item)}: ${names.join(' / ')}${inheritedFrom ? ` ← ${number(inheritedFrom)}` : ''}`;
  });
}

describe('assignmentOf', () => {
  it('reads units on lines of their own', () => {
    assert.deepEqual(
      units(
        '一、任务\n1.修路。修3条。\n牵头单位：甲科\n责任单位：乙科、丙科\n2.架桥。架3座。\n牵头单位：丁科\n',
      ),
      ['1: 甲科 / 乙科、丙科 / ', '2: 丁科 /  / '],
    );
  });

  it('hands the units of a section down to its items', () => {
    assert.deepEqual(
      units('一、任务（责任单位：甲科）\n1.修路。修3条。\n2.架桥。架3座。（责任单位：乙科）\n'),
      ['1:  / 甲科 /  ← 1', '2:  / 乙科 / '],
    );
  });

  it('takes units after the last item for those of all items of the section', () => {
    assert.deepEqual(
      units(
        '一、任务\n1.修路。修3条。\n2.架桥。架3座。\n3.种树。种3棵。\n（责任单位：甲科、乙科）\n二、其他\n4.学习。学3次。\n',
      ),
      ['1:  / 甲科、乙科 /  ← 3', '2:  / 甲科、乙科 /  ← 3', '3:  / 甲科、乙科 / ', '4: —'],
    );
  });

  it('makes the first unit lead where the draft says so once for all', () => {
    assert.deepEqual(
      units(
        '一、任务\n1.修路。（甲部、乙部负责，排在第一位的部门为牵头部门，下同）\n2.架桥。（乙部、丙部负责）\n3.种树。（丁部牵头，丙部配合）\n',
      ),
      ['1: 甲部 / 乙部 / ', '2: 乙部 / 丙部 / ', '3: 丁部 /  / 丙部'],
    );
    assert.deepEqual(units('一、任务\n1.修路。（甲部、乙部负责。列第一位者为牵头单位，下同）\n'), [
      '1: 甲部 / 乙部 / ',
    ]);
  });

  it('adds the units of a blanket clause to what comes after it', () => {
    assert.deepEqual(
      units(
        '一、任务\n1.修路。（牵头单位：甲局；责任单位：乙局。以下任务均需各区市落实，不再一一列出）\n2.架桥。（牵头单位：丙局）\n',
      ),
      ['1: 甲局 / 乙局 / ', '2: 丙局 /  / 各区市'],
    );
  });
});
