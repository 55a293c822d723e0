import { addTo } from '../../../core/grouped';
import { isFrameTitle } from '../../../core/phrases/exempt';
import { type PlanNode, textsBetween, type WorkPlan } from '../../../core/work-plan';
import { nameOf } from '../../reading/excerpt';
import { factOfItems } from '../../reading/item-facts';
import { defineRule } from '../../rule';

/** A term is rare when this many items have it and no more; all others say nothing about a topic. */
const MOST_ITEMS = 2;
const HAN_RUN = /[\u3400-\u9fff]{2,}/g;
const NAMED_TERMS = 3;

/** Share of the two items' terms that makes a common topic; long items share some by chance. */
const LEAST_SHARE = 0.045;

/** Two items, by index, and the rare terms that both have. */
interface Shared {
  readonly first: number;
  readonly second: number;
  readonly terms: string[];
}

export const overlappingItem = defineRule({
  id: 'overlapping-item',
  level: 'off',
  looksAt: 'plan',
  fix: 'none',
  options: {
    fewestTerms: {
      description: {
        zh: '两条至少共有多少个全文别处没有的双字组合才提示。',
        en: 'How many character pairs found nowhere else two items must share.',
      },
      default: 6,
    },
  },
  docs: {
    what: {
      zh: '不同部分的两条任务说的疑似同一件事：共有几个别处没有的词。',
      en: 'Two items of different sections seem to be on one topic: they share terms found nowhere else.',
    },
    why: {
      zh: '同一件事分在两处，牵头单位和口径容易不一致。',
      en: 'One matter in two places ends up with two leads and two targets.',
    },
    remedy: { zh: '合并到一处，或者写明各自侧重。', en: 'Merge them, or say what each is about.' },
    source: { zh: '校对“三看”：内容不重复。', en: 'Proof-reading practice: no repetition of content.' },
    leavesAlone: {
      zh: '同一部分的条目；讲话、报告；总体要求、保障措施等部分；责任单位。',
      en: 'Items of one section; speeches and reports; frame sections; units.',
    },
    bad: '某局2026年工作要点\n一、特殊教育\n1.完善特教体系。做好适龄残疾少年儿童入学评估，分类安置。\n二、控辍保学\n2.压实责任。做好残疾儿童入学评价，科学安置每一名适龄残疾儿童少年。\n三、队伍建设\n3.加强培训。组织教师轮训3次。\n',
    good: '某局2026年工作要点\n一、特殊教育\n1.完善特教体系。做好适龄残疾少年儿童入学评估，分类安置。\n二、控辍保学\n2.压实责任。建立辍学台账，逐人销号。\n三、队伍建设\n3.加强培训。组织教师轮训3次。\n',
  },
  *check(plan, { options: { fewestTerms } }) {
    if (plan.form === 'speech' || plan.form === 'news') return;
    const { items: all, facts } = termsOfItems(plan);
    const isTask = (item: PlanNode | undefined) => item?.parent && !isFrameTitle(item.titleText);
    const items = all.filter(isTask);
    const terms = facts.filter((_, index) => isTask(all[index]));
    for (const { first, second, terms: shared } of sharingPairs(items, terms, Number(fewestTerms))) {
      const [earlier, later] = [items[first] as PlanNode, items[second] as PlanNode];
      yield {
        span: later.title,
        get message() {
          const words = named(shared);
          return {
            zh: `${nameOf(later)}与${nameOf(earlier)}疑有交叉，都提到${words}等。`,
            en: `${nameOf(later)} seems to overlap with ${nameOf(earlier)}: both speak of ${words}.`,
          };
        },
        related: [
          { span: earlier.title, message: { zh: '疑有交叉的条目', en: 'The item that it overlaps with.' } },
        ],
      };
    }
  },
});

const termsOfItems = factOfItems(termsOf);

/** For each item the earlier one of another section that shares most rare terms with it, if they are enough. */
function sharingPairs(
  items: readonly PlanNode[],
  terms: ReadonlyArray<ReadonlySet<string>>,
  fewest: number,
): readonly Shared[] {
  const holders = new Map<string, number[]>();
  for (const [index, own] of terms.entries()) {
    for (const term of own) {
      if ((holders.get(term)?.length ?? 0) <= MOST_ITEMS) addTo(holders, term, index);
    }
  }
  const pairs = new Map<string, Shared>();
  for (const [term, [first = 0, second, more]] of holders) {
    if (second === undefined || more !== undefined || items[first]?.parent === items[second]?.parent)
      continue;
    const pair = pairs.get(`${first} ${second}`);
    if (pair) pair.terms.push(term);
    else pairs.set(`${first} ${second}`, { first, second, terms: [term] });
  }
  const best = new Map<number, Shared>();
  for (const pair of pairs.values()) {
    const { first, second, terms: shared } = pair;
    const share = shared.length / Math.sqrt((terms[first]?.size ?? 0) * (terms[second]?.size ?? 0));
    if (shared.length < fewest || share < LEAST_SHARE) continue;
    if (shared.length > (best.get(second)?.terms.length ?? 0)) best.set(second, pair);
  }
  return [...best.values()].sort((a, b) => a.second - b.second);
}

/** Some of the terms, pairs that run on joined: 县管, 管校, 校聘 are “县管校聘”. */
function named(terms: readonly string[]): string {
  const words: string[] = [];
  for (const term of terms) {
    const last = words.at(-1);
    if (last && last.at(-1) === term[0]) words[words.length - 1] = last + term.slice(1);
    else words.push(term);
  }
  return words
    .sort((a, b) => b.length - a.length)
    .slice(0, NAMED_TERMS)
    .map((word) => `“${word}”`)
    .join('');
}

/** The pairs of neighbouring Han characters in an item, its units left out. */
function termsOf(plan: WorkPlan, item: PlanNode): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { paragraph, start, text } of textsBetween(plan.draft, item.start, item.end)) {
    const units = plan.draft.paragraphs[paragraph]?.units ?? [];
    const end = (units.find((clause) => clause.start >= start)?.start ?? start + text.length) - start;
    for (const { 0: run } of text.slice(0, end).matchAll(HAN_RUN)) {
      for (let at = 0; at + 2 <= run.length; at++) terms.add(run.slice(at, at + 2));
    }
  }
  return terms;
}
