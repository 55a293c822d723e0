import type { Paragraph } from '../../../core/paragraph';
import type { WorkPlan } from '../../../core/work-plan';
import { defineRule, type Report } from '../../rule';

export const hardWrappedText = defineRule({
  id: 'hard-wrapped-text',
  level: 'info',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '一段话被硬换行断成几行；相连的几段只提示一次。',
      en: 'Paragraphs are broken into lines by hard wraps; said once a block.',
    },
    why: {
      zh: '多从 PDF 粘贴而来，换了版心就参差不齐，也没法按段检查、检索。',
      en: 'Pasted from a PDF; at another width the lines go ragged, and paragraphs cannot be searched.',
    },
    remedy: { zh: '把断行并回一段。', en: 'Join the lines into paragraphs again.' },
    source: {
      zh: '公文按自然段排版，由版心自动换行。',
      en: 'Documents are set by paragraphs; the type area wraps them.',
    },
    leavesAlone: {
      zh: '全文没有固定折行宽度的草稿；标题、条目、表格各占一行的。',
      en: 'Drafts without a wrapping width; headings, items and tables on lines of their own.',
    },
    bad: '一、治理河道要按照规划推进堤防护岸清淤疏浚各项工程建\n设任务务必在汛期之前全面完工并且组织验收组织群众代表\n参加验收确保工程质量安全可靠同步完成桥涵三座水闸两座\n的改造任务并且对沿线道路进行硬化绿化亮化美化整治提升\n工程质量安全监督管理由专人负责并且每月向社会公开进展\n情况接受群众监督对群众反映的问题要限时办结及时回复并\n且纳入考核结果作为评先评优的重要依据长期坚持形成机制\n常抓不懈。\n',
    good: '一、治理河道要按照规划推进堤防护岸清淤疏浚各项工程建设任务，务必在汛期之前全面完工并且组织验收。\n',
  },
  *check(plan) {
    // A page of Markdown flows as it likes, wherever its lines break.
    if (plan.draft.isMarkdown) return;
    for (const block of blocksOf(plan)) yield reportOf(plan, block);
  },
});

/** Runs of wrapped paragraphs, with nothing but blank lines between them. */
function blocksOf({ draft }: WorkPlan): readonly number[][] {
  const blocks: number[][] = [];
  let open: number[] | null = null;
  for (const [index, { lines, blank }] of draft.paragraphs.entries()) {
    if (lines.length > 1) {
      if (open) open.push(index);
      else {
        open = [index];
        blocks.push(open);
      }
    } else if (!blank) open = null;
  }
  return blocks;
}

function reportOf({ draft }: WorkPlan, block: readonly number[]): Report {
  const first = block[0] ?? 0;
  const lines = block.reduce((sum, index) => sum + filledLines(draft.paragraphs[index]?.lines ?? []), 0);
  const { text = '', lines: own = [] } = draft.paragraphs[first] ?? {};
  return {
    span: { paragraph: first, start: 0, end: Math.min(text.length, own[0]?.text.trimEnd().length ?? 0) },
    message: {
      zh: `硬换行把${block.length}段断成了${lines}行。`,
      en: `Hard wraps break ${block.length} paragraph${block.length === 1 ? '' : 's'} into ${lines} lines.`,
    },
    get fix() {
      return {
        title: {
          zh: `并回${block.length}段`,
          en: `Join into ${block.length} paragraph${block.length === 1 ? '' : 's'}`,
        },
        safe: block.every((index) => isWhole(draft.paragraphs[index])),
        edits: block.map((index) => {
          const joined = draft.paragraphs[index]?.text ?? '';
          return { span: { paragraph: index, start: 0, end: joined.length }, newText: joined };
        }),
      };
    },
  };
}

/** Whether all that the lines say is in the joined text: a page number between them is left out of it. */
function isWhole(paragraph: Paragraph | undefined): boolean {
  const { lines = [], text = '' } = paragraph ?? {};
  return lines.map((line) => line.text.trim()).join('') === text.trim();
}

function filledLines(lines: ReadonlyArray<{ readonly text: string }>): number {
  return lines.filter(({ text }) => text.trim() !== '').length;
}
