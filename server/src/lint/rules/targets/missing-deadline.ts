import { isFrameTitle } from '../../../core/phrases/exempt';
import { plainOf } from '../../../core/words/plain';
import { deadlinesOf, targetsOf } from '../../../core/work-plan';
import { quote } from '../../reading/excerpt';
import { plainTitle } from '../../reading/plain-title';
import { defineRule } from '../../rule';

const YEARS = /20\d{2}(?=\s*(?:年|[—–\-~～至]))/g;
/** 三年行动, 十四五规划: more than a year. Both scripts. */
const MANY_YEARS = /[二两三四五六七八九十]年|中长期|规划|“?十[一二三四五六七八九]五/;
const IN_TITLE = /20\d{2}\s*年|年[底末内]|季度|月/;

export const missingDeadline = defineRule({
  id: 'missing-deadline',
  level: 'off',
  looksAt: 'item',
  fix: 'none',
  docs: {
    what: {
      zh: '跨年度或者没有年度的计划里，有数量目标的条目没有写完成时限。',
      en: 'In a plan that is not for one year, an item with a figure has no deadline.',
    },
    why: {
      zh: '年度要点默认到年底；三年行动没有时限，就不知道哪一年考核。',
      en: 'A yearly plan ends with its year; in a longer one nobody knows when to check.',
    },
    remedy: { zh: '写明到哪年哪月完成。', en: 'State the year and month.' },
    source: {
      zh: '督查落实“六明确”：完成时限明确。',
      en: 'Supervision practice: every task states its deadline.',
    },
    leavesAlone: {
      zh: '年度工作要点（默认年底完成）；讲话、新闻；总体要求、保障措施等部分；标题里写了时限的章节。',
      en: 'Plans for one year; speeches and news; frame sections; sections whose heading gives the time.',
    },
    bad: '某市营商环境三年行动方案（2025—2027年）\n一、重点任务\n1.压减办理时限。推出“一件事”120项。\n',
    good: '某市营商环境三年行动方案（2025—2027年）\n一、重点任务\n1.压减办理时限。2026年底前推出“一件事”120项。\n',
  },
  *check(plan, item) {
    const title = plainTitle(plan);
    const isAnnual = new Set(title.match(YEARS) ?? []).size === 1 && !MANY_YEARS.test(title);
    if (isAnnual || plan.form === 'speech' || plan.form === 'news' || title === '') return;
    for (let node = item; ; node = node.parent) {
      if (isFrameTitle(node.titleText) || IN_TITLE.test(plainOf(node.titleText))) return;
      if (!node.parent) break;
    }
    const figure = targetsOf(plan, item).find(({ number }) => number !== undefined);
    if (!figure || deadlinesOf(plan, item).length > 0) return;
    yield {
      span: { paragraph: figure.paragraph, start: figure.start, end: figure.end },
      message: {
        zh: `${quote(figure.text)}没有写到什么时候完成。`,
        en: `${quote(figure.text)} does not say by when.`,
      },
    };
  },
});
