import { closingFor } from '../../core/bracket';
import { isFrameTitle } from '../../core/exempt';
import { type Assignment, assignmentOf } from '../../core/responsibility';
import { itemsOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { nameOf } from '../excerpt';
import { defineRule, type Fix } from '../rule';

/** Share of siblings with units that makes an item without any a flaw (rules.md). */
const HABIT = 0.7;
const FEWEST_SIBLINGS = 2;
/** Words by which one statement of units holds for all that follows. */
const BLANKET = /不再一一列出|以下任务均|以下任務均|以上责任单位|以上責任單位/;

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
    const groups = itemGroups(plan);
    const all = [...groups.values()].flat();
    for (const group of groups.values()) {
      const lacking = group.filter(({ assignment }) => !namesUnits(assignment));
      if (lacking.length === 0) continue;
      const peers = group.length > FEWEST_SIBLINGS ? group : all;
      for (const member of lacking) {
        const others = peers.filter((other) => other !== member);
        const having = others.filter(({ assignment }) => namesUnits(assignment));
        if (others.length < FEWEST_SIBLINGS || having.length < others.length * HABIT) continue;
        const name = nameOf(plan, member.item);
        const scope =
          peers === group ? { zh: '本节', en: 'in this section' } : { zh: '全篇', en: 'in the draft' };
        const model = having[0]?.assignment;
        yield {
          span: member.item.title,
          message: {
            zh: `${name}没有写责任单位，${scope.zh}其余 ${others.length} 条有 ${having.length} 条写了。`,
            en: `${name} names no responsible unit; ${having.length} of the other ${others.length} items ${scope.en} do.`,
          },
          ...(model && !member.assignment ? { fix: skeleton(plan, member.item, model) } : {}),
        };
      }
    }
  },
});

interface Member {
  readonly item: PlanNode;
  readonly assignment: Assignment | null;
}

/** Items by the section they stand in; frame sections and plans with a blanket clause have none to check. */
function itemGroups(plan: WorkPlan): ReadonlyMap<PlanNode | null, Member[]> {
  const groups = new Map<PlanNode | null, Member[]>();
  if (plan.draft.paragraphs.some(({ units, text }) => units.length > 0 && BLANKET.test(text))) return groups;
  const visit = (nodes: readonly PlanNode[], parent: PlanNode | null) => {
    for (const node of nodes) {
      if (isFrameTitle(node.titleText)) continue;
      if (node.kind === 'item') {
        const group = groups.get(parent) ?? [];
        group.push({ item: node, assignment: assignmentOf(plan, node) });
        groups.set(parent, group);
      } else if (node.kind === 'section') visit(node.children, node);
    }
  };
  if (itemsOf(plan).length > FEWEST_SIBLINGS) visit(plan.sections, null);
  return groups;
}

function namesUnits(assignment: Assignment | null): boolean {
  return assignment?.clauses.some(({ units }) => units.length > 0) ?? false;
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
      ? `${open}〔单位〕负责${closingFor(open)}`
      : clause?.form === 'line'
        ? `\n${label}〔单位〕`
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
