import { missingDeadline } from '../../../../server/src/lint/rules/targets/missing-deadline';
import { flags, leavesAlone } from '../../../support/rule-tester';

const draft = (title: string, body: string) => `${title}\n一、任务\n1.办事。${body}\n`;

describe('missing-deadline', () => {
  it('flags a figure without a deadline in a plan of several years', () => {
    flags(missingDeadline, draft('某市三年行动方案（2025—2027年）', '推出“一件事”⟦120项⟧。'));
    flags(missingDeadline, draft('某市改革工作方案', '新建学校⟦3所⟧。'));
  });

  it('leaves plans of one year alone', () => {
    leavesAlone(missingDeadline, draft('某局2026年工作要点', '新建学校3所。'));
  });

  it('leaves items alone that say when, or count nothing', () => {
    leavesAlone(missingDeadline, draft('某市改革工作方案', '2026年底前新建学校3所。'));
    leavesAlone(missingDeadline, draft('某市改革工作方案', '完善机制。'));
    leavesAlone(missingDeadline, '某市改革工作方案\n一、2026年任务\n1.办事。新建学校3所。\n2.办事。\n');
    leavesAlone(missingDeadline, '某市改革工作方案\n一、工作目标\n1.办事。新建学校3所。\n2.办事。\n');
  });
});
