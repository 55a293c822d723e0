import { addTo } from '../../../core/grouped';
import { paragraphsThat } from '../../../core/paragraph-facts';
import { type Reference, referencesOf } from '../../../core/references';
import { anyOf } from '../../../core/words/pattern';
import { POINTING_HERE } from '../../../core/words/references';
import { gated } from '../../../core/words/word-gate';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from '../../../core/work-plan';
import { numberingFlaws } from '../../reading/numbering-flaws';
import { defineRule, type Report } from '../../rule';

const OWN = new RegExp(`^${anyOf(POINTING_HERE)}$`);
/** The kinds of number that a reference may mean. 第3条 is an article where the draft has any. */
const STYLES: Readonly<Record<Reference['group'], readonly string[]>> = {
  part: ['han-comma', 'chapter', 'financial', 'han-paren'],
  paren: ['han-paren', 'arabic-paren'],
  item: ['arabic-dot', 'arabic-comma', 'arabic-paren', 'chapter', 'han-comma', 'han-paren'],
  itemOfPart: ['arabic-dot', 'arabic-comma', 'han-paren', 'chapter'],
};
/** （见附件2） · 详见附件3 · 附件4所列. */
const ATTACHMENT = /附件\s?([1-9]\d?)(?![\d.．、：:])/g;
/** 附件：1.甲表 and the heading of an attachment, 附件2. */
const ATTACHED = gated(/附件/);
const LISTED = /^\s*附件\s*[：:]?\s*(?:([1-9]\d?)\s*[.．、：:]?|(?=[^\s：:]))/;
/** 附件1-7.zip */
const LISTED_TOGETHER = /^\s*附件\s*([1-9]\d?)\s*[-—–~～至]\s*([1-9]\d?)/;
const LISTED_BELOW = /^\s*([1-9]\d?)\s*[.．、]/;
const LONGEST_LIST = 30;

export const danglingReference = defineRule({
  id: 'dangling-reference',
  level: 'warning',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '“见第N项”“见附件N”指向的序号不存在，或者同一序列里有两个。',
      en: 'A reference (见第N项, 附件N) points to a number that is not there, or that stands twice in one sequence.',
    },
    why: {
      zh: '多半是删条、重排之后没有跟着改，照着找不到任务或材料。',
      en: 'An item was deleted or renumbered and the reference left; whoever follows it finds nothing.',
    },
    remedy: { zh: '改成现在的序号。', en: 'Write the number that it has now.' },
    source: {
      zh: '公文校对：文中引用的序号、附件序号与正文一致（GB/T 9704-2012 7.3.4）。',
      en: 'Proof-reading practice: references agree with the numbers (GB/T 9704-2012 7.3.4).',
    },
    leavesAlone: {
      zh: '引用别的文件的条款（“按照……第3条”）；没有附件说明的草稿；各部分各自从 1 编起、指得出的。',
      en: 'References into other documents (按照……第3条); drafts without a list of attachments; numbers that restart in every section.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成，分工见第5项。\n2.开展演练。全年2次。\n3.更新设备。年底前完成。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成，分工见第3项。\n2.开展演练。全年2次。\n3.更新设备。年底前完成。\n',
  },
  *check(plan) {
    yield* danglingNumbers(plan);
    yield* danglingAttachments(plan);
  },
});

function* danglingNumbers(plan: WorkPlan): Generator<Report> {
  const references = referencesOf(plan).filter(({ pointing }) => OWN.test(pointing));
  if (references.length === 0) return;
  const nodes = new Map<string, PlanNode[]>();
  for (const node of nodesOf(plan.sections))
    if (node.mark.ordinal !== null) addTo(nodes, node.mark.style, node);
  const twice = new Set(
    numberingFlaws(plan).flatMap(({ kind, node }) => (kind === 'repeated' ? [keyOf(node)] : [])),
  );
  for (const reference of references) {
    const candidates = STYLES[reference.group].flatMap((style) => nodes.get(style) ?? []);
    // A draft that has no such numbers at all is part of a whole.
    if (candidates.length === 0) continue;
    const meant = candidates.filter(({ mark }) => mark.ordinal === reference.ordinal);
    if (meant.length === 0) yield toNothing(plan, reference.span);
    else if (meant.every((node) => twice.has(keyOf(node)))) yield toTwo(plan, reference.span);
  }
}

function keyOf({ mark, parent }: PlanNode): string {
  return `${mark.style} ${mark.ordinal} ${parent?.paragraph ?? ''}`;
}

function toNothing(plan: WorkPlan, span: Span): Report {
  const number = textOf(plan, span);
  return {
    span,
    message: {
      zh: `这里引用的“${number}”在文中没有。`,
      en: `The number ${number} that is referred to here is not in the draft.`,
    },
  };
}

function toTwo(plan: WorkPlan, span: Span): Report {
  const number = textOf(plan, span);
  return {
    span,
    message: {
      zh: `这里引用的“${number}”在文中有两个，不知指哪一个。`,
      en: `The number ${number} that is referred to here stands twice; nobody can tell which is meant.`,
    },
  };
}

const withAttached = paragraphsThat((paragraph) => paragraph.mayMatch(ATTACHED));

/** References to an attachment beyond those that the draft lists or holds. */
function* danglingAttachments(plan: WorkPlan): Generator<Report> {
  const known = attachmentsOf(plan);
  if (known.size === 0) return;
  const last = Math.max(...known);
  for (const [paragraph, { plain, residue }] of withAttached(plan.draft)) {
    if (residue === 'attachment' || LISTED.test(plain)) continue;
    for (const match of plain.matchAll(ATTACHMENT)) {
      const number = Number(match[1]);
      if (known.has(number) || number <= last) continue;
      const start = match.index + match[0].length - (match[1]?.length ?? 0);
      yield toNothing(plan, { paragraph, start, end: match.index + match[0].length });
    }
  }
}

/** The numbers of the attachments: of the list 附件：1.甲 2.乙, and of the attachments themselves. */
function attachmentsOf({ draft }: WorkPlan): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [index, { plain }] of withAttached(draft)) {
    const listed = LISTED.exec(plain);
    if (!listed) continue;
    const [, first, last] = LISTED_TOGETHER.exec(plain) ?? [];
    for (let number = Number(first); number <= Number(last); number++) numbers.add(number);
    numbers.add(Number(listed[1] ?? 1));
    for (const [, number] of plain.matchAll(/(?<=[\s\u3000；;])([1-9]\d?)[.．、]/g))
      numbers.add(Number(number));
    for (let below = index + 1; below < Math.min(draft.paragraphs.length, index + LONGEST_LIST); below++) {
      const { plain: line = '', blank = true } = draft.paragraphs[below] ?? {};
      const next = LISTED_BELOW.exec(line)?.[1];
      if (!blank && (next === undefined || Number(next) !== Math.max(...numbers) + 1)) break;
      if (next !== undefined) numbers.add(Number(next));
    }
  }
  return numbers;
}

function textOf({ draft }: WorkPlan, { paragraph, start, end }: Span): string {
  return draft.paragraphs[paragraph]?.text.slice(start, end) ?? '';
}
