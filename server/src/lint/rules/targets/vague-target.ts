import { isConductTitle, isFrameTitle } from '../../../core/phrases/exempt';
import { cellsOf } from '../../../core/table/model';
import { anyOf } from '../../../core/words/pattern';
import { NO_PLAN_KINDS } from '../../../core/words/plan-titles';
import { PROMISES, VAGUE_WORDS } from '../../../core/words/vague';
import { gated } from '../../../core/words/word-gate';
import {
  isMeasurable,
  type PlanNode,
  type TextPart,
  textsBetween,
  type WorkPlan,
} from '../../../core/work-plan';
import { isReviewTitle } from '../../reading/body-paragraphs';
import { nameOf } from '../../reading/excerpt';
import { plainTitle } from '../../reading/plain-title';
import { isStatute } from '../../reading/statute';
import { defineRule, type Fix } from '../../rule';

const PROMISE = gated(new RegExp(anyOf(PROMISES), 'g'));
/** Named in the message, never a reason by themselves. */
const VAGUE = gated(new RegExp(anyOf(VAGUE_WORDS), 'g'));
/** Policies and reports set directions; only plans owe figures. */
const POLICY = new RegExp(`${anyOf(NO_PLAN_KINDS)}$`);
/** [x], ✓ or （已完成） at the start or end of an item. */
const TICKED = /^\s*(?:[-*+]|\d{1,3}[.)])[ \t]+\[[xX]\]/;
const DONE = /^\s*[✓✔☑√]|[（(]?已(?:全部)?完成[）)]?[。]?$/;
const DEFINITION = gated(/本[^，。]{1,6}所[称指]|[^。]{2,12}是指/);
const NAMED_WORDS = 4;
const SLOT = '〔完成时限　〕前达到〔量化目标　〕。';

export const vagueTarget = defineRule({
  id: 'vague-target',
  level: 'info',
  looksAt: 'item',
  fix: 'ask',
  docs: {
    what: {
      zh: '条目许诺了成效，却没有任何可考核的依据：没有数字、比例、时限，没有具名的成果或活动。',
      en: 'An item promises a result and gives nothing to check it by: no figure, rate or deadline, no named deliverable or event.',
    },
    why: {
      zh: '到年底无法判定完成没有；督查建不了台账。',
      en: 'At the end of the year nobody can say whether it was done.',
    },
    remedy: {
      zh: '写明数量、质量或时限，例如“年底前覆盖率达到90%”；确实不能量化的，写明成果或节点。',
      en: 'State a number, a quality or a date; where that is impossible, a deliverable or a milestone.',
    },
    source: {
      zh: '绩效目标应指向明确、具体细化，尽量定量表述，不能量化的分级分档定性（预算绩效管理办法）。',
      en: 'Performance goals are to be specific and, where possible, quantified (budget performance management).',
    },
    leavesAlone: {
      zh: '党建、意识形态、作风类条目；总体要求、保障措施等部分；意见、通知、通报、总结、报告、讲话、条文和新闻稿；回顾部分；已勾选、已完成的事项；时限列里有日期的表行；“应…尽…”“四个100%”“第40个”不算量化依据。',
      en: 'Items on party building, ideology and conduct; frame sections; policies (意见, 通知), reports, reviews, norms, speeches and news; what is ticked off or done; rows with a date in their column of deadlines.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.推进数字化建设。持续加强平台应用，不断提升管理水平和服务能力，切实增强群众获得感。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.推进数字化建设。9月底前建成统一平台，年底前网上办理率达到95%以上，不断提升服务能力。\n',
  },
  *check(plan, item) {
    if (plan.form === 'speech' || plan.form === 'news' || POLICY.test(plainTitle(plan))) return;
    if (isStatute(plan)) return;
    const parts = textsBetween(plan.draft, item.start, item.end);
    if (!parts.some(({ of }) => of.mayMatch(PROMISE)) || isMeasurable(plan, item)) return;
    if (isReview(item) || isDone(plan, item) || isDated(item)) return;
    if (isConductTitle(item.titleText) || isFrameTitle(item.titleText) || isInFrame(item)) return;
    const promises = wordsIn(parts, PROMISE);
    if (promises.length === 0) return;
    const named = [...new Set([...promises, ...wordsIn(parts, VAGUE)])].slice(0, NAMED_WORDS);
    const words = named.map((word) => `“${word}”`).join('');
    const name = nameOf(item);
    yield {
      span: item.title,
      message: {
        zh: `${name}写了${words}，没有数量、时限或可验收的成果。`,
        en: `${name} says ${words} but gives no figure, deadline or deliverable to check it by.`,
      },
      fix: slot(plan, item),
    };
  },
});

/** A part that looks back. */
function isReview(item: PlanNode): boolean {
  for (let node: PlanNode | null = item; node; node = node.parent)
    if (isReviewTitle(node.titleText)) return true;
  return false;
}

/** What is ticked off or told as done, and what says what a word means, promises nothing. */
function isDone({ draft }: WorkPlan, { start, end, mark }: PlanNode): boolean {
  if (mark.style === 'chapter' && mark.variant === '条') return true;
  if (TICKED.test(draft.paragraphs[start.paragraph]?.raw ?? '')) return true;
  for (const { text, plain, of } of textsBetween(draft, start, end))
    if (DONE.test(text) || (of.mayMatch(DEFINITION) && DEFINITION.test(plain))) return true;
  return false;
}

/** A row whose column of deadlines has a date. */
function isDated({ row }: PlanNode): boolean {
  return (
    row !== null &&
    cellsOf(row.table, row.row, 'deadline').some(({ text }) => /\d|[年月季]|长期|常年/.test(text))
  );
}

/** The words as the draft writes them. */
function wordsIn(parts: readonly TextPart[], pattern: RegExp): readonly string[] {
  return parts
    .filter(({ of }) => of.mayMatch(pattern))
    .flatMap(({ text, plain }) =>
      Array.from(plain.matchAll(pattern), ({ 0: word, index }) => text.slice(index, index + word.length)),
    );
}

function isInFrame({ parent }: PlanNode): boolean {
  if (!parent) return false;
  return isFrameTitle(parent.titleText) || isConductTitle(parent.titleText) || isInFrame(parent);
}

/** Slots for value and date at the end of the text, before the units. */
function slot(plan: WorkPlan, item: PlanNode): Fix {
  const paragraph = item.end.paragraph;
  const { text = '', units = [] } = plan.draft.paragraphs[paragraph] ?? {};
  const tail = units.findLast(
    (clause) => clause.end <= item.end.offset + 1 && text.slice(clause.end).trim() === '',
  );
  const end = text.slice(0, tail ? tail.start : item.end.offset).trimEnd().length;
  return {
    title: { zh: `在条目末尾插入“${SLOT}”`, en: `Insert “${SLOT}” at the end of the item` },
    safe: false,
    edits: [{ span: { paragraph, start: end, end }, newText: SLOT }],
  };
}
