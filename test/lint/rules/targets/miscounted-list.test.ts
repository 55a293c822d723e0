import { strict as assert } from 'node:assert';
import { miscountedList } from '../../../../server/src/lint/rules/targets/miscounted-list';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (body: string, title = '某局2026年工作要点') => `${title}\n一、任务\n1.办事。${body}\n`;

describe('miscounted-list', () => {
  it('flags a number that is not that of the list before it', () => {
    const [finding] = flags(miscountedList, draft('建立⟦“月度研判”“双周调度”三项⟧机制。'));
    assert.match(finding?.message.zh ?? '', /说的是 3 项，列出的是 2 项。$/);
    flags(miscountedList, draft('抓住⟦“布局、环境、底线”四个⟧关键。'));
    flags(miscountedList, draft('⟦健全市、县、校四级⟧教研体系。'));
  });

  it('flags a number that is not that of the points after it', () => {
    flags(miscountedList, draft('⟦抓好三个方面工作。⟧一是修路。二是架桥。'));
    leavesAlone(miscountedList, draft('抓好两个方面工作。一是修路。二是架桥。'));
  });

  it('leaves lists alone that agree, are open, or cannot be counted', () => {
    for (const body of [
      '建立“甲”“乙”“丙”三项机制。',
      '夯实“党的领导和立德树人”两个根基。',
      '落实“甲”“乙”等五项措施。',
      '完善上下联动、内外协同的市、区(市)、校三级教研体系。',
      '破解“人多、地少，投入高、产出低”两大矛盾。',
      '落实“五个严禁”“四个100%”要求。',
      '争创国家、省、市三级以上荣誉。',
    ]) {
      leavesAlone(miscountedList, draft(body));
    }
  });
});
