import { numberingFlaws } from '../../reading/numbering-flaws';
import { numberingReport } from '../../reading/numbering-report';
import { defineRule } from '../../rule';

export const disorderedNumber = defineRule({
  id: 'disordered-number',
  level: 'error',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '序号比前一条小，又不是另起一列。',
      en: 'A number is smaller than the one before it, and no new sequence starts there.',
    },
    why: {
      zh: '多半是调整了条目的次序而没有改序号，读者会以为条目放错了位置。',
      en: 'Usually items were moved and kept their old numbers, so readers think that they stand in the wrong place.',
    },
    remedy: {
      zh: '按现在的次序改序号，或用快速修复重新编号。',
      en: 'Number the items in their present order; the quick fix does.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.3（结构层次序数）。',
      en: 'GB/T 9704-2012 7.3.3 (numbering of levels).',
    },
    leavesAlone: {
      zh: '新的部分、新的小标题下从 1 重新开始，是另起一列。',
      en: 'Restarting at 1 under a new section or sub-heading is a new sequence.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n三、强化管理\n二、强化服务\n四、强化保障\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n三、强化服务\n四、强化保障\n',
  },
  *check(plan) {
    for (const flaw of numberingFlaws(plan)) {
      if (flaw.kind !== 'disordered') continue;
      yield numberingReport(plan, flaw, ({ expected, actual }) => ({
        zh: `序号次序颠倒：此处应为“${expected}”，写成了“${actual}”。`,
        en: `Number out of order: expected ${expected} here, found ${actual}.`,
      }));
    }
  },
});
