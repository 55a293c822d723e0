import { plainOf } from '../../../core/words/plain';
import type { WorkPlan } from '../../../core/work-plan';
import { searchInWritten, writtenThat } from '../../reading/plan-text';
import { isUntouchable } from '../../reading/untouchable';
import { defineRule } from '../../rule';

const UNITS =
  '[%％‰个名人所家项条门次场期批轮套台辆户件处座间层天日周月年岁倍成万亿元亩吨米公千平节册篇份届级类种小分秒学课时点位张支]';
/** Two figures, a hyphen between them, and what they count: 1-2所, 5-10%, 2026-2028年. No codes, dates or telephones. */
const RANGE = new RegExp(
  `(?<![0-9A-Za-z.．/+＋:：#第\\-－—–])(\\d{1,4}(?:\\.\\d{1,3})?)([%％]?)( ?[-－﹣] ?)(\\d{1,4}(?:\\.\\d{1,3})?)(?= ?${UNITS})`,
  'g',
);
const HYPHEN = /\d[%％]? ?[-－﹣]/;
const VALUE_RANGE = /\d[%％]?([～~—])\d/g;

export const hyphenRange = defineRule({
  id: 'hyphen-range',
  level: 'info',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '数值或时间的起止用了半角连字符“-”。',
      en: 'A range of figures or dates is written with a hyphen.',
    },
    why: {
      zh: '“-”用于编号、电话，也会被看成减号或负数。',
      en: 'The hyphen is for codes and telephone numbers, and reads as a minus.',
    },
    remedy: {
      zh: '数值用浪纹线“～”，年月日起止用一字线“—”；文中数值已用“—”的从其写法。',
      en: 'Use ～ between figures and — between dates; where the draft has — between figures, that.',
    },
    source: {
      zh: 'GB/T 15834-2011 4.13：浪纹线和一字线标示数值、时间的起止，短横线用于编号。',
      en: 'GB/T 15834-2011 4.13: ～ and — mark ranges, the hyphen connects the parts of codes.',
    },
    leavesAlone: {
      zh: '编号、电话、日期、楼号，书名号和引号里的写法。',
      en: 'Codes, telephone numbers, ISO dates, building numbers, titles and quotations.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.创建基地。培育示范基地1-2个，年底前验收。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.创建基地。培育示范基地1～2个，年底前验收。\n',
  },
  *check(plan) {
    let sign: string | undefined;
    for (const { index, paragraph } of withHyphens(plan)) {
      for (const match of paragraph.plain.matchAll(RANGE)) {
        const [matched, from = '', percent = '', hyphen = '', to = ''] = match;
        const written = paragraph.text.slice(match.index, match.index + matched.length);
        if (!isRange(from, to) || isUntouchable(paragraph, match.index, match.index + matched.length))
          continue;
        const unit = paragraph.text.slice(match.index + written.length).trimStart()[0] ?? '';
        if (!isDate(from, to, plainOf(unit))) sign ??= signOfValues(plan);
        const right = isDate(from, to, plainOf(unit)) ? '—' : (sign ?? '～');
        const start = match.index + from.length + percent.length;
        yield {
          span: { paragraph: index, start: match.index, end: match.index + written.length },
          get message() {
            return {
              zh: `“${written}${unit}”的起止宜用“${right}”，不用“${hyphen.trim()}”。`,
              en: `Write the range “${written}${unit}” with ${right} instead of a hyphen.`,
            };
          },
          fix: {
            title: {
              zh: `改为“${from}${percent}${right}${to}”`,
              en: `Change to ${from}${percent}${right}${to}`,
            },
            safe: true,
            edits: [{ span: { paragraph: index, start, end: start + hyphen.length }, newText: right }],
          },
        };
      }
    }
  },
});

const withHyphens = writtenThat(({ plain }) => HYPHEN.test(plain));

/** A range rises, and its figures have no leading zero. */
function isRange(from: string, to: string): boolean {
  return Number(from) < Number(to) && !/^0\d/.test(from) && !/^0\d/.test(to);
}

function isDate(from: string, to: string, unit: string): boolean {
  return (from.length === 4 && to.length === 4 && /[年学]/.test(unit)) || /[月日]/.test(unit);
}

const signsOfValues = searchInWritten(({ text, plain }) =>
  [...plain.matchAll(VALUE_RANGE)].flatMap(({ 1: sign = '', 0: found, index }) => {
    const isYear = /\d{4}$/.test(text.slice(Math.max(0, index - 3), index + found.indexOf(sign)));
    return isYear ? [] : [sign];
  }),
);

/** The sign that the draft has between figures elsewhere, ～ where it has none. */
function signOfValues(plan: WorkPlan): string {
  const counts: Record<string, number> = {};
  for (const [, sign] of signsOfValues(plan)) counts[sign] = (counts[sign] ?? 0) + 1;
  const most = Object.entries(counts).sort(([, a], [, b]) => b - a)[0]?.[0];
  return most === '—' ? '—' : '～';
}
