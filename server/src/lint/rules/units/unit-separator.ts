import type { Paragraph } from '../../../core/paragraph';
import type { UnitName } from '../../../core/phrases/unit-names';
import { rowParagraphs, unitTimes, usesByName } from '../../../core/unit-uses';
import { INSTITUTIONS, ORGANS } from '../../../core/words/bodies';
import { GENERAL_UNITS } from '../../../core/words/general-units';
import { anyOf } from '../../../core/words/pattern';
import { plainOf } from '../../../core/words/plain';
import type { Located, Span, WorkPlan } from '../../../core/work-plan';
import { searchInBodies } from '../../reading/body-paragraphs';
import { defineRule, type Report } from '../../rule';

const SHORTEST_NAME = 2;
const LONGEST_NAME = 40;
/** 教育局人事科, 省委办公厅: a part named after its whole is one unit. */
const WHOLE = new RegExp(`${anyOf(`${ORGANS} ${INSTITUTIONS} 大学 医院`)}$`);
const PART = /(?:科|室|处|股|办|司|中心|队|站|所|厅|组)$/;
/** What may follow a comma: the general members of a list. */
const GENERAL = new RegExp(`^${anyOf(`${GENERAL_UNITS} 乡镇 国务院`)}`);

export const unitSeparator = defineRule({
  id: 'unit-separator',
  level: 'info',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '责任单位之间漏了顿号，或者同一份名单里顿号与逗号混用。',
      en: 'A separator is missing between two units, or one list mixes separators.',
    },
    why: {
      zh: '两个单位连成一个，分解任务时就漏了一家。',
      en: 'Two units read as one, and one of them is left out when tasks are assigned.',
    },
    remedy: { zh: '并列的责任单位之间用顿号。', en: 'Put 、 between units of one list.' },
    source: {
      zh: 'GB/T 15834-2011：句子内部并列词语之间的停顿用顿号。',
      en: 'GB/T 15834-2011: 、 separates parallel words within a sentence.',
    },
    leavesAlone: {
      zh: '“牵头”与“配合”之间的分号；“教育局人事科”这类内设机构；逗号后的“各地区”“有关部门”。',
      en: 'A semicolon between leading and supporting units; a part named after its whole; general members after a comma.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造管网。〔责任单位：各区（市）、建设科〕\n2.整治街巷。〔责任单位：各区（市）、市容科〕\n3.新建公园。〔责任单位：各区（市）建设科、市容科〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造管网。〔责任单位：各区（市）、建设科〕\n2.整治街巷。〔责任单位：各区（市）、市容科〕\n3.新建公园。〔责任单位：各区（市）、建设科、市容科〕\n',
  },
  *check(plan) {
    yield* missingSeparators(plan);
    const rows = rowParagraphs(plan);
    for (const [paragraph, { unit, start, end }] of separatorsIn(plan))
      if (!rows.has(paragraph)) yield mixed(unit, { paragraph, start, end });
  },
});

const separatorsIn = searchInBodies(oddSeparators);

/** Names that are two other names of the draft put together. */
function* missingSeparators(plan: WorkPlan): Generator<Report> {
  const uses = unitTimes(plan);
  const qualifiers = new Set<string>();
  const glued: Array<readonly [name: string, first: string]> = [];
  for (const name of uses.keys()) {
    if (name.length > LONGEST_NAME) continue;
    for (let cut = SHORTEST_NAME; cut <= name.length - SHORTEST_NAME; cut++) {
      const first = name.slice(0, cut);
      const second = name.slice(cut);
      if (!uses.has(first)) continue;
      if (!uses.has(second) || (WHOLE.test(plainOf(first)) && PART.test(plainOf(second))))
        qualifiers.add(first);
      else glued.push([name, first]);
    }
  }
  for (const [name, first] of glued) {
    const second = name.slice(first.length);
    const rarer = Math.min(uses.get(first) ?? 0, uses.get(second) ?? 0);
    if (qualifiers.has(first) || (uses.get(name) ?? 0) > rarer) continue;
    for (const place of usesByName(plan).get(name) ?? []) yield missing(place, first, second);
  }
}

function missing({ paragraph, start, end }: Located<UnitName>, first: string, second: string): Report {
  const at = start + first.length;
  return {
    span: { paragraph, start, end },
    message: {
      zh: `“${first}”和“${second}”在文中都单独列出，这里连写，疑漏顿号。`,
      en: `“${first}” and “${second}” are units of their own elsewhere; a 、 seems to be missing between them.`,
    },
    fix: {
      title: { zh: `改为“${first}、${second}”`, en: `Change to “${first}、${second}”` },
      safe: false,
      edits: [{ span: { paragraph, start: at, end: at }, newText: '、' }],
    },
  };
}

/** A comma or space between two units; UTF-16 offsets in the paragraph, and the name after it. */
interface OddSeparator {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** Commas and spaces between units of one role in lists that have 、. */
function oddSeparators({ text, units: clauses }: Paragraph): readonly OddSeparator[] {
  return clauses.flatMap(({ form, units }) => {
    if (form === 'cell') return [];
    const gaps = units.slice(1).map((unit, index) => {
      const { end = 0, role } = units[index] ?? {};
      const words = text.slice(end, unit.start);
      return { unit: unit.name, start: end, end: unit.start, words, same: role === unit.role };
    });
    if (!gaps.some(({ words }) => words.trim() === '、')) return [];
    return gaps.filter(
      ({ unit, words, same }) => same && /^(?:\s*[，,]\s*|\s+)$/.test(words) && !GENERAL.test(plainOf(unit)),
    );
  });
}

function mixed(unit: string, span: Span): Report {
  return {
    span,
    message: {
      zh: `“${unit}”前面用的不是顿号，与同一份名单的其他单位不一致。`,
      en: `The separator before “${unit}” differs from the others in its list.`,
    },
    fix: { title: { zh: '改为顿号', en: 'Change to 、' }, safe: false, edits: [{ span, newText: '、' }] },
  };
}
