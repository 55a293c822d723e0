import { strict as assert } from 'node:assert';
import { overlappingItem } from '../../../../server/src/lint/rules/repetition/overlapping-item';
import { flags, leavesAlone } from '../../../support/rule-tester';

const FIRST = '做好适龄残疾少年儿童入学评估，分类安置。';
const SECOND = '做好残疾儿童入学评价，科学安置每一名适龄残疾儿童少年。';
const OTHER = '二、队伍\n2.轮训。组织教师轮训3次。\n';

describe('overlapping-item', () => {
  it('flags the later of two items on one topic, and points at the earlier', () => {
    const [finding] = flags(
      overlappingItem,
      `某局2026年工作要点\n一、特教\n1.特教。${FIRST}\n${OTHER}三、控辍\n3.⟦保学⟧。${SECOND}\n`,
    );
    assert.match(finding?.message.zh ?? '', /“适龄残疾”/);
    assert.equal(finding?.related?.length, 1);
  });

  it('leaves items of one section alone', () => {
    leavesAlone(
      overlappingItem,
      `某局2026年工作要点\n一、特教\n1.特教。${FIRST}\n3.保学。${SECOND}\n${OTHER}`,
    );
  });

  it('does not look at units', () => {
    leavesAlone(
      overlappingItem,
      '某局2026年工作要点\n一、甲\n1.修路。修三条。〔责任单位：教育考试招生中心、电化教育馆〕\n二、乙\n2.架桥。架两座。〔责任单位：教育考试招生中心、电化教育馆〕\n',
    );
  });
});
