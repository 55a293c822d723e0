import { paragraphsThat } from '../../../core/paragraph-facts';
import { datesIn, gluedDateReadings, isCalendarDate, writeDate } from '../../../core/phrases/date';
import { gated } from '../../../core/words/word-gate';
import type { WorkPlan } from '../../../core/work-plan';
import { defineRule, type Report } from '../../rule';

/** A year and a month run together in a sentence: 202310月份. */
const GLUED_MONTH = /(?<![\d.\-/〔[(（])((?:19|20)\d{2})(1[0-2]|0?[1-9])月/g;
/** A month and a day run together: 截至1031日. Only after a word that a date follows. */
const GLUED_DAY = /(?<=截至|截止|截至到|自|至|于)(1[0-2]|0[1-9])(\d{2})日/g;

export const malformedDate = defineRule({
  id: 'malformed-date',
  level: 'error',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '日期丢了“年”“月”“日”，数字粘在一起。',
      en: 'A date has lost 年, 月 or 日, so that its digits run together.',
    },
    why: {
      zh: '成文日期是公文生效的依据；“20253月11”读不出是哪一天。',
      en: 'The date of a document is when it takes effect; “20253月11” is no day.',
    },
    remedy: {
      zh: '写成“2025年3月11日”；文中另有同一天的日期时，可自动改正。',
      en: 'Write 2025年3月11日. Where the draft gives the same day elsewhere, the fix is safe.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.5.4：成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位。',
      en: 'GB/T 9704-2012 7.3.5.4: year, month and day in full, in Arabic digits without leading zeros.',
    },
    leavesAlone: {
      zh: '完整日期、2025-03-11 和 20250311、编号、电话、邮编。',
      en: 'Full dates, ISO dates, index and telephone numbers, postcodes.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n二、强化管理\n某市某局\n20261月8\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n某市某局\n2026年1月8日\n',
  },
  *check(plan) {
    const known = datesOf(plan);
    for (const [index, paragraph] of mayHoldGlued(plan.draft)) {
      if (paragraph.residue === 'date') yield* gluedLine(plan, index, paragraph.text, known);
      else yield* gluedInSentence(index, paragraph.text);
    }
  },
});

/** Whether so many digits stand before 月 or 日 that a year or a month may be among them. */
const LONG_NUMBER = gated(/\d{5}月|\d{4}日/);
const mayHoldGlued = paragraphsThat(
  (paragraph) =>
    paragraph.residue === 'date' || (paragraph.mayMatch(LONG_NUMBER) && LONG_NUMBER.test(paragraph.text)),
);

function* gluedLine(
  plan: WorkPlan,
  paragraph: number,
  text: string,
  known: () => ReadonlySet<string>,
): Generator<Report> {
  const line = text.trim();
  const readings = gluedDateReadings(line);
  if (readings.length === 0) return;
  const start = text.indexOf(line);
  const span = { paragraph, start, end: start + line.length };
  const confirmed = readings.find((reading) => known().has(writeDate(reading)));
  // Digits without any sign may be a number of another kind, unless they stand where a date does.
  if (!confirmed && /^\d+$/.test(line) && !isSigned(plan, paragraph)) return;
  const date = confirmed ?? (readings.length === 1 ? readings[0] : undefined);
  yield {
    span,
    message: {
      zh: `日期“${line}”缺字，应写成“${date ? writeDate(date) : `${line.slice(0, 4)}年×月×日`}”的形式。`,
      en: `The date “${line}” lacks 年, 月 or 日${date ? `; write ${writeDate(date)}` : ''}.`,
    },
    ...(date
      ? {
          fix: {
            title: { zh: `改为“${writeDate(date)}”`, en: `Change to ${writeDate(date)}` },
            safe: confirmed !== undefined,
            edits: [{ span, newText: writeDate(date) }],
          },
        }
      : {}),
  };
}

function* gluedInSentence(paragraph: number, text: string): Generator<Report> {
  for (const match of text.matchAll(GLUED_MONTH)) {
    const [glued, year, month] = match;
    yield inSentence(paragraph, match.index, glued, `${year}年${Number(month)}月`);
  }
  for (const match of text.matchAll(GLUED_DAY)) {
    const [glued, month, day] = match;
    if (!isCalendarDate({ year: 2024, month: Number(month), day: Number(day) })) continue;
    yield inSentence(paragraph, match.index, glued, `${Number(month)}月${Number(day)}日`);
  }
}

function inSentence(paragraph: number, start: number, glued: string, meant: string): Report {
  const span = { paragraph, start, end: start + glued.length };
  return {
    span,
    message: {
      zh: `日期“${glued}”数字粘连，疑为“${meant}”。`,
      en: `The date “${glued}” runs together; ${meant} is meant.`,
    },
    fix: {
      title: { zh: `改为“${meant}”`, en: `Change to ${meant}` },
      safe: false,
      edits: [{ span, newText: meant }],
    },
  };
}

/** The dates that the draft writes in full, found when they are first asked for. */
function datesOf(plan: WorkPlan): () => ReadonlySet<string> {
  let dates: ReadonlySet<string> | undefined;
  return () => {
    dates ??= new Set(
      plan.draft.paragraphs.flatMap(({ text }) => (/\d{4}/.test(text) ? datesIn(text).map(writeDate) : [])),
    );
    return dates;
  };
}

/** Under the name of who issued the draft. */
function isSigned(plan: WorkPlan, paragraph: number): boolean {
  for (let index = paragraph - 1; index >= 0; index--) {
    const before = plan.draft.paragraphs[index];
    if (before && !before.blank) return before.residue === 'issuer';
  }
  return false;
}
