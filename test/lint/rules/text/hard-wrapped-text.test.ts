import { strict as assert } from 'node:assert';
import { hardWrappedText } from '../../../../server/src/lint/rules/text/hard-wrapped-text';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('hard-wrapped-text', () => {
  const LINES = [
    '治理河道要按照规划推进堤防护岸清淤疏浚各项工程建设任务务',
    '必在汛期之前全面完工并且组织验收组织群众代表参加验收确保',
    '工程质量安全可靠同步完成桥涵三座水闸两座的改造任务并且对',
    '沿线道路进行硬化绿化亮化美化整治提升工程质量安全监督管理',
  ];
  const wrapped = (number: string) =>
    `${number}${LINES[0]?.slice(0, 26)}\n${LINES.slice(1).join('\n')}\n由专人负责。\n`;

  it('flags a block once', () => {
    const text = `一、任务\n${wrapped('1.')}${wrapped('2.')}`;
    flags(
      hardWrappedText,
      text.replace(/1\..*/, (line) => `⟦${line}⟧`),
    );
  });

  it('leaves lines alone that are paragraphs', () => {
    leavesAlone(hardWrappedText, `一、任务\n${LINES.map((line) => `${line}。`).join('\n')}\n`);
  });

  it('joins the lines', () => {
    const joined = (number: string) =>
      `${number}${LINES[0]?.slice(0, 26)}${LINES.slice(1).join('')}由专人负责。\n`;
    assert.equal(
      afterFix(hardWrappedText, `一、任务\n${wrapped('1.')}${wrapped('2.')}`),
      `一、任务\n${joined('1.')}${joined('2.')}`,
    );
  });
});
