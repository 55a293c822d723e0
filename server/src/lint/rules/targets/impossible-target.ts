import type { Localized } from '../../../core/localized';
import type { Paragraph } from '../../../core/paragraph';
import { periodOf } from '../../../core/period';
import { isCalendarDate } from '../../../core/phrases/date';
import { hanNumeralValue } from '../../../core/phrases/numeral';
import { isQuoted } from '../../../core/quotation';
import { PAST_WORDS } from '../../../core/words/past';
import { anyOf } from '../../../core/words/pattern';
import { gated } from '../../../core/words/word-gate';
import { reviewParagraphs, searchInBodies, sentenceAround } from '../../reading/body-paragraphs';
import { statedYear } from '../../reading/plan-year';
import { defineRule } from '../../rule';

/** Rates that are shares of a whole. Those that may pass 100 % (完成率, 毛入学率, 拨备覆盖率, 增长率) are not among them. */
const SHARE = gated(
  new RegExp(
    '(?:(?<!(?:电话|宽带|手机|网络)(?:用户)?)普及率|(?<![备动])覆盖率|合格率|达标率|(?<!毛)入学率|入园率|巩固率|就业率|升学率|安置率|及格率|优良率|优秀率|满意率|满意度|知晓率|参保率|参与率|办结率|整改率|化解率|处置率|绿化率|绿地率|治理率|配备率|持证率|建档率|接种率|签约率|网办率|完好率|抽检率|(?<!同)占比|比重)' +
      '(?:均|都|要|须|应|力争|确保|稳定|保持|维持|控制){0,3}(?:(?:提升|提高)?(?:达到|达|至|到|为|在|不低于|不少于|超过|高于|：|:)){0,2}([1-9][0-9]{2,5}(?:\\.[0-9]{1,2})?)[%％]',
    'g',
  ),
);
const DATE = gated(/(?<![0-9.])(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})[日号]/g);
/** 13月底前, 十四月; 13个月 is a stretch of time. */
const MONTH = gated(/(?<![0-9.\-—～~至])(1[3-9]|[2-9]\d)月(?=底|末|初|中旬|上旬|下旬|份|前|，|。|$)/g);
const NUMERAL = '[一二三四五六七八九十]';
const HAN_MONTH = gated(
  new RegExp(`(?<![第〇零一二三四五六七八九十])(${NUMERAL}{2,3})月(?=底|末|初|中旬|上旬|下旬|份|前)`, 'g'),
);
const HAN_DATE = gated(new RegExp(`(?<!${NUMERAL})(${NUMERAL}{1,3})月(${NUMERAL}{1,3})[日号]`, 'g'));
/** Without these a paragraph has no deadline that writes its year. */
const DATED = gated(/\d{4}.*前/);
/** What tells that a past date belongs to the past. */
const PAST = new RegExp(
  anyOf(`${PAST_WORDS} 截至 截止 原定 原计划 曾 累计 期间 结转 比 较 基础 为止 印发 实施的 历史`),
);
/** 2000年底前建成的小区: the date says which things are meant. */
const MODIFIES = /^[^，,]{0,16}的/;
const REACH = 40;

interface Found {
  readonly start: number;
  readonly end: number;
  /** The year that a deadline ends in; `null` for what is impossible in any year. */
  readonly deadlineYear: number | null;
  readonly message: Localized;
}

export const impossibleTarget = defineRule({
  id: 'impossible-target',
  level: 'warning',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '目标不可能实现：占比超过100%，时限早于计划年度，日期不存在（2月30日）。',
      en: 'A target that cannot be: a share above 100 %, a deadline before the plan’s year, a date that does not exist.',
    },
    why: {
      zh: '多半是沿用往年材料或者录入差错，下发后无法执行。',
      en: 'It is carried over from an earlier year or mistyped, and cannot be carried out.',
    },
    remedy: { zh: '核对数字、年份和日期。', en: 'Check the figure, the year and the date.' },
    source: {
      zh: '绩效目标应合理可行（预算绩效管理办法）。',
      en: 'Performance goals are to be feasible (budget performance management).',
    },
    leavesAlone: {
      zh: '“增长120%”、完成率、毛入学率等可以超过100%的指标；已完成事项和回顾部分的日期；“2000年底前建成的小区”。',
      en: 'Growth and rates that may pass 100 %; dates of what is done; dates that say which things are meant.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改善水质。2月30日前完成清淤，水质达标率达到105%。\n2.改造管网。2024年6月底前完成12公里。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改善水质。2月28日前完成清淤，水质达标率达到100%，投入增长120%。\n2.改造管网。2026年6月底前完成2000年底前建成的小区12公里管网。\n',
  },
  *check(plan, { settings }) {
    const year = statedYear(plan, settings);
    const firstYear = Math.min(year ?? 0, Number(plan.date?.slice(0, 4) ?? year ?? 0));
    let isReview: ((paragraph: number) => boolean) | undefined;
    for (const [paragraph, found] of impossibleIn(plan)) {
      const { start, end, deadlineYear, message } = found;
      if (deadlineYear !== null) {
        if (deadlineYear >= firstYear) continue;
        isReview ??= reviewParagraphs(plan);
        if (isReview(paragraph)) continue;
      }
      yield { span: { paragraph, start, end }, message };
    }
  },
});

const impossibleIn = searchInBodies(search);

function search(paragraph: Paragraph): readonly Found[] {
  return [
    ...shares(paragraph),
    ...dates(paragraph),
    ...monthsAndHanDates(paragraph),
    ...(paragraph.mayMatch(DATED) ? deadlines(paragraph) : []),
  ].sort((a, b) => a.start - b.start);
}

function* shares(paragraph: Paragraph): Generator<Found> {
  const { text } = paragraph;
  for (const { 0: match, 1: figure, index } of paragraph.matchesOf(SHARE)) {
    if (Number(figure) <= 100) continue;
    const words = text.slice(index, index + match.length);
    const message = {
      zh: `“${words}”是占比，不可能超过100%。`,
      en: `“${words}” is a share and cannot be above 100 %.`,
    };
    yield { start: index, end: index + words.length, deadlineYear: null, message };
  }
}

function* dates(paragraph: Paragraph): Generator<Found> {
  const { text } = paragraph;
  for (const { 0: match, 1: year, 2: month, 3: day, index } of paragraph.matchesOf(DATE)) {
    if (isCalendarDate({ year: Number(year ?? 2024), month: Number(month), day: Number(day) })) continue;
    yield noSuch(text, index, match.length);
  }
}

function* monthsAndHanDates(paragraph: Paragraph): Generator<Found> {
  const { text } = paragraph;
  for (const { 0: match, index } of paragraph.matchesOf(MONTH)) yield noSuch(text, index, match.length);
  for (const { 0: match, 1: month = '', index } of paragraph.matchesOf(HAN_MONTH))
    if ((hanNumeralValue(month) ?? 0) > 12) yield noSuch(text, index, match.length);
  for (const { 0: match, 1: month = '', 2: day = '', index } of paragraph.matchesOf(HAN_DATE)) {
    const date = { year: 2024, month: hanNumeralValue(month) ?? 1, day: hanNumeralValue(day) ?? 1 };
    if (!isCalendarDate(date)) yield noSuch(text, index, match.length);
  }
}

function noSuch(text: string, start: number, length: number): Found {
  const words = text.slice(start, start + length);
  const message = { zh: `日期“${words}”不存在。`, en: `There is no such date as “${words}”.` };
  return { start, end: start + length, deadlineYear: null, message };
}

/** Deadlines that write their year and lie ahead of what is done by them. */
function* deadlines({ plain, deadlines }: Paragraph): Generator<Found> {
  for (const deadline of deadlines) {
    if (deadline.recurring || !/^[0-9０-９]{4}.*前$/.test(deadline.text)) continue;
    const { start, end } = deadline;
    const { before, after } = sentenceAround(plain, start, end, REACH);
    if (PAST.test(before + after) || MODIFIES.test(after) || isQuoted(plain, start)) continue;
    const deadlineYear = Number(periodOf(deadline, null)?.end.slice(0, 4) ?? Number.NaN);
    if (Number.isNaN(deadlineYear)) continue;
    const message = {
      zh: `时限“${deadline.text}”早于计划年度。`,
      en: `The deadline “${deadline.text}” lies before the plan’s year.`,
    };
    yield { start, end, deadlineYear, message };
  }
}
