import { addTo } from '../../../core/grouped';
import type { MarkStyle } from '../../../core/phrases/numbering';
import { nodesOf, type PlanNode, type WorkPlan } from '../../../core/work-plan';
import { quote } from '../../reading/excerpt';
import { nodesThat } from '../../reading/item-facts';
import { defineRule, type Fix } from '../../rule';

/** Share of siblings that run on after a short title, which makes an item without one a flaw (rules.md). */
const HABIT = 0.7;
const FEWEST_SIBLINGS = 2;
const LONGEST_TITLE = 30;
/** How much longer than the longest title of its peers a first sentence must be. */
const TOO_LONG = 1.5;
const PUNCTUATION = /[，,、；;：:。]/;

const CLAUSES = /[，,；;、]/;
/** 其他运输（民航、铁路）: a remark is no clause. */
const IN_BRACKETS = /[（(][^（()）]*[)）]/g;

export const fusedHeading = defineRule({
  id: 'fused-heading',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '同级条目都是“小标题。正文”，这一条的小标题和正文连成了一句。',
      en: 'An item has no full stop between heading and text, although its siblings do.',
    },
    why: {
      zh: '漏了句号，标题和正文粘连，读不断句，提取任务名称也会出错。',
      en: 'Heading and text run into one another; nobody can tell the name of the task from what is to be done.',
    },
    remedy: {
      zh: '在小标题后补句号；本条没有小标题的，补一个。',
      en: 'Put a full stop after the heading, or write one where there is none.',
    },
    source: {
      zh: '公文校对惯例：题文接排时，小标题后用句号。',
      en: 'Proof-reading practice: a heading that runs on with its text ends in a full stop.',
    },
    leavesAlone: {
      zh: '同级条目有小标题的不到七成；只有一句话的条目，断不准的只作提示。',
      en: 'Siblings of which under 70 % have such a heading. An item of a single sentence is only info.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造老旧管网。年底前完成12公里。\n2.新建口袋公园开展选址论证和方案设计，分批公示征求意见，年底前建成6处。同步完善养护制度。\n3.整治背街小巷。年底前完成20条。\n4.更新城区路灯。年底前更换800盏。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造老旧管网。年底前完成12公里。\n2.新建口袋公园。开展选址论证和方案设计，分批公示征求意见，年底前建成6处。同步完善养护制度。\n3.整治背街小巷。年底前完成20条。\n4.更新城区路灯。年底前更换800盏。\n',
  },
  *check(plan) {
    if (![...untitled(plan)].some(isAlone)) return;
    for (const { items, others, titled, usual } of groupsOf(plan)) {
      if (others < FEWEST_SIBLINGS || titled < others * HABIT) continue;
      for (const { node, length, isTitle, goesOn } of items) {
        if (isTitle || length <= usual * TOO_LONG || !isAlone(node)) continue;
        const { title, marker, titleText, fused } = node;
        // One clause before further text is a heading, however long.
        if (!fused && goesOn && !CLAUSES.test(titleText.replace(IN_BRACKETS, ''))) continue;
        yield {
          span: fused ? title : { ...title, end: Math.min(title.end, title.start + usual) },
          severity: goesOn ? undefined : 'info',
          get message() {
            const name = `${marker}${quote(titleText)}`;
            const what = fused ? '的小标题与正文没有断开' : '没有用句号断开的小标题';
            return {
              zh: `${name}${what}，同级其余 ${others} 条有 ${titled} 条是“小标题。正文”。`,
              en: `${name}: no full stop parts a heading from the text; ${titled} of the other ${others} items have a heading and a full stop.`,
            };
          },
          get fix() {
            return fullStopAtCut(plan, node, usual);
          },
        };
      }
    }
  },
});

interface Candidate {
  readonly node: PlanNode;
  /** UTF-16 length of the first sentence. */
  readonly length: number;
  /** Text follows the first sentence. */
  readonly goesOn: boolean;
  /** The first sentence is a short title of the text after it. */
  readonly isTitle: boolean;
}

interface Group {
  readonly items: readonly Candidate[];
  /** How many others an item is compared with (its siblings, or where these are too few all numbered alike). */
  readonly others: number;
  /** How many of those have a title. */
  readonly titled: number;
  /** The longest title among all numbered alike. */
  readonly usual: number;
}

function* groupsOf(plan: WorkPlan): Generator<Group> {
  const styles = new Map<string, Map<PlanNode | null, Candidate[]>>();
  for (const node of nodesOf(plan.sections)) {
    const { style } = node.mark;
    if (!isNumbered(node)) continue;
    const families = styles.get(style) ?? new Map<PlanNode | null, Candidate[]>();
    styles.set(style, families);
    addTo(families, node.parent, candidateOf(plan, node));
  }
  for (const families of styles.values()) {
    const all = [...families.values()].flat();
    const usual = all.reduce((most, { isTitle, length }) => (isTitle ? Math.max(most, length) : most), 0);
    const titled = countTitled(all);
    for (const items of families.values()) {
      // Two of which neither has a title have a way of their own.
      if (items.length === FEWEST_SIBLINGS && countTitled(items) === 0) continue;
      if (items.length <= FEWEST_SIBLINGS) yield { items, others: all.length - 1, titled, usual };
      else yield { items, others: items.length - 1, titled: countTitled(items), usual };
    }
  }
}

/** Numbered nodes without a short title: where there are none nothing need be compared. */
const untitled = nodesThat((plan, node) => isNumbered(node) && !candidateOf(plan, node).isTitle);

/** Lists, and points that a sentence begins with: 三是提升效能，……。 */
const WITHOUT_HEADING: ReadonlySet<MarkStyle> = new Set([
  'implicit',
  'dash',
  'markdown',
  'is-point',
  'must-point',
]);

function isNumbered({ row, mark: { style, inline } }: PlanNode): boolean {
  return !inline && !row && !WITHOUT_HEADING.has(style);
}

function countTitled(candidates: readonly Candidate[]): number {
  return candidates.filter(({ isTitle }) => isTitle).length;
}

function candidateOf(plan: WorkPlan, node: PlanNode): Candidate {
  const { title, paragraph, ownEnd, fused, headingLine, children } = node;
  const { text = '', units = [] } = plan.draft.paragraphs[paragraph] ?? {};
  const end = ownEnd.paragraph === paragraph ? ownEnd.offset : text.length;
  if (!fused) {
    const length = title.end - title.start;
    const goesOn = !headingLine || (text[title.end] === '。' && children[0]?.mark.inline === true);
    return { node, length, goesOn, isTitle: goesOn && length <= LONGEST_TITLE };
  }
  const stop = text.indexOf('。', title.end);
  const until = units.find(({ start }) => start >= title.end)?.start ?? end;
  const length = (stop < 0 ? until : Math.min(stop, until)) - title.start;
  return { node, length, goesOn: stop >= 0 && text.slice(stop + 1, until).trim() !== '', isTitle: false };
}

/** A line that heads parts or paragraphs of its own is a heading of another kind. */
function isAlone({ headingLine, ownEnd, paragraph, children }: PlanNode): boolean {
  return !headingLine || (ownEnd.paragraph === paragraph && children.every(({ mark }) => mark.inline));
}

/** A full stop where the parser found the end of the title; `undefined` where it found none that may be one. */
function fullStopAtCut(
  plan: WorkPlan,
  { fused, title, titleText }: PlanNode,
  usual: number,
): Fix | undefined {
  const before = plan.draft.paragraphs[title.paragraph]?.text[title.end - 1] ?? '';
  if (!fused || title.end - title.start > usual || PUNCTUATION.test(before)) return undefined;
  return {
    title: { zh: `在“${titleText}”后补句号`, en: `Put 。 after “${titleText}”` },
    safe: false,
    edits: [{ span: { ...title, start: title.end }, newText: '。' }],
  };
}
