import type { Span, WorkPlan } from '../../core/work-plan';
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
    const fullNames = fullNamesByStump(uses);
    for (const [name, count] of uses) {
      const full = name.length < SHORTEST_NAME ? undefined : fullNames.get(name);
      const fullUses = full ? (uses.get(full) ?? 0) : 0;
      if (!full || fullUses <= count || !isStump(name, full, fullUses, count)) continue;
      for (const span of placesOf(plan, name)) {
        yield {
          span,
          message: {
            zh: `“${name}”疑为“${full}”漏字，后者在文中出现 ${fullUses} 次。`,
            en: `“${name}” looks like “${full}” with its first character lost; the latter occurs ${fullUses} times.`,
          },
          fix: {
            title: { zh: `改为“${full}”`, en: `Change to “${full}”` },
            safe: false,
            edits: [{ span, newText: full }],
          },
        };
      }
    }
  },
});

/** For each name without its first character, the most frequent name that it may have been. */
function fullNamesByStump(uses: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const fullNames = new Map<string, string>();
  for (const [name, count] of uses) {
    const rival = fullNames.get(name.slice(1));
    if (!rival || count > (uses.get(rival) ?? 0)) fullNames.set(name.slice(1), name);
  }
  return fullNames;
}

function isStump(name: string, full: string, fullUses: number, uses: number): boolean {
  return NEVER_FIRST.test(name) || (!QUALIFIER.test(full) && uses === 1 && fullUses >= FEWEST_FULL);
}

/** How often each unit is named. */
function usesByName(plan: WorkPlan): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { units } of plan.draft.paragraphs) {
    for (const clause of units) {
      for (const { name } of clause.units) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  return uses;
}

function* placesOf(plan: WorkPlan, wanted: string): Generator<Span> {
  for (const [paragraph, { units }] of plan.draft.paragraphs.entries()) {
    for (const { name, start, end } of units.flatMap((clause) => clause.units)) {
      if (name === wanted) yield { paragraph, start, end };
    }
  }
}
