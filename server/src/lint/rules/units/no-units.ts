import { paragraphsThat } from '../../../core/paragraph-facts';
import { isFrameTitle } from '../../../core/phrases/exempt';
import { namesUnits } from '../../../core/responsibility';
import { anyOf } from '../../../core/words/pattern';
import { DIRECTIONS, TASK_KINDS } from '../../../core/words/plan-titles';
import { itemsOf, type WorkPlan } from '../../../core/work-plan';
import { plainTitle } from '../../reading/plain-title';
import { defineRule } from '../../rule';

/** What is a plan of tasks by its title. */
const PLAN = new RegExp(anyOf(TASK_KINDS));
const NO_PLAN = new RegExp(anyOf(`${DIRECTIONS} 规划`));
/** 由市教育局牵头, 各科室负责: somebody is named in a sentence. */
const NAMED_IN_TEXT = /[局委办部门科室处股院厅署站所中心会队单位](?:分别|具体|共同|统一)?(?:牵头|负责)/;

export const noUnits = defineRule({
  id: 'no-units',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  options: {
    fewestItems: {
      description: {
        zh: '条目不少于多少条的要点才检查。',
        en: 'How many items a plan must have to be looked at.',
      },
      default: 5,
    },
  },
  docs: {
    what: {
      zh: '整份要点没有一处写责任单位。',
      en: 'A work plan names no responsible unit at all.',
    },
    why: {
      zh: '印发之后还要另发任务分解表，督查时找不到承办单位。',
      en: 'Tasks have to be assigned all over again, and nobody can be asked about them.',
    },
    remedy: {
      zh: '在各条末尾写明责任单位，或者附任务分工表。',
      en: 'Name the units at the end of each item, or attach a table of tasks.',
    },
    source: {
      zh: '督查落实“六明确”（目标、措施、责任领导、实施机构、责任人、完成时限）。',
      en: 'Supervision practice: every task states goal, measures, responsible leader, agency, person and deadline.',
    },
    leavesAlone: {
      zh: '讲话、新闻、工作报告、意见和规划；条目少的要点；在正文里写明“某某局牵头”的。',
      en: 'Speeches, news, reports, opinions and long-term programmes; short plans; plans that name units in their sentences.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造管网。年底前完成12公里。\n2.新建公园。年底前建成6处。\n3.整治街巷。年底前完成20条。\n4.更新路灯。年底前更换800盏。\n5.清理河道。6月底前清理9公里。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造管网。年底前完成12公里。〔责任单位：建设科〕\n2.新建公园。年底前建成6处。〔责任单位：园林科〕\n3.整治街巷。年底前完成20条。〔责任单位：市容科〕\n4.更新路灯。年底前更换800盏。〔责任单位：路灯所〕\n5.清理河道。6月底前清理9公里。〔责任单位：水务科〕\n',
  },
  *check(plan, { options: { fewestItems } }) {
    const { title, form } = plan;
    if (!title || form === 'speech' || form === 'news') return;
    if (!PLAN.test(plainTitle(plan)) || NO_PLAN.test(plainTitle(plan))) return;
    if (namesAny(plan)) return;
    const items = itemsOf(plan).filter(({ titleText }) => !isFrameTitle(titleText)).length;
    if (items < Number(fewestItems)) return;
    const { text = '' } = plan.draft.paragraphs[title.firstParagraph] ?? {};
    const end = text.trimEnd().length;
    yield {
      span: { paragraph: title.firstParagraph, start: text.length - text.trimStart().length, end },
      message: {
        zh: `全篇 ${items} 条任务都没有写责任单位。`,
        en: `None of the ${items} items names a responsible unit.`,
      },
    };
  },
});

function namesAny(plan: WorkPlan): boolean {
  if (!withUnits(plan.draft).next().done) return true;
  if (itemsOf(plan).some((item) => namesUnits(plan, item))) return true;
  return !named(plan.draft).next().done;
}

const withUnits = paragraphsThat(({ units }) => units.some((clause) => clause.units.length > 0));
const named = paragraphsThat(({ plain, unitRule }) => unitRule !== null || NAMED_IN_TEXT.test(plain));
