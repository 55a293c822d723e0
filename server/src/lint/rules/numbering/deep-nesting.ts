import type { PlanNode } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { defineRule, type Report } from '../../rule';

/** GB/T 9704-2012 7.3.3 knows four levels. */
const MOST_LEVELS = 4;

export const deepNesting = defineRule({
  id: 'deep-nesting',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: { zh: '结构层次超过四层。', en: 'Headings nest more than four levels deep.' },
    why: {
      zh: '层次过多，读者难以看清任务之间的关系，分解立项也难以定到哪一层。',
      en: 'Nobody sees how tasks relate in so deep an outline, nor which level is the task to follow up.',
    },
    remedy: {
      zh: '归并层次，把最里层改写成段内的“一是”“二是”，或直接并入上一层。',
      en: 'Merge levels, or turn the innermost into 一是, 二是 inside a paragraph.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.3：结构层次序数依次为“一、”“（一）”“1.”“（1）”。',
      en: 'GB/T 9704-2012 7.3.3: the four levels are 一、（一）1.（1）.',
    },
    leavesAlone: {
      zh: '段内的“一是”“（1）”、破折号和圆点列举，不计层次。',
      en: 'Lists inside a sentence, 一是, dashes and bullets are no levels.',
    },
    bad: '某局2026年工作要点\n第一章 总体部署\n一、重点任务\n（一）城乡供水\n1.管网改造\n（1）完成老旧管网改造12公里。\n（2）完成水表更换800只。\n2.水质检测\n',
    good: '某局2026年工作要点\n一、重点任务\n（一）城乡供水\n1.管网改造\n（1）完成老旧管网改造12公里。\n（2）完成水表更换800只。\n2.水质检测\n',
  },
  *check(plan) {
    yield* tooDeep(plan.sections, 1);
  },
});

/** The first node of each group that stands on the fifth level; what is inside it is not reported again. */
function* tooDeep(nodes: readonly PlanNode[], depth: number): Generator<Report> {
  for (const node of nodes) {
    if (depth <= MOST_LEVELS && node.children.length === 0) continue;
    const counts = isHeading(node);
    if (!counts || depth <= MOST_LEVELS) {
      yield* tooDeep(node.children, counts ? depth + 1 : depth);
      continue;
    }
    const { paragraph, mark } = node;
    yield {
      span: { paragraph, start: mark.start, end: mark.end },
      get message() {
        const name = nameOf(node);
        return {
          zh: `${name}已是第 ${depth} 层，公文的结构层次一般不超过 ${MOST_LEVELS} 层。`,
          en: `${name} is on level ${depth}; official documents have at most ${MOST_LEVELS}.`,
        };
      },
    };
    return;
  }
}
