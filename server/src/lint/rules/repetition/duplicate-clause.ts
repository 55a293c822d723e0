import { grouped } from '../../../core/grouped';
import { isTableLine } from '../../../core/table/cells';
import { plainOf } from '../../../core/words/plain';
import { type PlanNode, type Span, textsBetween, type WorkPlan } from '../../../core/work-plan';
import { quote } from '../../reading/excerpt';
import { isStatute } from '../../reading/statute';
import { defineRule } from '../../rule';

/** Han characters from which the same clause twice in one item is no chance (domain §3). */
const SHORTEST_CLAUSE = 9;
const LONGEST_LABEL = 8;
/** Begins a clause that names what the next one says something of. */
const OBJECT = /^(?:其中)?(?:将|把|对|向|给|由|为|按|与|以|从|在|凡|属于|涉及|符合)/;
const MEMBERS = /[；;]/;
const BOX = /^\s*(?:(?:专栏|专题|图|表)\s*[\d一二三四五六七八九十]|专栏\s*$)/;
const CLAUSE = /[^，,。；;：:！!？?|\n]+/g;
/** From so many on a clause is a refrain, said on purpose. */
const REFRAIN = 3;
const HAN = /[\u3400-\u9fff]/g;
/** Fixed formulae of official style that may recur. */
const FORMULA = /^(?:以.*为指导|坚持以|在.*领导下|深入贯彻|全面贯彻|贯彻落实|深入学习|按照)/;
/** What a task never begins with: conditions and consequences, which parallel cases share (……的，由本部门审核). */
const NORM = /^(?:由|每|同一|依法|依纪|不得|不再)/;

export const duplicateClause = defineRule({
  id: 'duplicate-clause',
  level: 'warning',
  looksAt: 'item',
  fix: 'ask',
  docs: {
    what: {
      zh: '同一条目里，同一个分句一字不差地出现两次。',
      en: 'One clause stands twice, word for word, in one item.',
    },
    why: {
      zh: '多半是合并材料时重复粘贴，显得没有通读。',
      en: 'Usually pasted twice while merging material; it shows that nobody read it through.',
    },
    remedy: { zh: '删去一处，或换成另有所指的表述。', en: 'Delete one of them or say what else is meant.' },
    source: { zh: '校对“三看”：内容不重复。', en: 'Proof-reading practice: no repetition of content.' },
    leavesAlone: {
      zh: '少于 9 个汉字的分句、“以…为指导”等固定套语、责任单位、跨条目的重复、回到本条标题的话、说两件事的同一谓语（“甲……，先期开工；乙……，先期开工”“将甲……，确认为……，将乙……，确认为……”）、专栏、“由……审核”一类并列情形共有的规定、表格的各行、出现三次以上的排比，以及办法、规定、条例。',
      en: 'Clauses under 9 Han characters, formulae, units, clauses that recur in other items or come back to the heading, one predicate said of two objects, boxes (专栏), norms that parallel cases share, rows of tables, refrains (three times or more), statutes.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.抓好防汛。3月底前修订预案，组织受威胁群众提前转移。加密监测预警，组织受威胁群众提前转移。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.抓好防汛。3月底前修订预案，加密监测预警，组织受威胁群众提前转移。\n',
  },
  *check(plan, item) {
    if (!mayRepeat(plan, item) || isStatute(plan)) return;
    const seen = new Map<string, Span>();
    const clauses = [...clausesOf(plan, item)];
    const alike = grouped(clauses, ({ words }) => words);
    for (const { words, span } of clauses) {
      const first = seen.get(words);
      if (!first) seen.set(words, span);
      if (
        !first ||
        (alike.get(words)?.length ?? 0) >= REFRAIN ||
        isOfTitle(item, first) ||
        haveLabelsOfTheirOwn(plan, first, span)
      )
        continue;
      if (areOfOtherObjects(plan, first, span) || (isTopic(plan, first) && isTopic(plan, span))) continue;
      yield {
        span,
        message: {
          zh: `${quote(words)}在本条中重复出现。`,
          en: `${quote(words)} stands twice in this item.`,
        },
        related: [{ span: first, message: { zh: '第一次出现在这里', en: 'It stands here first.' } }],
        fix: {
          title: { zh: `删去第二处${quote(words)}`, en: `Delete the second ${quote(words)}` },
          safe: false,
          edits: [{ span: withPunctuation(plan, span), newText: '' }],
        },
      };
    }
  },
});

/** What a sentence is about, with what is said of it behind: 对获奖企业，给予……。对获奖企业，再…… */
function isTopic({ draft }: WorkPlan, { paragraph, start, end }: Span): boolean {
  const { text = '', plain = '' } = draft.paragraphs[paragraph] ?? {};
  const begins = /(?:^|[。！？；;])\s*$/.test(text.slice(Math.max(0, start - 4), start));
  return (begins || OBJECT.test(plain.slice(start, end))) && /^\s*[，,]/.test(text.slice(end, end + 2));
}

/** A text may come back to its heading: （八）筑牢生态屏障。……筑牢生态屏障，是…… */
function isOfTitle({ title }: PlanNode, { paragraph, start, end }: Span): boolean {
  return paragraph === title.paragraph && title.start <= start && end <= title.end;
}

/**
 * One predicate said of two objects: of two members that ； parts (甲高速……，先期开工建设；乙高速……，先期开工建设), after
 * words that bring in an object of their own (将甲……，确认为……，将乙……，确认为……), or in two boxes (专栏).
 */
function areOfOtherObjects({ draft }: WorkPlan, first: Span, second: Span): boolean {
  const crossed = draft.paragraphs.slice(first.paragraph + 1, second.paragraph + 1);
  if (crossed.some(({ plain }) => BOX.test(plain))) return true;
  const [one, other] = [first, second].map(({ paragraph, start }) => {
    const before = draft.paragraphs[paragraph]?.plain.slice(0, start) ?? '';
    return { member: before.split(/[。！？；;]/).at(-1) ?? '', clause: clauseBefore(before) };
  });
  if (!one || !other || one.member + one.clause === other.member + other.clause) return false;
  if (OBJECT.test(one.clause) && OBJECT.test(other.clause)) return one.clause !== other.clause;
  if (first.paragraph !== second.paragraph) return false;
  const between = draft.paragraphs[first.paragraph]?.plain.slice(first.end, second.start) ?? '';
  return MEMBERS.test(between) && one.member !== '' && other.member !== '' && one.member !== other.member;
}

/** The clause right before an offset, without the mark that parts them. */
function clauseBefore(before: string): string {
  return (
    before
      .replace(/[，,：:\s]+$/, '')
      .split(/[。！？；;，,：:]/)
      .at(-1) ?? ''
  );
}

/** 小学，开展监测评估；初中，开展监测评估: each stands under a short label that is not the other's. */
function haveLabelsOfTheirOwn(plan: WorkPlan, first: Span, second: Span): boolean {
  const [one, other] = [labelBefore(plan, first, /[。；;：:]$|^$/), labelBefore(plan, second, /[；;]$/)];
  return one !== null && other !== null && one !== other;
}

function labelBefore(plan: WorkPlan, { paragraph, start }: Span, opening: RegExp): string | null {
  const before =
    plan.draft.paragraphs[paragraph]?.text.slice(Math.max(0, start - LONGEST_LABEL), start) ?? '';
  const label = /([^。；;：:，,]{1,6})[，,：:]$/.exec(before);
  return label && opening.test(before.slice(0, label.index)) ? (label[1] ?? null) : null;
}

/** Whether any clause stands twice, read in the cheapest way: few items have one that does. */
function mayRepeat(plan: WorkPlan, item: PlanNode): boolean {
  const seen = new Set<string>();
  for (const { text } of textsBetween(plan.draft, item.start, item.end)) {
    for (let start = 0, at = 0; at <= text.length; at++) {
      if (at < text.length && ENDS_CLAUSE[text.charCodeAt(at)] === 0) continue;
      if (at - start >= SHORTEST_CLAUSE) {
        const clause = text.slice(start, at);
        const words = /\s/.test(clause) ? clause.replace(/\s+/g, '') : clause;
        if (seen.has(words)) return true;
        seen.add(words);
      }
      start = at + 1;
    }
  }
  return false;
}

const ENDS_CLAUSE = new Uint8Array(0x10000);
for (const mark of '，,。；;：:！!？?\n') ENDS_CLAUSE[mark.charCodeAt(0)] = 1;

function* clausesOf(plan: WorkPlan, item: PlanNode): Generator<{ words: string; span: Span }> {
  for (const part of textsBetween(plan.draft, item.start, item.end)) {
    const { units = [], block = null, residue = null } = plan.draft.paragraphs[part.paragraph] ?? {};
    // Rows of a table have words in common, and so has the foot of a page.
    if (block?.kind === 'row' || residue !== null || isTableLine(part.text)) continue;
    for (const match of part.text.matchAll(CLAUSE)) {
      const words = match[0].replace(/\s+/g, '');
      if (words.length < SHORTEST_CLAUSE || (words.match(HAN)?.length ?? 0) < SHORTEST_CLAUSE) continue;
      const start = part.start + match.index + match[0].search(/\S/);
      if (
        FORMULA.test(words) ||
        NORM.test(plainOf(words)) ||
        units.some((clause) => clause.start <= start && start < clause.end)
      )
        continue;
      yield { words, span: { paragraph: part.paragraph, start, end: start + match[0].trim().length } };
    }
  }
}

/** The clause with the comma before it; at the start of a sentence, with the mark after it instead. */
function withPunctuation(plan: WorkPlan, span: Span): Span {
  const text = plan.draft.paragraphs[span.paragraph]?.text ?? '';
  if (/[，,；;]/.test(text[span.start - 1] ?? '')) return { ...span, start: span.start - 1 };
  return /[，,。；;]/.test(text[span.end] ?? '') ? { ...span, end: span.end + 1 } : span;
}
