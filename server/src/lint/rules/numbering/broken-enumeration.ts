import type { Draft } from '../../../core/draft';
import type { Paragraph } from '../../../core/paragraph';
import { numeralForm, writeNumeral } from '../../../core/phrases/numeral';
import type { WorkPlan } from '../../../core/work-plan';
import { searchInBodies } from '../../reading/body-paragraphs';
import { type EnumerationList, enumerationsIn, type ListMember } from '../../reading/enumerations';
import { type BrokenRun, brokenRunsIn } from '../../reading/inline-runs';
import { defineRule, type Fix, type Report } from '../../rule';

/** Words that open a second member in another way than with 二是. */
const SECOND = /另|再|其[二次]|此外|还|同时|最后|二/;
const LONGEST_OPENER = 20;
const LONGEST_MEMBER = 1000;

export const brokenEnumeration = defineRule({
  id: 'broken-enumeration',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '段内“一是……二是……”“一要……二要……”“第一，……第二，……”“①……②……”的分项缺号、重号或只有第一项。',
      en: 'A list in a sentence (一是…二是…, 一要…, 第一，…, ①…②…) skips or repeats a member, or has the first only.',
    },
    why: {
      zh: '多半是删改时丢了一项或没有顺次改号，照着分解任务就会漏项。',
      en: 'Usually a member was lost or not renumbered in editing, and whoever assigns the tasks misses one.',
    },
    remedy: {
      zh: '补上漏掉的一项，或顺次改号（快速修复可改）。',
      en: 'Restore the missing member, or renumber; the quick fix does.',
    },
    source: {
      zh: 'GB/T 15834-2011（分项列举）；校对“三看”：序号不错乱。',
      en: 'GB/T 15834-2011 (enumerations); proof-reading practice: numbers keep their order.',
    },
    leavesAlone: {
      zh: '引号、括号里的列举；“一要”作动词；“首先”“其次”；大分项里套小分项；各自独立成段的“一是”（见 skipped-number）。',
      en: 'Lists in quotation marks or brackets; 一要 as a verb; 首先 and 其次; lists inside lists; 一是 at line starts, which is skipped-number.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.强化保障。一是修订预案，3月底前完成；三是更新设备，年底前完成；四是开展演练，全年2次。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.强化保障。一是修订预案，3月底前完成；二是更新设备，年底前完成；三是开展演练，全年2次。\n',
  },
  *check(plan) {
    for (const list of enumerationsIn(plan)) yield* reportsOn(plan, list);
    for (const [paragraph, run] of runsIn(plan))
      if (!plan.draft.paragraphs[paragraph]?.isAside) yield runReport(plan, paragraph, run);
  },
});

const runsIn = searchInBodies(brokenRunsIn);

function runReport({ draft }: WorkPlan, paragraph: number, { kind, member, previous }: BrokenRun): Report {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  const [written, before] = [member, previous].map(({ start, end }) => text.slice(start, end));
  return {
    span: { paragraph, start: member.start, end: member.end },
    message:
      kind === 'repeated'
        ? { zh: `“${written}”重复。`, en: `${written} is repeated.` }
        : {
            zh: `分项不连续：“${before}”之后直接是“${written}”。`,
            en: `Gap in the list: ${written} follows ${before}.`,
          },
  };
}

/** Reports on a list that has ended; lists at line starts are numbering's. */
function* reportsOn({ draft }: WorkPlan, { members, flaws }: EnumerationList): Generator<Report> {
  if (members.some(({ inline }) => !inline)) return;
  const words = ({ paragraph, start, end }: ListMember) =>
    draft.paragraphs[paragraph]?.text.slice(start, end) ?? '';
  for (const [index, { kind, member, previous }] of flaws.entries()) {
    const { paragraph, start, end } = member;
    const written = words(member);
    yield {
      span: { paragraph, start, end },
      message:
        kind === 'headless'
          ? { zh: `“${written}”之前没有第一项。`, en: `${written} has no first member before it.` }
          : kind === 'repeated'
            ? { zh: `“${written}”重复或次序颠倒。`, en: `${written} is repeated or out of order.` }
            : {
                zh: `分项不连续：“${previous ? words(previous) : ''}”之后直接是“${written}”。`,
                en: `Gap in the list: ${written} follows ${previous ? words(previous) : ''}.`,
              },
      fix: index === 0 && kind !== 'headless' ? renumbering(draft, members) : undefined,
    };
  }
  const [first, second] = members;
  if (!first || second || first.style !== 'is-point' || first.ordinal !== 1) return;
  const following = draft.paragraphs.slice(first.paragraph + 1, first.paragraph + 3);
  const rest = [
    draft.paragraphs[first.paragraph]?.text.slice(first.end, first.end + LONGEST_MEMBER),
    ...following.map(opener),
  ].join('');
  if (SECOND.test(rest)) return;
  yield {
    span: { paragraph: first.paragraph, start: first.start, end: first.end },
    message: { zh: '只有“一是”，没有“二是”。', en: '一是 has no 二是 after it.' },
  };
}

function opener({ text }: Paragraph): string {
  return text.trimStart().slice(0, LONGEST_OPENER);
}

function renumbering({ paragraphs }: Draft, members: readonly ListMember[]): Fix {
  const edits = members.flatMap(({ paragraph, numeralStart, numeralEnd, ordinal }, index) => {
    const span = { paragraph, start: numeralStart, end: numeralEnd };
    const form = numeralForm(paragraphs[paragraph]?.text.slice(numeralStart, numeralEnd) ?? '');
    return ordinal === index + 1 ? [] : [{ span, newText: writeNumeral(index + 1, form) }];
  });
  return {
    title: { zh: `顺次改号（${edits.length} 处）`, en: `Renumber (${edits.length})` },
    safe: false,
    edits,
  };
}
