import { addTo } from '../../../core/grouped';
import { nodesOf, type PlanNode } from '../../../core/work-plan';
import { headingRank, RANK_MARKS } from '../../reading/heading-levels';
import { defineRule } from '../../rule';

export const skippedLevel = defineRule({
  id: 'skipped-level',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '层次序数越级，例如“一、”之下直接用“（1）”。',
      en: 'A level of numbering is left out, such as （1） straight under 一、.',
    },
    why: {
      zh: '越级的序数让人误以为中间漏了一层，引用条目时也容易叫错。',
      en: 'Readers think that a level is missing, and cite the item wrongly.',
    },
    remedy: {
      zh: '改用下一层的序数：“一、”之下用“（一）”或“1.”，“（一）”之下用“1.”。',
      en: 'Number with the next level: （一） or 1. under 一、, and 1. under （一）.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.3：结构层次序数依次为“一、”“（一）”“1.”“（1）”。',
      en: 'GB/T 9704-2012 7.3.3: the levels follow as 一、（一）1.（1）.',
    },
    leavesAlone: {
      zh: '“一、”之下直接用“1.”；最高层用“（一）”或“1.”；段内列举；同一种越级全篇只提示一次。',
      en: '1. under 一、; drafts that begin with （一） or 1.; lists inside a sentence. One kind of leap is noted once a draft.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n（1）修订预案。3月底前完成。\n（2）开展演练。全年2次。\n二、保障措施\n',
    good: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n二、保障措施\n',
  },
  *check(plan) {
    const leaps = new Map<string, PlanNode[]>();
    for (const node of nodesOf(plan.sections)) {
      const rank = headingRank(node);
      const above = node.parent && headingRank(node.parent);
      if (!rank || !above || rank - above < 2 || rank === 3) continue;
      addTo(leaps, `${above} ${rank}`, node);
    }
    for (const nodes of leaps.values()) {
      const [{ paragraph, mark, marker, parent }] = nodes as [PlanNode];
      const above = headingRank(parent as PlanNode) ?? 0;
      const expected = RANK_MARKS[above + 1] ?? '';
      yield {
        span: { paragraph, start: mark.start, end: mark.end },
        message: {
          zh: `“${parent?.marker}”之下直接用了“${marker}”，中间缺“${expected}”一层（全篇 ${nodes.length} 处）。`,
          en: `${marker} stands straight under ${parent?.marker}; the level ${expected} is left out (${nodes.length} in the draft).`,
        },
      };
    }
  },
});
