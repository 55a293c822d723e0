import { unitTimes, usesByName } from '../../../core/unit-uses';
import { GENERAL_UNITS } from '../../../core/words/general-units';
import { anyOf } from '../../../core/words/pattern';
import { plainOf } from '../../../core/words/plain';
import { BODY_WORDS } from '../../../core/words/unit-labels';
import { defineRule } from '../../rule';

/** Names of kinds of units, not of units: 市直各学校 and 学校 may both be right. */
const GENERIC = new RegExp(
  `${anyOf(GENERAL_UNITS)}|${anyOf(`${BODY_WORDS} 学校 办公室 院校 企业 公司 政府`)}$`,
);
/** What has lost its first character is told by truncated-unit. */
const STUMP = /^[直属级辖管]/;
const SHORTEST_SUFFIX = 4;
const SHORTEST_SHORT = 3;
const LONGEST_NAME = 24;
/** Names with the same first and last character that are compared; keeps a hostile draft linear. */
const MOST_COMPARED = 16;

export const inconsistentUnitName = defineRule({
  id: 'inconsistent-unit-name',
  level: 'info',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '疑似同一个单位在一份文稿里有两种写法。',
      en: 'What seems to be one unit goes by two names in one draft.',
    },
    why: {
      zh: '分解任务时会当成两家单位，责任落空。',
      en: 'When tasks are assigned it counts as two units.',
    },
    remedy: {
      zh: '全文统一用全称或规范化简称。',
      en: 'Use the full name or the regular short form throughout.',
    },
    source: {
      zh: '机构名称使用全称或规范化简称（党政机关公文处理工作条例）。',
      en: 'Names of institutions are written in full or as their regular short form.',
    },
    leavesAlone: {
      zh: '“学校”“办公室”等通称；两种名称并列在同一份名单里的；有几个单位都可能是它全称的。',
      en: 'Generic names; names that stand side by side in one list; a short name that could mean several units.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.组织考试。〔责任单位：考试中心〕\n2.布置考点。〔责任单位：考试中心〕\n3.公布成绩。〔责任单位：教育考试中心〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.组织考试。〔责任单位：考试中心〕\n2.布置考点。〔责任单位：考试中心〕\n3.公布成绩。〔责任单位：考试中心〕\n',
  },
  *check(plan) {
    const names = [...unitTimes(plan).keys()].filter(
      (name) => name.length <= LONGEST_NAME && !GENERIC.test(plainOf(name)) && !STUMP.test(plainOf(name)),
    );
    for (const [short, full] of pairs(names)) {
      const uses = usesByName(plan);
      const [few, many] =
        (uses.get(full)?.length ?? 0) > (uses.get(short)?.length ?? 0) ? [short, full] : [full, short];
      const rivals = uses.get(many) ?? [];
      const lists = new Set(rivals.map(({ paragraph }) => paragraph));
      const places = uses.get(few) ?? [];
      const [other] = rivals;
      if (!other || places.some(({ paragraph }) => lists.has(paragraph))) continue;
      for (const { paragraph, start, end } of places) {
        const span = { paragraph, start, end };
        yield {
          span,
          message: {
            zh: `“${few}”疑与“${many}”是同一单位，后者在文中出现 ${rivals.length} 次，请统一名称。`,
            en: `“${few}” seems to be “${many}”, which occurs ${rivals.length} times; use one name.`,
          },
          related: [
            {
              span: { paragraph: other.paragraph, start: other.start, end: other.end },
              message: { zh: `“${many}”第一次出现在这里`, en: `“${many}” stands here first.` },
            },
          ],
          fix: {
            title: { zh: `改为“${many}”`, en: `Change to “${many}”` },
            safe: false,
            edits: [{ span, newText: many }],
          },
        };
      }
    }
  },
});

/** Pairs of a short name and the only longer one that it may stand for. */
function pairs(names: readonly string[]): ReadonlyArray<readonly [short: string, full: string]> {
  const longer = new Map<string, Set<string>>();
  const add = (short: string, full: string) => longer.set(short, (longer.get(short) ?? new Set()).add(full));
  const known = new Set(names);
  const byEnds = new Map<string, string[]>();
  for (const name of names) {
    for (let cut = 2; cut <= name.length - SHORTEST_SUFFIX; cut++) {
      if (known.has(name.slice(cut))) add(name.slice(cut), name);
    }
    const ends = `${name[0]}${kindOf(name)}`;
    const bucket = byEnds.get(ends);
    if (!bucket) byEnds.set(ends, [name]);
    else if (bucket.length < MOST_COMPARED) bucket.push(name);
  }
  for (const bucket of byEnds.values()) {
    for (const short of bucket) for (const full of bucket) if (isShortFor(short, full)) add(short, full);
  }
  return [...longer].flatMap(([short, full]) =>
    full.size === 1 ? [[short, [...full][0] ?? ''] as const] : [],
  );
}

/** 局, 委, 办 …: the last character, with 委员会 as 委 and 办公室 as 办. */
function kindOf(name: string): string {
  return shortened(name).at(-1) ?? '';
}

function shortened(name: string): string {
  return plainOf(name)
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办');
}

/** 基教科 for 基础教育科: its characters in order, and not merely a word left out (人事科, 人事教育科). */
function isShortFor(short: string, full: string): boolean {
  const [a, b] = [shortened(short), shortened(full)];
  if (short === full || short.length > full.length || a.length < SHORTEST_SHORT) return false;
  if (a === b) return true;
  if (a.length >= b.length || b.startsWith(a.slice(0, -1)) || b.endsWith(a.slice(1))) return false;
  let at = 0;
  for (const char of b) if (char === a[at]) at++;
  return at === a.length;
}
