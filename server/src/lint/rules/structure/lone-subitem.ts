import { nodesOf } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { damagedMarkers, numberingFlaws } from '../../reading/numbering-flaws';
import { nodesOfRuns } from '../../reading/numbering-scopes';
import { defineRule } from '../../rule';

export const loneSubitem = defineRule({
  id: 'lone-subitem',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: { zh: '一个标题之下只有一个带序号的分项。', en: 'A heading has a single numbered part.' },
    why: {
      zh: '只有“1.”没有“2.”，不必分项；也可能是漏了后面的条目。',
      en: 'What has no second part needs no number; or the parts after it were lost.',
    },
    remedy: {
      zh: '去掉序号并入上一层，或补上漏掉的分项。',
      en: 'Merge it into its heading, or restore what is missing.',
    },
    source: {
      zh: '公文写作惯例：分项至少两项。',
      en: 'Drafting practice: a division has at least two parts.',
    },
    leavesAlone: {
      zh: '全篇只有一个大标题的稿子；“一是”、破折号列举；表格；序号全篇连续的；序号已不连续的（见 skipped-number）。',
      en: 'Drafts with one top heading only; 一是 and dashes; tables; numbers that run on across sections; parts whose number is out of order anyway.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成。\n二、保障措施\n1.加强领导。每季度调度。\n2.严格考核。年底前完成。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n二、保障措施\n3.加强领导。每季度调度。\n4.严格考核。年底前完成。\n',
  },
  *check(plan) {
    const misnumbered = new Set(numberingFlaws(plan).flatMap(({ node, other }) => [node, other]));
    const damaged = new Set(damagedMarkers(plan).map(({ span }) => span.paragraph));
    for (const parent of nodesOf(plan.sections)) {
      const { children } = parent;
      const child = children.length === 1 ? children[0] : undefined;
      if (!child || !isHeading(child) || misnumbered.has(child)) continue;
      if (damaged.has(child.paragraph) || nodesOfRuns(plan).has(child)) continue;
      const { paragraph, mark, marker } = child;
      yield {
        span: { paragraph, start: mark.start, end: mark.end },
        get message() {
          const name = nameOf(parent);
          return {
            zh: `${name}之下只有“${marker}”一项。`,
            en: `${marker} is the only part of ${name}.`,
          };
        },
      };
    }
  },
});
