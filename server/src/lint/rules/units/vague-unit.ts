import type { Paragraph } from '../../../core/paragraph';
import { paragraphsThat } from '../../../core/paragraph-facts';
import { unitsOf } from '../../../core/responsibility';
import { rowParagraphs } from '../../../core/unit-uses';
import { nodesOf, type PlanNode } from '../../../core/work-plan';
import { firstUnitLeads, isVagueUnit } from '../../reading/unit-uses';
import { defineRule } from '../../rule';

export const vagueUnit = defineRule({
  id: 'vague-unit',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '责任单位写成“各相关科室”“有关部门”，没有说是谁。',
      en: 'A responsible unit is given as “relevant departments” without saying which.',
    },
    why: {
      zh: '谁都相关，等于谁都不负责；建台账时填不出单位。',
      en: 'Whoever may be concerned, nobody is responsible.',
    },
    remedy: {
      zh: '写出具体单位，至少写明牵头单位。',
      en: 'Name the units, or at least the one that leads.',
    },
    source: {
      zh: '督查落实“六明确”：实施机构、责任人明确。',
      en: 'Supervision practice: agency and person in charge are named.',
    },
    leavesAlone: {
      zh: '已写明牵头单位的；名单以具名单位开头的；作为配合单位的。',
      en: 'Lists with a named lead, or that begin with a named unit; supporting units.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造管网。年底前完成12公里。〔责任单位：各相关科室〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造管网。年底前完成12公里。〔牵头单位：建设科；责任单位：各相关科室〕\n',
  },
  *check(plan) {
    const vague = new Set(Array.from(vagueParagraphs(plan.draft), ([index]) => index));
    if (vague.size === 0 && rowParagraphs(plan).size === 0) return;
    const firstLeads = firstUnitLeads(plan);
    for (const node of nodesOf(plan.sections)) {
      if (node.kind === 'point' || !(node.row || holds(vague, node))) continue;
      const units = unitsOf(plan, node, { inherited: false });
      if (!units.some(({ name }) => isVagueUnit(name))) continue;
      if (units.some(({ role, name }) => role === 'lead' && !isVagueUnit(name)) || opensWithName(units))
        continue;
      for (const [index, { name, role, paragraph, start, end }] of units.entries()) {
        const before = plan.draft.paragraphs[paragraph]?.text.slice(0, start).trimEnd().slice(-1) ?? '';
        const isExample = index > 0 && /[等及和]/.test(before);
        if (!isVagueUnit(name) || role === 'supporting' || isExample || (firstLeads && index > 0)) continue;
        yield {
          span: { paragraph, start, end },
          message: {
            zh: `“${name}”没有指明是哪些单位，也没有写牵头单位。`,
            en: `“${name}” does not say which units, and none is named to lead.`,
          },
        };
      }
    }
  },
});

/** A list that begins with one named unit says who answers for it; 各区 is nobody by name. */
function opensWithName([first]: ReadonlyArray<{ readonly name: string }>): boolean {
  return first !== undefined && !isVagueUnit(first.name) && !first.name.startsWith('各');
}

const vagueParagraphs = paragraphsThat(namesVagueUnit);

function namesVagueUnit({ units }: Paragraph): boolean {
  return units.some((clause) => clause.units.some(({ name }) => isVagueUnit(name)));
}

function holds(vague: ReadonlySet<number>, { start, end }: PlanNode): boolean {
  for (let index = start.paragraph; index <= end.paragraph; index++) if (vague.has(index)) return true;
  return false;
}
