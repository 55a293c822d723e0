import type { PlanNode, WorkPlan } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { isHeading } from '../../reading/heading-levels';
import { nodesThat } from '../../reading/item-facts';
import { defineRule } from '../../rule';

/** Share of siblings with text that makes a bare heading a flaw; a list of titles has none. */
const HABIT = 0.7;
const FEWEST_SIBLINGS = 2;
/** A longer line is a task in one sentence. */
const LONGEST_HEADING = 30;
/** A figure makes a task of a line, and a stop a sentence. */
const SENTENCE = /[。！？；;：:0-9０-９]/;

export const emptyItem = defineRule({
  id: 'empty-item',
  level: 'warning',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '只有序号或标题，下面没有正文，也没有分项。',
      en: 'A number or a heading with neither text nor parts under it.',
    },
    why: {
      zh: '多半是留了标题忘了写，或删改时丢了正文；没有内容的任务无法分解落实。',
      en: 'The text was never written, or was lost in editing; a task that says nothing cannot be carried out.',
    },
    remedy: { zh: '补写正文，或删去这一条。', en: 'Write the text, or delete the item.' },
    source: {
      zh: '公文写作惯例：有题必有文。',
      en: 'Drafting practice: no heading without text.',
    },
    leavesAlone: {
      zh: '同级多数也只列标题的；Markdown 列表里的步骤和要点；一句话的条目；写了责任单位、数字或时限的条目。',
      en: 'Lists of titles only; steps and keywords in Markdown lists; items of one sentence; items with a unit, a figure or a deadline.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造管网。年底前完成12公里。\n2.新建公园。年底前建成6处。\n3.整治背街小巷\n4.更新路灯。年底前更换800盏。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造管网。年底前完成12公里。\n2.新建公园。年底前建成6处。\n3.整治背街小巷。年底前完成20条。\n4.更新路灯。年底前更换800盏。\n',
  },
  *check(plan) {
    const groups = new Set(Array.from(mayBeBare(plan), ({ parent }) => parent?.children ?? plan.sections));
    for (const group of groups) {
      const headings = group.filter(isHeading);
      const bare = headings.filter((node) => isBare(plan, node) && !headsNext(group, node));
      const others = headings.length - 1;
      // A list of a Markdown page holds steps and keywords; only items that all run on with their text show a habit.
      const isList = headings.some(
        ({ paragraph }) => plan.draft.paragraphs[paragraph]?.block?.kind === 'item',
      );
      const written = headings.filter((node) => hasText(node) && !(isList && node.headingLine)).length;
      const isHabit = others >= FEWEST_SIBLINGS && written >= others * HABIT;
      for (const node of bare) {
        if (node.titleText !== '' && !isHabit) continue;
        const { paragraph, mark, title } = node;
        yield {
          span: node.titleText === '' ? { paragraph, start: mark.start, end: mark.end } : title,
          get message() {
            return node.titleText === ''
              ? {
                  zh: `序号“${node.marker}”后面没有内容。`,
                  en: `Nothing follows the number ${node.marker}.`,
                }
              : {
                  zh: `${nameOf(node)}只有标题，没有正文；同级其余 ${others} 条有 ${written} 条写了正文。`,
                  en: `${nameOf(node)} is a heading without text; ${written} of the other ${others} on its level have some.`,
                };
          },
        };
      }
    }
  },
});

const mayBeBare = nodesThat((plan, node) => isHeading(node) && isBareInItself(plan, node));

/** ## 三、任务单 over ## 甲 and ## 乙: headings of one size, of which those without a number are its parts. */
function headsNext(group: readonly PlanNode[], node: PlanNode): boolean {
  return group[group.indexOf(node) + 1]?.mark.style === 'markdown';
}

/** Text after the heading, paragraphs or parts under it: a long line by itself is a task in one sentence. */
function hasText({ children, headingLine, end, paragraph }: PlanNode): boolean {
  return children.length > 0 || !headingLine || end.paragraph > paragraph;
}

/** A short heading, or a number alone, after which nothing of the node follows. */
function isBare(plan: WorkPlan, node: PlanNode): boolean {
  return isBareInItself(plan, node) && !holdsWhatIsNoText(plan, node);
}

function isBareInItself(plan: WorkPlan, node: PlanNode): boolean {
  if (node.children.length > 0 || !node.headingLine || node.end.paragraph > node.paragraph) return false;
  const { text = '', units = [], deadlines = [] } = plan.draft.paragraphs[node.paragraph] ?? {};
  if (node.title.end - node.title.start > LONGEST_HEADING) return false;
  if (SENTENCE.test(text.slice(node.title.start, node.end.offset))) return false;
  const from = node.mark.end;
  return ![...units, ...deadlines].some(({ start }) => start >= from && start < node.end.offset);
}

/** Rules and blank lines show nothing. */
const SHOWS_NOTHING = /^[\s*_-]*$/;

/** Whether code, a table or a picture stands under a heading of a Markdown page. */
function holdsWhatIsNoText({ draft }: WorkPlan, { end }: PlanNode): boolean {
  for (let index = end.paragraph + 1; index < draft.paragraphs.length; index++) {
    const { block, raw, blank } = draft.paragraphs[index] ?? { block: null, raw: '', blank: false };
    if (block?.kind === 'row') return true;
    if (block?.kind !== 'hidden') {
      if (blank) continue;
      return false;
    }
    if (!SHOWS_NOTHING.test(raw)) return true;
  }
  return false;
}
