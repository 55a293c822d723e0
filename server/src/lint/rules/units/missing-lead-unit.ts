import { unitsOf } from '../../../core/responsibility';
import { itemsOf } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { firstUnitLeads } from '../../reading/unit-uses';
import { defineRule } from '../../rule';

export const missingLeadUnit = defineRule({
  id: 'missing-lead-unit',
  level: 'off',
  looksAt: 'plan',
  fix: 'none',
  options: {
    fewestUnits: {
      description: {
        zh: '责任单位不少于多少个的条目才检查。',
        en: 'How many units an item must name to be looked at.',
      },
      default: 2,
    },
  },
  docs: {
    what: {
      zh: '条目列了几个责任单位，没有写由谁牵头。',
      en: 'An item names several responsible units and none that leads.',
    },
    why: {
      zh: '几家单位并列，往往互相等待，报送进度也没有主责。',
      en: 'Several units side by side tend to wait for one another, and none reports.',
    },
    remedy: {
      zh: '写明牵头单位，或者在第一处注明“排在第一位的为牵头单位，下同”。',
      en: 'Name the unit that leads, or state once that the first of every list leads.',
    },
    source: {
      zh: '国发〔2019〕3号等文件的写法：排在第一位的部门为牵头部门，下同。',
      en: 'State Council practice: the first department of a list leads, stated once.',
    },
    leavesAlone: {
      zh: '只有一个责任单位的；全文规定第一位为牵头单位的。',
      en: 'Items with a single unit; drafts that state that the first unit leads.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造管网。〔责任单位：建设科、市容科〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造管网。〔牵头单位：建设科；责任单位：市容科〕\n',
  },
  *check(plan, { options: { fewestUnits } }) {
    if (firstUnitLeads(plan)) return;
    for (const item of itemsOf(plan)) {
      const units = unitsOf(plan, item, { inherited: false });
      const responsible = units.filter(({ role }) => role === 'responsible').length;
      if (responsible < Number(fewestUnits) || units.some(({ role }) => role === 'lead')) continue;
      yield {
        span: item.title,
        get message() {
          const name = nameOf(item);
          return {
            zh: `${name}列了 ${responsible} 个责任单位，没有写由谁牵头。`,
            en: `${name} names ${responsible} responsible units and none that leads.`,
          };
        },
      };
    }
  },
});
