import type { UnitName } from '../../core/assignment';
import type { Located, WorkPlan } from '../../core/work-plan';
import { defineRule } from '../rule';

/** 直各学校, 属各单位, 级机关: what begins so has lost the 市, 县 or 局 before it. 直属 and 属地 are words of their own. */
const NEVER_FIRST = /^(?:直(?![属屬])|[属屬](?!地)|[级級])/;
/** One character before a name that makes another name of it: 市教育局 and 教育局 are both right. */
const QUALIFIER =
  /^[省市县縣区區州盟旗镇鎮乡鄉村局厅廳部委院校国國各总總副原本全新大中小东西南北高政工党教内外公农]/;
/** How much more often the full name must stand before another lost character is believed. */
const FEWEST_FULL = 3;
const SHORTEST_NAME = 3;

export const truncatedUnit = defineRule({
  id: 'truncated-unit',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '单位名少了首字，与文中更常见的全称只差这一个字。',
      en: 'A unit name lacks the first character of another, more frequent name.',
    },
    why: {
      zh: '“直各学校”这样的残名多是转换时丢字，领导签发前常常看不出来。',
      en: 'Such stumps come from conversion; they are easily overlooked before the plan is signed.',
    },
    remedy: { zh: '补全单位名。', en: 'Restore the full name; the quick fix does.' },
    source: {
      zh: '机构名称使用全称或规范化简称（党政机关公文处理工作条例）。',
      en: 'Names of institutions are written in full or as their regular short form.',
    },
    leavesAlone: {
      zh: '“学校”之于“市直各学校”、“教育局”之于“市教育局”这类本身成立的名称。',
      en: 'Names that stand by themselves, such as 教育局 beside 市教育局.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.强化学习。〔责任单位：市直各学校〕\n2.强化管理。〔责任单位：市直各学校〕\n3.强化服务。〔责任单位：直各学校〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.强化学习。〔责任单位：市直各学校〕\n2.强化管理。〔责任单位：市直各学校〕\n3.强化服务。〔责任单位：市直各学校〕\n',
  },
  *check(plan) {
    const uses = usesByName(plan);
    const fullNames = new Map<string, string>();
    for (const [name, places] of uses) {
      const stump = name.slice(1);
      const rival = fullNames.get(stump);
      if (!rival || places.length > (uses.get(rival)?.length ?? 0)) fullNames.set(stump, name);
    }
    for (const [name, places] of uses) {
      const full = fullNames.get(name);
      const fullUses = full ? (uses.get(full)?.length ?? 0) : 0;
      if (!full || name.length < SHORTEST_NAME || fullUses <= places.length) continue;
      if (!isStump(name, full, fullUses, places.length)) continue;
      for (const { paragraph, start, end } of places) {
        yield {
          span: { paragraph, start, end },
          message: {
            zh: `“${name}”疑为“${full}”漏字，后者在文中出现 ${fullUses} 次。`,
            en: `“${name}” looks like “${full}” with its first character lost; the latter occurs ${fullUses} times.`,
          },
          fix: {
            title: { zh: `改为“${full}”`, en: `Change to “${full}”` },
            safe: false,
            edits: [{ span: { paragraph, start, end }, newText: full }],
          },
        };
      }
    }
  },
});

function isStump(name: string, full: string, fullUses: number, uses: number): boolean {
  return NEVER_FIRST.test(name) || (!QUALIFIER.test(full) && uses === 1 && fullUses >= FEWEST_FULL);
}

function usesByName(plan: WorkPlan): ReadonlyMap<string, ReadonlyArray<Located<UnitName>>> {
  const uses = new Map<string, Array<Located<UnitName>>>();
  for (const [paragraph, { units }] of plan.draft.paragraphs.entries()) {
    for (const unit of units.flatMap((clause) => clause.units)) {
      const places = uses.get(unit.name);
      if (places) places.push({ ...unit, paragraph });
      else uses.set(unit.name, [{ ...unit, paragraph }]);
    }
  }
  return uses;
}
