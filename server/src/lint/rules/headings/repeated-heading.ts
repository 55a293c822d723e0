import { isFrameTitle } from '../../../core/phrases/exempt';
import { nodesOf, type PlanNode, type WorkPlan } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { defineRule } from '../../rule';

/** A shorter heading (其他, 概述) may well recur. */
const SHORTEST = 4;
/** From this length on the same heading in another section is worth a look. */
const SHORTEST_ELSEWHERE = 8;
const SPACE = /[\s\u3000]+/g;

export const repeatedHeading = defineRule({
  id: 'repeated-heading',
  level: 'warning',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: { zh: '两个标题一字不差。', en: 'Two headings are the same, word for word.' },
    why: {
      zh: '同一层次出现相同的标题，多半是复制后忘了改，或同一任务写了两遍，分工时无从区分。',
      en: 'Usually copied and never changed, or one task written twice; nobody can tell the two apart when tasks are assigned.',
    },
    remedy: { zh: '合并两条，或改写其中一个标题。', en: 'Merge the two, or reword one heading.' },
    source: {
      zh: '校对“三看”：小标题序号不错乱、内容不重复。',
      en: 'Proof-reading practice: headings neither repeat nor lose their order.',
    },
    leavesAlone: {
      zh: '目录页；不足 4 字的标题；不同部分下的“总体要求”“工作目标”一类通用标题；不同部分下 8 字以上的相同标题只作提示；最外层序号从头编起之后的另一份文件。',
      en: 'Contents pages; headings under 4 characters; 总体要求 and the like under different sections. The same heading of 8 characters or more in different sections is only info. Another document under the same cover, whose outermost numbers begin anew.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.抓好防汛备汛。3月底前修订预案。\n2.抓好防汛备汛。汛期24小时值班。\n二、保障措施\n',
    good: '某局2026年工作要点\n一、重点任务\n1.抓好防汛备汛。3月底前修订预案。\n2.抓好汛期值守。汛期24小时值班。\n二、保障措施\n',
  },
  *check(plan) {
    const anywhere = new Map<string, PlanNode>();
    const among = new Map<PlanNode | null, Map<string, PlanNode>>();
    const places = new Map<PlanNode | null, number>();
    let lastRoot = 0;
    for (const node of nodesOf(plan.sections)) {
      const place = places.get(node.parent) ?? 0;
      places.set(node.parent, place + 1);
      if (node.parent === null) {
        // The outermost numbers begin anew: another document under the same cover.
        if (node.mark.ordinal === 1 && lastRoot > 1) {
          anywhere.clear();
          among.clear();
        }
        lastRoot = node.mark.ordinal ?? lastRoot;
      }
      const words = node.titleText.replace(SPACE, '');
      if (!isHeading(node) || words.length < SHORTEST || isLineOfList(plan, node, place)) continue;
      const siblings = among.get(node.parent) ?? new Map<string, PlanNode>();
      among.set(node.parent, siblings);
      const sibling = siblings.get(words);
      const first = sibling ?? anywhere.get(words);
      if (!first) anywhere.set(words, node);
      if (!sibling) siblings.set(words, node);
      if (!first || (!sibling && (words.length < SHORTEST_ELSEWHERE || isFrameTitle(words)))) continue;
      yield {
        span: node.title,
        severity: sibling ? undefined : 'info',
        get message() {
          const [here, there] = [nameOf(node), nameOf(first)];
          return {
            zh: `${here}与前面的${there}标题相同。`,
            en: `${here} has the same heading as ${there} above.`,
          };
        },
        related: [{ span: first.title, message: { zh: '相同的标题', en: 'The same heading' } }],
      };
    }
  },
});

/**
 * A member of a list whose lines end in ；: it is no heading, and lists may have members in common. `place` is the
 * node's among its siblings.
 */
function isLineOfList({ draft, sections }: WorkPlan, node: PlanNode, place: number): boolean {
  const siblings = node.parent?.children ?? sections;
  for (let at = Math.max(0, place - 1); at <= Math.min(siblings.length - 1, place + 1); at++) {
    const line = draft.paragraphs[siblings[at]?.paragraph ?? -1]?.text.trimEnd() ?? '';
    if (line.endsWith('；') || line.endsWith(';')) return true;
  }
  return false;
}
