import { memo } from '../../../core/memo';
import type { Paragraph } from '../../../core/paragraph';
import { isFrameTitle } from '../../../core/phrases/exempt';
import type { PlanNode, Span, WorkPlan } from '../../../core/work-plan';
import { type Named, named, nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { factOfNodes } from '../../reading/item-facts';
import { defineRule, type Report } from '../../rule';

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
  check(plan) {
    const anywhere = new Map<string, Placed>();
    const headings = headingsOf(plan);
    let at = 0;
    const reports: Report[] = [];
    const visit = (siblings: readonly PlanNode[], level: number) => {
      const among = new Map<string, Placed>();
      let last = 0;
      for (let place = 0; place < siblings.length; place++) {
        const node = siblings[place] as PlanNode;
        const own = headings[at++] ?? null;
        if (level === 0) {
          // The outermost numbers begin anew: another document under the same cover.
          if (node.mark.ordinal === 1 && last > 1) {
            anywhere.clear();
            among.clear();
          }
          last = node.mark.ordinal ?? last;
        }
        if (own !== null && !isLineOfList(plan, siblings, place)) {
          const { words } = own;
          const sibling = among.get(words);
          const first = sibling ?? anywhere.get(words);
          if (!first || !sibling) {
            const placed: Placed = [own, node];
            if (!first) anywhere.set(words, placed);
            if (!sibling) among.set(words, placed);
          }
          if (first && (sibling || (words.length >= SHORTEST_ELSEWHERE && !isFrameTitle(words))))
            reports.push(reportOf([own, node], first, sibling ? undefined : 'info'));
        }
        if (node.children.length > 0) visit(node.children, level + 1);
      }
    };
    visit(plan.sections, 0);
    return reports;
  },
});

/** The words of a heading, and what was last told of it. */
interface Heading {
  readonly words: string;
  told?: { readonly first: Heading; readonly report: Repeated };
}

/**
 * The report of a heading that an earlier one has: that of the run before where both stand where they stood, for a
 * draft may have thousands. It holds no node, so that it does not keep an earlier plan.
 */
function reportOf(
  [own, node]: readonly [Heading, PlanNode],
  [first, earlier]: readonly [Heading, PlanNode],
  severity: 'info' | undefined,
): Report {
  const { told } = own;
  if (told?.first === first && told.report.severity === severity && told.report.isOf(node, earlier))
    return told.report;
  const report = new Repeated(node, earlier, severity);
  own.told = { first, report };
  return report;
}

class Repeated implements Report {
  readonly span: Span;
  readonly #place: Span;
  readonly #node: Named;
  readonly #first: Named;

  constructor(
    node: PlanNode,
    first: PlanNode,
    readonly severity: 'info' | undefined,
  ) {
    this.span = node.title;
    this.#place = first.title;
    this.#node = named(node);
    this.#first = named(first);
  }

  /** Whether it is the report of these nodes, whose words are the same, where they stand now. */
  isOf(node: PlanNode, first: PlanNode): boolean {
    return this.span.paragraph === node.paragraph && this.#place.paragraph === first.paragraph;
  }

  get message() {
    const [here, there] = [nameOf(this.#node), nameOf(this.#first)];
    return {
      zh: `${here}与前面的${there}标题相同。`,
      en: `${here} has the same heading as ${there} above.`,
    };
  }

  get related() {
    return [{ span: this.#place, message: { zh: '相同的标题', en: 'The same heading' } }];
  }
}

type Placed = readonly [heading: Heading, node: PlanNode];

/** For each node of a plan the words of its title without space, where it is a heading long enough to look at. */
const headingsOf = factOfNodes((_, node): Heading | null => {
  const words = isHeading(node) ? node.titleText.replace(SPACE, '') : '';
  return words.length < SHORTEST ? null : { words };
});

/** A member of a list whose lines end in ；: it is no heading, and lists may have members in common. */
function isLineOfList({ draft }: WorkPlan, siblings: readonly PlanNode[], place: number): boolean {
  for (let at = Math.max(0, place - 1); at <= Math.min(siblings.length - 1, place + 1); at++) {
    const paragraph = draft.paragraphs[siblings[at]?.paragraph ?? -1];
    if (paragraph && endsInSemicolon(paragraph)) return true;
  }
  return false;
}

const endsInSemicolon = memo(({ text }: Paragraph): boolean => /[；;]$/.test(text.trimEnd()));
