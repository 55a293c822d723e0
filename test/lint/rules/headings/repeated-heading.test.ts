import { strict as assert } from 'node:assert';
import { repeatedHeading } from '../../../../server/src/lint/rules/headings/repeated-heading';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('repeated-heading', () => {
  it('flags the second of two equal headings, and shows the first', () => {
    const [finding] = flags(
      repeatedHeading,
      '一、任务\n1.抓好防汛。甲。\n2.抓好供水。乙。\n3.⟦抓好防汛⟧。丙。\n',
    );
    assert.equal(finding?.message.zh, '3.“抓好防汛”与前面的1.“抓好防汛”标题相同。');
    assert.equal(finding?.related?.length, 1);
    flags(repeatedHeading, '一、重点任务\n甲。\n二、⟦重点 任务⟧\n乙。\n');
  });

  it('only notes a long one in another section', () => {
    const [finding] = flags(
      repeatedHeading,
      '一、甲\n1.加强农村饮水安全保障。甲。\n二、乙\n2.⟦加强农村饮水安全保障⟧。乙。\n',
    );
    assert.equal(finding?.severity, 'info');
  });

  it('leaves short, common and unlike headings alone', () => {
    leavesAlone(repeatedHeading, '一、其他\n甲。\n二、其他\n乙。\n');
    leavesAlone(repeatedHeading, '一、甲\n（一）工作目标。子。\n二、乙\n（一）工作目标。丑。\n');
    leavesAlone(
      repeatedHeading,
      '一、甲\n（一）总体要求和主要目标。子。\n二、乙\n（一）总体要求和主要目标。丑。\n',
    );
    leavesAlone(repeatedHeading, '一、2025年修路3条\n甲。\n二、2026年修路3条\n乙。\n');
  });

  it('leaves a contents page alone', () => {
    leavesAlone(
      repeatedHeading,
      '某局2026年工作要点\n目录\n一、重点任务\n二、保障措施\n一、重点任务\n修路。\n二、保障措施\n考核。\n',
    );
  });

  it('does not put a Markdown heading under an item that it has its number from', () => {
    leavesAlone(
      repeatedHeading,
      '# 某平台实施方案\n\n## 三、功能\n\n### 3.2 查询\n\n1. **入库**\n   - 甲\n2. **流程**\n   - 乙\n3. **技术要点**\n   - 丙\n\n### 3.3 判断\n\n1. **入库甲**\n   - 丁\n2. **流程甲**\n   - 戊\n3. **技术要点**\n   - 己\n',
    );
  });
});
