import { grouped } from '../../../core/grouped';
import { nodesOf, type PlanNode, type WorkPlan } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { nodesThat } from '../../reading/item-facts';
import { defineRule, type Report } from '../../rule';

/** So many headings without a stop show that this draft writes them so. */
const FEWEST_FOR_A_WAY = 2;
const STOP = /[。；;，,]$/;
/** What is longer is a sentence that states a task, and ends like one. */
const LONGEST_HEADING = 40;
/** What has clauses or a label is a sentence, not a heading: 完善体系：构建……，提升……。 */
const SENTENCE = /[；;：:].|[，,].{1,30}[，,].|[0-9０-９]/;

export const headingFullStop = defineRule({
  id: 'heading-full-stop',
  level: 'info',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '单独成行的标题末尾用了句号、分号或逗号。',
      en: 'A heading on a line of its own ends in a full stop, semicolon or comma.',
    },
    why: {
      zh: '独立成行的标题不是句子，末尾不加点号；加了，全篇体例就不一致。',
      en: 'A heading on its own line is no sentence and takes no stop.',
    },
    remedy: { zh: '删去标题末尾的标点。', en: 'Delete the mark; the quick fix does.' },
    source: {
      zh: '公文校对惯例：单独成行的小标题末尾不用句号，题文接排时用句号。',
      en: 'Proof-reading practice: no full stop after a heading on its own line, one where the text runs on.',
    },
    leavesAlone: {
      zh: '全篇同类标题多数以句号收尾的；与正文接排的标题，以及多数同级标题接排时体例相同的；列表的末项；一句话写完的条目；40 字以上的句子；下面只跟着责任单位的条目；“一是”和破折号列举。',
      en: 'Drafts in which most headings of a kind end in 。; headings run on with their text, and those whose siblings mostly do; items of one sentence; sentences over 40 characters; items followed by their units only; 一是 and dashes.',
    },
    bad: '某局2026年工作要点\n一、防汛备汛。\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n二、供水保障\n3.改造管网。年底前完成。\n4.检测水质。每月1次。\n',
    good: '某局2026年工作要点\n一、防汛备汛\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n二、供水保障\n3.改造管网。年底前完成。\n4.检测水质。每月1次。\n',
  },
  *check(plan) {
    if (stoppedLines(plan).next().done) return;
    const families = [plan.sections, ...nodesOf(plan.sections).map(({ children }) => children)];
    const headings = families.flatMap((siblings) => headingsAmong(plan, siblings));
    for (const alike of grouped(headings, ({ node }) => node.mark.style).values()) {
      const stopped = alike.filter(({ stop }) => stop !== undefined);
      // Where most headings of a kind end in 。 that is how this draft is written.
      const ended = stopped.filter(({ stop }) => stop === '。').length;
      if (ended > 1 && ended * 2 > alike.length) continue;
      const isSure = alike.length - stopped.length >= FEWEST_FOR_A_WAY;
      for (const { node, stop = '' } of stopped) yield reportOf(plan, node, stop, isSure);
    }
  },
});

interface Heading {
  readonly node: PlanNode;
  /** The mark that it ends in; `undefined` where it has none. */
  readonly stop: string | undefined;
}

/** Headings on a line of their own that ends in a mark: without one there is nothing to count. */
const stoppedLines = nodesThat(
  ({ draft }, node) =>
    isHeading(node) && node.headingLine && STOP.test(draft.paragraphs[node.paragraph]?.text.trimEnd() ?? ''),
);

/** Where most siblings run on with their text or are lines of a list, a heading keeps their full stop. */
function headingsAmong(plan: WorkPlan, siblings: readonly PlanNode[]): readonly Heading[] {
  const onOwnLine = siblings.filter(({ headingLine }) => headingLine).length;
  if (onOwnLine * 2 < siblings.length) return [];
  const lineOf = ({ paragraph }: PlanNode) => plan.draft.paragraphs[paragraph]?.text.trimEnd() ?? '';
  const lines = siblings.slice(0, -1).filter((node) => /[；;]$/.test(lineOf(node))).length;
  if (lines > 0 && lines * 2 >= siblings.length - 1) return [];
  return siblings.flatMap((node) => {
    // An article of rules, 第三条, is a sentence.
    if (!isHeading(node) || node.marker.trim().endsWith('条')) return [];
    if (!headsText(plan, node) || SENTENCE.test(node.titleText)) return [];
    const line = lineOf(node);
    const isTitled = line.length - 1 === node.title.end && node.title.start < node.title.end;
    return [{ node, stop: isTitled ? STOP.exec(line)?.[0] : undefined }];
  });
}

function reportOf(plan: WorkPlan, node: PlanNode, stop: string, isSure: boolean): Report {
  const { paragraph } = node;
  const end = plan.draft.paragraphs[paragraph]?.text.trimEnd().length ?? 0;
  const span = { paragraph, start: end - 1, end };
  return {
    span,
    get message() {
      const name = nameOf(node);
      return {
        zh: `标题${name}单独成行，末尾不用“${stop}”。`,
        en: `The heading ${name} has a line of its own and takes no ${stop}.`,
      };
    },
    fix: {
      title: { zh: `删去标题末尾的“${stop}”`, en: `Delete ${stop}` },
      safe: isSure,
      edits: [{ span, newText: '' }],
    },
  };
}

/** Whether a node is a short line with parts or paragraphs of its own under it. */
function headsText({ draft }: WorkPlan, node: PlanNode): boolean {
  if (!node.headingLine || node.title.end - node.title.start > LONGEST_HEADING) return false;
  const [child] = node.children;
  if (child) return child.paragraph > node.paragraph;
  for (let index = node.paragraph + 1; index <= node.end.paragraph; index++) {
    const paragraph = draft.paragraphs[index];
    if (paragraph && !paragraph.blank) return paragraph.units[0]?.form !== 'line';
  }
  return false;
}
