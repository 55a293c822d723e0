import { isFrameTitle } from '../../../core/phrases/exempt';
import { isQuoted } from '../../../core/quotation';
import { PAST_WORDS } from '../../../core/words/past';
import { anyOf } from '../../../core/words/pattern';
import { plainOf } from '../../../core/words/plain';
import { NO_PLAN_KINDS } from '../../../core/words/plan-titles';
import {
  CHANGES,
  DEGREES,
  FIRST_CLASS_NAMES,
  FIRST_CLASS_VERBS,
  RANKING_VERBS,
  RANKS,
} from '../../../core/words/vague';
import { gated } from '../../../core/words/word-gate';
import { type Span, targetsOf, textsBetween } from '../../../core/work-plan';
import { sentenceAround } from '../../reading/body-paragraphs';
import { plainTitle } from '../../reading/plain-title';
import { defineRule } from '../../rule';

/** What may stand between a verb and the rank that it promises. */
const NEAR = '[^，,。；;、“”《》]{0,8}';
/** A rank or degree that is promised: 位居全省前列, 一流水平, 明显提升. */
const RANKING = gated(
  new RegExp(
    [
      `${anyOf(RANKING_VERBS)}${NEAR}${anyOf(RANKS)}`,
      `${anyOf(FIRST_CLASS_VERBS)}${NEAR}一流(?!(?:的)?${anyOf(FIRST_CLASS_NAMES)})`,
      `${anyOf(DEGREES)}${anyOf(CHANGES)}`,
    ].join('|'),
    'g',
  ),
);
/** A place in a ranking is a figure too: 第3位, 前五名. */
const PLACE = /(?:第|前)[0-9０-９一二三四五六七八九十]{1,3}(?:[位名强、，。]|$)/;
const PAST = new RegExp(anyOf(`${PAST_WORDS} 同比 连续`));
/** Reports tell what was reached; policies set directions. */
const NO_PLAN = new RegExp(`${anyOf(NO_PLAN_KINDS)}$`);
const REACH = 60;

export const unmeasuredRanking = defineRule({
  id: 'unmeasured-ranking',
  level: 'info',
  looksAt: 'item',
  fix: 'none',
  docs: {
    what: {
      zh: '写了“位居前列”“一流”“明显提升”，同一句里没有数字。',
      en: 'A rank or degree (in the front ranks, first-class, markedly) is promised without a figure in the sentence.',
    },
    why: {
      zh: '第几名算前列、提升多少算明显，到年底各有说法。',
      en: 'Which place counts as the front ranks, and how much is marked, is anybody’s guess.',
    },
    remedy: {
      zh: '写明名次、幅度或对照值，例如“居全省前3位”“由85%提升至90%”。',
      en: 'State the place, the margin or the value it is measured against.',
    },
    source: {
      zh: '绩效目标应尽量定量表述，不能量化的分级分档定性（预算绩效管理办法）。',
      en: 'Performance goals are, where possible, quantified (budget performance management).',
    },
    leavesAlone: {
      zh: '一流学科、“双一流”、一流营商环境等固定名称；工作报告、意见、讲话；回顾上年的句子；总体要求等部分。',
      en: 'Fixed names such as 一流学科; reports, policies and speeches; sentences on the past; frame sections.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.推广智慧课堂。平台使用率位居全省前列。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.推广智慧课堂。平台使用率达到95%，位居全省前列，建设一流学科2个。\n',
  },
  *check(plan, item) {
    if (plan.form === 'news' || NO_PLAN.test(plainTitle(plan))) return;
    const parts = textsBetween(plan.draft, item.start, item.end).filter(({ of }) => of.mayMatch(RANKING));
    if (parts.length === 0) return;
    for (let node = item; ; node = node.parent) {
      // A section of targets is where a figure is owed most.
      if (isFrameTitle(node.titleText) && !/目标/.test(plainOf(node.titleText))) return;
      if (!node.parent) break;
    }
    const figures = targetsOf(plan, item).filter(({ number }) => number !== undefined);
    let next = 0;
    for (const { paragraph, start, text, plain } of parts) {
      for (const match of plain.matchAll(RANKING)) {
        const end = match.index + match[0].length;
        const words = text.slice(match.index, end);
        const { before, after } = sentenceAround(plain, match.index, end, REACH);
        const from = start + match.index - before.length;
        const to = start + end + after.length;
        while (isBefore(figures[next], paragraph, from)) next++;
        const isMeasured = figures[next]?.paragraph === paragraph && (figures[next]?.start ?? to) < to;
        if (isMeasured || PLACE.test(before) || PLACE.test(after)) continue;
        if (PAST.test(before) || isQuoted(text, match.index)) continue;
        if (/^[了过]/.test(after)) continue;
        yield {
          span: { paragraph, start: start + match.index, end: start + end },
          message: {
            zh: `“${words}”没有数字可以衡量。`,
            en: `“${words}” comes without a figure to measure it by.`,
          },
        };
      }
    }
  },
});

function isBefore(figure: Span | undefined, paragraph: number, offset: number): boolean {
  if (!figure) return false;
  return figure.paragraph < paragraph || (figure.paragraph === paragraph && figure.start < offset);
}
