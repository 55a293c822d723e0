import type { PlanRule } from '../rule';

/** What the run itself reports on the comments of a draft (`suppressions.ts`): a rule in all but its check. */
export const unusedSuppression: Omit<PlanRule, 'check'> = {
  id: 'unused-suppression',
  level: 'warning',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '抑制注释没有压下任何问题，或者写法不对，不起作用。',
      en: 'A comment that is to allow a finding allows none, or is written wrongly and does nothing.',
    },
    why: {
      zh: '问题改好以后注释还留着，就会压下以后的问题；规则名写错的，以为压下了，其实没有。',
      en: 'A comment left behind hides the next flaw; one with a wrong name hides nothing although it looks so.',
    },
    remedy: {
      zh: '删去注释，或改正规则名。',
      en: 'Remove the comment, or mend the name of the rule.',
    },
    source: {
      zh: '抑制须写明规则和理由，随问题一起消失。',
      en: 'A suppression names its rule and its reason, and goes when the flaw goes.',
    },
    leavesAlone: {
      zh: '所指规则没有开启的注释；不以 work-plan: 开头的注释。',
      en: 'Comments on rules that are off; comments that do not begin with work-plan:.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number 上级文件原有编号 -->\n二、强化管理\n',
    good: '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number 第二部分另行印发 -->\n三、强化管理\n',
  },
};
