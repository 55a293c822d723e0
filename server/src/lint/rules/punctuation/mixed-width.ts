import type { WorkPlan } from '../../../core/work-plan';
import { writtenThat } from '../../reading/plan-text';
import { FULL_WIDTH, widthMarksOf, widthsOf } from '../../reading/regimes';
import { defineRule, type Edit } from '../../rule';

export const mixedWidth = defineRule({
  id: 'mixed-width',
  level: 'info',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '全文标点有的用全角、有的用半角；每份草稿只提示一次。',
      en: 'Some punctuation is in full width and some in half width; said once a draft.',
    },
    why: {
      zh: '半角标点排出来挤在一起，也使查找、比对漏掉内容。',
      en: 'Half-width marks crowd the characters, and searches and comparisons miss text.',
    },
    remedy: { zh: '全文统一用全角标点。', en: 'Use full-width punctuation throughout.' },
    source: {
      zh: 'GB/T 15834-2011 5.1：句号、逗号、顿号、分号、冒号等均占一个字位置。',
      en: 'GB/T 15834-2011 5.1: these marks take the place of a whole character.',
    },
    leavesAlone: {
      zh: '全文都是半角的草稿；时间、数字、外文里的标点；“(1)”这类序号；网页信息栏。',
      en: 'Drafts with half-width marks only; marks in times, figures and foreign words; (1) and the like; web pages.',
    },
    bad: '某局2026年工作要点\n一、强化学习，提高能力\n1.抓好党建：落实制度,开展评议。\n',
    good: '某局2026年工作要点\n一、强化学习，提高能力\n1.抓好党建：落实制度，开展评议。\n',
  },
  *check(plan) {
    const { half, full } = widthsOf(plan);
    if (half === 0 || full === 0) return;
    const span = firstOf(plan, half <= full ? 'half' : 'full');
    if (!span) return;
    const [few, many] = half <= full ? ['半角', '全角'] : ['全角', '半角'];
    yield {
      span,
      message: {
        zh: `全文标点${many}、${few}混用：${many}${Math.max(half, full)}处，${few}${Math.min(half, full)}处，这是第一处${few}的。`,
        en: `Punctuation of both widths: ${full} marks in full width, ${half} in half width. This is the first of the fewer.`,
      },
      get fix() {
        return {
          title: {
            zh: `把${half}处半角标点改为全角`,
            en: `Change all ${half} half-width marks to full width`,
          },
          safe: true,
          edits: [...widenings(plan)],
        };
      },
    };
  },
});

const withHalf = writtenThat((paragraph) => widthMarksOf(paragraph).half.length > 0);
const withFull = writtenThat((paragraph) => widthMarksOf(paragraph).full.length > 0);

function firstOf(plan: WorkPlan, wanted: 'half' | 'full'): Edit['span'] | null {
  for (const { index, paragraph } of (wanted === 'half' ? withHalf : withFull)(plan)) {
    const [start] = widthMarksOf(paragraph)[wanted];
    if (start !== undefined) return { paragraph: index, start, end: start + 1 };
  }
  return null;
}

function* widenings(plan: WorkPlan): Generator<Edit> {
  for (const { index, paragraph } of withHalf(plan)) {
    for (const offset of widthMarksOf(paragraph).half) {
      const newText = FULL_WIDTH[paragraph.text[offset] ?? ''] ?? '';
      yield { span: { paragraph: index, start: offset, end: offset + 1 }, newText };
    }
  }
}
