import { addTo } from '../../../core/grouped';
import { paragraphsThat } from '../../../core/paragraph-facts';
import { closingFor } from '../../../core/phrases/bracket';
import { isFrameTitle } from '../../../core/phrases/exempt';
import { type Assignment, assignmentOf, namesUnits } from '../../../core/responsibility';
import { type PlanNode, type Point, textsBetween, type WorkPlan } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { nodesThat } from '../../reading/item-facts';
import { defineRule, type Fix } from '../../rule';

/** Share of siblings with units that makes an item without any a flaw (rules.md). */
const HABIT = 0.7;
const FEWEST_SIBLINGS = 2;

export const missingUnit = defineRule({
  id: 'missing-unit',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '同一部分的其他条目都写了责任单位，这一条没有写。',
      en: 'An item names no responsible unit although its siblings do.',
    },
    why: {
      zh: '没有责任单位的任务分不下去，也无从督查；“六明确”要求每项任务有实施机构和责任人。',
      en: 'A task that names nobody is done by nobody and cannot be followed up.',
    },
    remedy: {
      zh: '补写责任单位；快速修复按本稿的写法插入空位。',
      en: 'Name the unit; the quick fix inserts a slot in the form that this draft uses.',
    },
    source: {
      zh: '督查落实“六明确”（目标、措施、责任领导、实施机构、责任人、完成时限）。',
      en: 'Supervision practice: every task states goal, measures, responsible leader, agency, person and deadline.',
    },
    leavesAlone: {
      zh: '总体要求、保障措施、组织实施、附则等部分；同级条目中写责任单位的不到七成的；写明“不再一一列出”的。',
      en: 'Frame sections such as 总体要求 and 保障措施; drafts in which under 70 % of the siblings name units; drafts with a blanket clause.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造老旧管网。年底前完成12公里。〔责任单位：建设科〕\n2.新建口袋公园。年底前建成6处。〔责任单位：园林科〕\n3.整治背街小巷。年底前完成20条。\n4.更新路灯。年底前更换800盏。〔责任单位：路灯所〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造老旧管网。年底前完成12公里。〔责任单位：建设科〕\n2.新建口袋公园。年底前建成6处。〔责任单位：园林科〕\n3.整治背街小巷。年底前完成20条。〔责任单位：市容科〕\n',
  },
  *check(plan) {
    if (unnamed(plan).next().done) return;
    const groups = itemGroups(plan);
    const all = [...groups.values()].flat();
    for (const group of groups.values()) {
      const lacking = group.filter(({ named }) => !named);
      if (lacking.length === group.length) continue;
      const peers = group.length > FEWEST_SIBLINGS ? group : all;
      const having = peers.filter(({ named }) => named);
      const others = peers.length - 1;
      if (others < FEWEST_SIBLINGS || having.length < others * HABIT) continue;
      const scope =
        peers === group ? { zh: '本节', en: 'in this section' } : { zh: '全篇', en: 'in the draft' };
      for (const { item } of lacking) {
        yield {
          span: item.title,
          get message() {
            const name = nameOf(item);
            return {
              zh: `${name}没有写责任单位，${scope.zh}其余 ${others} 条有 ${having.length} 条写了。`,
              en: `${name} names no responsible unit; ${having.length} of the other ${others} items ${scope.en} do.`,
            };
          },
          get fix() {
            const model = having[0] && assignmentOf(plan, having[0].item);
            return model && !assignmentOf(plan, item) ? skeleton(plan, item, model) : undefined;
          },
        };
      }
    }
  },
});

interface Member {
  readonly item: PlanNode;
  readonly named: boolean;
}

/** Items that name nobody in a label of their own; each that names units does, but for the habits of its draft. */
const unnamed = nodesThat(({ draft }, { kind, row, start, end }) => {
  if (kind !== 'item') return false;
  return (
    row !== null ||
    !textsBetween(draft, start, end).some((part) =>
      part.of.units.some(
        (clause) => clause.start >= part.start && clause.start < part.end && clause.units.length > 0,
      ),
    )
  );
});

const blanketRules = paragraphsThat(({ unitRule }) => (unitRule?.blanket ?? null) !== null);

/**
 * Items by the section they stand in, rows of a table apart from other items; frame sections and plans with a blanket
 * clause have none to check.
 */
function itemGroups(plan: WorkPlan): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  const visit = (nodes: readonly PlanNode[]) => {
    for (const item of nodes) {
      if (item.kind === 'section' && !isFrameTitle(item.titleText)) visit(item.children);
      if (item.kind !== 'item') continue;
      const named = namesUnits(plan, item);
      if (!named && isFrameTitle(item.titleText)) continue;
      addTo(groups, `${item.row ? 'rows' : 'items'} ${item.parent?.paragraph ?? ''}`, { item, named });
    }
  };
  if (blanketRules(plan.draft).next().done) visit(plan.sections);
  return groups;
}

/** An empty assignment at the end of an item, in the form of another item's. */
function skeleton(plan: WorkPlan, item: PlanNode, model: Assignment): Fix {
  const clause = model.clauses.at(-1);
  const text = clause
    ? (plan.draft.paragraphs[clause.paragraph]?.text.slice(clause.start, clause.end) ?? '')
    : '';
  const open = text[0] ?? '〔';
  const label = /[\u4e00-\u9fff]+[ \u3000]*[:：]/.exec(text)?.[0] ?? '';
  const at = endOfText(plan, item);
  const newText =
    clause?.form === 'verb'
      ? `${open}〔单位　〕负责${closingFor(open)}`
      : clause?.form === 'line'
        ? `\n${label}〔单位　〕`
        : `${open}${label}　${closingFor(open)}`;
  return {
    title: { zh: `插入“${newText.trim()}”`, en: `Insert “${newText.trim()}”` },
    safe: false,
    edits: [{ span: { paragraph: at.paragraph, start: at.offset, end: at.offset }, newText }],
  };
}

function endOfText(plan: WorkPlan, item: PlanNode): Point {
  const text = plan.draft.paragraphs[item.end.paragraph]?.text.slice(0, item.end.offset) ?? '';
  return { paragraph: item.end.paragraph, offset: text.trimEnd().length };
}
