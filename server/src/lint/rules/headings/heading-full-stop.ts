import { nodesOf, type PlanNode, type WorkPlan } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { defineRule, type Report } from '../../rule';

const STOP = /[。；;，,]$/;
/** What is longer is a sentence that states a task, and ends like one. */
const LONGEST_HEADING = 40;

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
      zh: '与正文接排的标题，以及多数同级标题接排时体例相同的；一句话写完的条目；40 字以上的句子；下面只跟着责任单位的条目；“一是”和破折号列举。',
      en: 'Headings run on with their text, and those whose siblings mostly do; items of one sentence; sentences over 40 characters; items followed by their units only; 一是 and dashes.',
    },
    bad: '某局2026年工作要点\n一、防汛备汛。\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n二、供水保障\n3.改造管网。年底前完成。\n4.检测水质。每月1次。\n',
    good: '某局2026年工作要点\n一、防汛备汛\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n二、供水保障\n3.改造管网。年底前完成。\n4.检测水质。每月1次。\n',
  },
  *check(plan) {
    yield* stopsAmong(plan, plan.sections);
    for (const { children } of nodesOf(plan.sections)) yield* stopsAmong(plan, children);
  },
});

/** Where most siblings run on with their text, a heading without any keeps their full stop. */
function* stopsAmong(plan: WorkPlan, siblings: readonly PlanNode[]): Generator<Report> {
  const onOwnLine = siblings.filter(({ headingLine }) => headingLine).length;
  if (onOwnLine * 2 < siblings.length) return;
  for (const node of siblings) {
    if (!isHeading(node) || !headsText(plan, node)) continue;
    const line = plan.draft.paragraphs[node.paragraph]?.text.trimEnd() ?? '';
    const stop = STOP.exec(line)?.[0];
    if (!stop || line.length - 1 !== node.title.end || node.title.start === node.title.end) continue;
    const span = { paragraph: node.paragraph, start: line.length - 1, end: line.length };
    yield {
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
        safe: true,
        edits: [{ span, newText: '' }],
      },
    };
  }
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
