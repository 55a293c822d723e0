import { grouped } from '../../../core/grouped';
import { HEDGES_OF_TARGETS, hedgesOf } from '../../../core/words/hedges';
import { gated } from '../../../core/words/word-gate';
import {
  deadlinesOf,
  type Located,
  type PlanNode,
  targetsOf,
  textsBetween,
  type WorkPlan,
} from '../../../core/work-plan';
import { quote } from '../../reading/excerpt';
import { plainTitle } from '../../reading/plain-title';
import { defineRule } from '../../rule';

const HEDGE = gated(new RegExp(hedgesOf(HEDGES_OF_TARGETS), 'g'));
const AROUND = gated(/左右/);
/** Forecasts that official style gives as 左右: 地区生产总值增长5%左右. */
const FORECAST = /增长|增速|生产总值|GDP|物价|价格|涨幅|失业率|比重|比例|收入|投资|消费|能耗|排放/;
/** Reports set the course; only plans owe figures. */
const REPORT = /报告/;

interface Aim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const hedgedTarget = defineRule({
  id: 'hedged-target',
  level: 'info',
  looksAt: 'item',
  fix: 'none',
  options: {
    distance: {
      description: {
        zh: '“力争”等词与数字、时限相距多少个字以内算修饰它。',
        en: 'How many characters may stand between the hedge and the figure or deadline.',
      },
      default: 12,
    },
  },
  docs: {
    what: {
      zh: '数字或时限前后有“力争”“争取”“原则上”“左右”等留有余地的词。',
      en: 'A figure or deadline is hedged with 力争, 争取, 原则上, 左右 and the like.',
    },
    why: {
      zh: '年底考核时，达到没达到都说得过去。',
      en: 'At the end of the year, reached and missed are both in order.',
    },
    remedy: {
      zh: '能确定的写“达到”“不低于”；确有不确定因素的，写明保底值。',
      en: 'Say what is to be reached; where that is uncertain, state the least that will be.',
    },
    source: {
      zh: '绩效目标应指向明确、具体细化（预算绩效管理办法）；任务、指标、时限不能含糊。',
      en: 'Performance goals are to be specific (budget performance management).',
    },
    leavesAlone: {
      zh: '经济增长、物价等预期指标的“5%左右”；“争取资金”“积极争取”；政府工作报告、新闻稿。',
      en: 'Forecasts such as growth of 5%左右; 争取 in the sense of obtaining; reports and news.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.扩大学位供给。力争年底前新增学位2000个。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.扩大学位供给。年底前新增学位2000个，积极争取各级资金支持。\n',
  },
  *check(plan, item, { options: { distance } }) {
    if (plan.form === 'news' || REPORT.test(plainTitle(plan))) return;
    const parts = textsBetween(plan.draft, item.start, item.end).filter(
      ({ of }) => of.mayMatch(HEDGE) || of.mayMatch(AROUND),
    );
    if (parts.length === 0) return;
    const aims = aimsByParagraph(plan, item);
    for (const part of parts) {
      const { paragraph, start, end } = part;
      const here = aims.get(paragraph);
      if (!here) continue;
      const { text, plain } = part;
      let next = 0;
      for (const match of part.of.mayMatch(HEDGE) ? plain.matchAll(HEDGE) : []) {
        const from = start + match.index;
        const to = from + match[0].length;
        while ((here[next]?.start ?? end) < to) next++;
        const aim = here[next];
        if (!aim || aim.start - to > Number(distance)) continue;
        if (/[，,。；;]/.test(text.slice(to - start, aim.start - start))) continue;
        yield hedged(text.slice(from - start, to - start), aim, { paragraph, start: from, end: to });
      }
      for (const aim of here) {
        if (!aim.text.endsWith('左右')) continue;
        const clause = plain
          .slice(Math.max(0, aim.start - start - 24), aim.start - start)
          .split(/[。；;]/)
          .at(-1);
        if (FORECAST.test(clause ?? '')) continue;
        yield hedged('左右', aim, { paragraph, start: aim.end - 2, end: aim.end });
      }
    }
  },
});

function hedged(word: string, aim: Aim, span: { paragraph: number; start: number; end: number }) {
  return {
    span,
    message: {
      zh: `${quote(aim.text)}用了“${word}”，做到没做到不好认定。`,
      en: `${quote(aim.text)} is hedged with “${word}”, so nobody can say whether it was reached.`,
    },
  };
}

/** Figures and deadlines of an item by paragraph, in the order of the text. */
function aimsByParagraph(plan: WorkPlan, item: PlanNode): ReadonlyMap<number, readonly Aim[]> {
  const figures = targetsOf(plan, item).filter(({ number }) => number !== undefined);
  const dates = deadlinesOf(plan, item).filter(({ recurring }) => !recurring);
  const aims: ReadonlyArray<Located<Aim>> = [...figures, ...dates].sort((a, b) => a.start - b.start);
  return grouped(aims, ({ paragraph }) => paragraph);
}
