import { numberingFlaws } from '../../reading/numbering-flaws';
import { numberingReport } from '../../reading/numbering-report';
import { defineRule } from '../../rule';

export const repeatedNumber = defineRule({
  id: 'repeated-number',
  level: 'error',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: { zh: '同一序列里有两个相同的序号。', en: 'Two headings of one sequence have the same number.' },
    why: {
      zh: '重号使“第几条”指代不清，任务分解和督查台账会合并或漏掉其中一条。',
      en: 'With a doubled number “item 5” names two tasks, and one of them gets lost in the task table.',
    },
    remedy: {
      zh: '改正重复的序号，或用快速修复重新编号。',
      en: 'Correct the number, or let the quick fix renumber.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.3；层次序号不混用、不重复。',
      en: 'GB/T 9704-2012 7.3.3: numbers are not repeated.',
    },
    leavesAlone: {
      zh: '各部分各自重新从 1 开始不是重号。',
      en: 'Sections that each restart at 1 do not repeat numbers.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n二、强化管理\n二、强化服务\n三、强化保障\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n三、强化服务\n四、强化保障\n',
  },
  *check(plan) {
    for (const flaw of numberingFlaws(plan)) {
      if (flaw.kind !== 'repeated') continue;
      yield numberingReport(plan, flaw, ({ expected, actual }) => ({
        zh: `序号“${actual}”重复，此处应为“${expected}”。`,
        en: `The number ${actual} is used twice; expected ${expected} here.`,
      }));
    }
  },
});
