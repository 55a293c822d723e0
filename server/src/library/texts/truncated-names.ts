import { unitTimes } from '../../core/unit-uses';
import { plainOf } from '../../core/words/plain';
import type { WorkPlan } from '../../core/work-plan';

/** What a truncated name was, and how often the plan writes it in full. */
export interface FullName {
  readonly name: string;
  readonly uses: number;
}

/** 直各学校, 属各单位, 级机关: what begins so has lost the 市, 县 or 局 before it. 直属 and 属地 are words of their own. */
const NEVER_FIRST = /^(?:直(?!属)|属(?!地)|级)/;
/** One character before a name that makes another name of it: 市教育局 and 教育局 are both right. */
const QUALIFIER = /^[省市县区州盟旗镇乡村局厅部委院校国各总副原本全新大中小东西南北高政工党教内外公农]/;
/** How much more often the full name must stand before another lost character is believed. */
const FEWEST_FULL = 3;
const SHORTEST_NAME = 3;

/** The unit names of a plan that lack the first character of a more frequent one, each with its full name. Linear. */
export function truncatedNames(plan: WorkPlan): ReadonlyMap<string, FullName> {
  const uses = unitTimes(plan);
  const fullNames = fullNamesByStump(uses);
  const truncated = new Map<string, FullName>();
  for (const [stump, count] of uses) {
    const name = stump.length < SHORTEST_NAME ? undefined : fullNames.get(stump);
    const fullUses = name ? (uses.get(name) ?? 0) : 0;
    if (name && fullUses > count && isStump(stump, name, fullUses, count)) {
      truncated.set(stump, { name, uses: fullUses });
    }
  }
  return truncated;
}

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
  return (
    NEVER_FIRST.test(plainOf(name)) ||
    (!QUALIFIER.test(plainOf(full)) && uses === 1 && fullUses >= FEWEST_FULL)
  );
}
