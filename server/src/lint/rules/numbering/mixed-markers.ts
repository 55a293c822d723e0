import { addTo } from '../../../core/grouped';
import type { PlanNode } from '../../../core/work-plan';
import { headingRank, RANK_MARKS } from '../../reading/heading-levels';
import { nodesOfRuns } from '../../reading/numbering-scopes';
import { defineRule } from '../../rule';

export const mixedMarkers = defineRule({
  id: 'mixed-markers',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '同一层次用了两种序号，例如有的部分用“（一）”，有的部分用“1.”。',
      en: 'One level is numbered in two styles, such as （一） in one section and 1. in another.',
    },
    why: {
      zh: '同一层次写法不一，读者会误判条目的轻重和从属。',
      en: 'Readers take parts of one level for parts of different weight.',
    },
    remedy: { zh: '按全篇多数的写法统一。', en: 'Number them as most of that level are.' },
    source: {
      zh: 'GB/T 9704-2012 7.3.3（结构层次序数）；层次序数不混用。',
      en: 'GB/T 9704-2012 7.3.3 (numbering of levels); levels are not mixed.',
    },
    leavesAlone: {
      zh: '讲话以“（一）”为最高层；条目序号全篇连续、有的部分多一层的；“一是”“第一，”和破折号列举；“1.”与“1、”之别（见 wrong-marker-punctuation）。',
      en: 'Speeches with （一） on top; items that are counted through the whole draft; 一是, 第一， and dashes; 1. beside 1、, which is wrong-marker-punctuation.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n（一）修订预案。3月底前完成。\n（二）开展演练。全年2次。\n（三）更新设备。年底前完成。\n二、服务群众\n1.修路。修3条。\n2.种树。种3棵。\n',
    good: '某局2026年工作要点\n一、重点任务\n（一）修订预案。3月底前完成。\n（二）开展演练。全年2次。\n（三）更新设备。年底前完成。\n二、服务群众\n（一）修路。修3条。\n（二）种树。种3棵。\n',
  },
  *check(plan) {
    const isRunning = (node: PlanNode) => nodesOfRuns(plan).has(node);
    for (const [level, ranks] of levelsOf(plan.sections)) {
      if (ranks.size < 2) continue;
      const [usual, ...others] = [...ranks].sort(([, a], [, b]) => b.length - a.length);
      if (!usual) continue;
      for (const [rank, nodes] of others) {
        // Items that are counted through the whole draft may stand under chapters with and without （一）.
        if (nodes.some(isRunning) || usual[1].some(isRunning)) continue;
        const [{ paragraph, mark }] = nodes as [PlanNode];
        yield {
          span: { paragraph, start: mark.start, end: mark.end },
          message: {
            zh: `第 ${level} 层多数用“${RANK_MARKS[usual[0]]}”（${usual[1].length} 处），从这里起另有 ${nodes.length} 处用“${RANK_MARKS[rank]}”。`,
            en: `Level ${level} is mostly numbered ${RANK_MARKS[usual[0]]} (${usual[1].length}); from here ${nodes.length} are numbered ${RANK_MARKS[rank]}.`,
          },
        };
      }
    }
  },
});

/** The nodes of each level by the rank of their numbers, in the order of the draft. */
function levelsOf(sections: readonly PlanNode[]): ReadonlyMap<number, ReadonlyMap<number, PlanNode[]>> {
  const levels = new Map<number, Map<number, PlanNode[]>>();
  const visit = (siblings: readonly PlanNode[]) => {
    const above = highestAfter(siblings);
    for (const [index, node] of siblings.entries()) {
      if (node.children.length > 0) visit(node.children);
      const rank = headingRank(node);
      // 1. before the first （一） belongs to a heading that was lost, which is numbering's.
      if (rank === null || rank > (above[index] ?? rank)) continue;
      const ranks = levels.get(node.level) ?? new Map<number, PlanNode[]>();
      levels.set(node.level, ranks);
      addTo(ranks, rank, node);
    }
  };
  visit(sections);
  return levels;
}

/** For each node the highest rank, which is the smallest number, from it to its last sibling. */
function highestAfter(siblings: readonly PlanNode[]): readonly number[] {
  let highest = Number.POSITIVE_INFINITY;
  const ranks = new Array<number>(siblings.length);
  for (let index = siblings.length - 1; index >= 0; index--) {
    highest = Math.min(highest, headingRank(siblings[index] as PlanNode) ?? highest);
    ranks[index] = highest;
  }
  return ranks;
}
