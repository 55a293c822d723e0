import { addTo } from '../../core/grouped';
import { memo } from '../../core/memo';
import { NodeMemo } from '../../core/node-memo';
import { leaningWords } from '../../core/words/plan-words';
import { inSimplified } from '../../core/words/script-characters';
import { nodesOf, type PlanNode, textsBetween, type WorkPlan } from '../../core/work-plan';
import type { StructurePart } from '../structure/structure';
import { headingWordsOf } from '../structure/topic-words';
import type { Topic } from './topics';

/** The share of a heading's words that the text of one item must have to say what the heading says. */
const MENTIONED = 0.75;
/** Of a topic so many headings are looked for, the most typical first. */
const MOST_HEADINGS = 8;
const QUOTED = /“([^“”]{4,12})”/g;

const pairsOfNodes = new NodeMemo<ReadonlySet<number>>();

/**
 * Tells of some topics whether the text of an item of a draft says what items on them are called, under whatever
 * heading. The text is looked at when the first topic is asked for.
 */
export function mentionsIn(plan: WorkPlan, topics: ReadonlySet<Topic>): (topic: Topic) => boolean {
  let toldIn: ReturnType<typeof headingsToldIn> | null = null;
  return memo((topic: Topic) => {
    toldIn ??= headingsToldIn(plan);
    const told = toldIn;
    return topics.has(topic) && itemHeadings(topic).some((part) => told(part) >= MENTIONED);
  });
}

/** Items with the different headings of a topic, the most typical. */
const itemHeadings = memo(({ members }: Topic): readonly StructurePart[] => {
  const byTitle = new Map<string, StructurePart>();
  for (const { part } of members) {
    if (byTitle.size === MOST_HEADINGS) break;
    if (part.kind === 'item' && !byTitle.has(part.title)) byTitle.set(part.title, part);
  }
  return [...byTitle.values()];
});

/**
 * Tells of headings how much of what they say the text of one item of a draft says too, under whatever heading, 0 to
 * 1: the share of the characters of their words that stand beside the same neighbour there. 师德师风 in the middle of an
 * item on teachers is told, and so are 普惠 and 学前教育 for 学前教育普惠. Linear in the draft.
 */
function headingsToldIn(plan: WorkPlan): (heading: { readonly title: string }) => number {
  const texts = [...nodesOf(plan.sections)].filter(holdsText).map((node) => pairsIn(plan, node));
  const withPair = new Map<number, number[]>();
  for (const [index, pairs] of texts.entries()) {
    for (const pair of pairs) addTo(withPair, pair, index);
  }
  const covered = new Uint16Array(texts.length);
  const before = new Uint8Array(texts.length);
  const share = (words: readonly string[]) => {
    const length = words.reduce((sum, word) => sum + word.length, 0);
    covered.fill(0);
    for (const word of words) {
      before.fill(0);
      for (let at = 0; at + 2 <= word.length; at++) {
        for (const index of withPair.get(pairAt(word, at)) ?? []) {
          // The first of a run of pairs covers two characters, each further one.
          const runsOn = at > 0 && before[index] === at;
          covered[index] = (covered[index] as number) + (runsOn ? 1 : 2);
          before[index] = at + 1;
        }
      }
    }
    let most = 0;
    for (const count of covered) if (count > most) most = count;
    return length === 0 ? 0 : most / length;
  };
  return (heading) =>
    Math.max(share(tellingWords(heading)), ...namesIn(heading).map((name) => share([name])));
}

/** An item, or a section that has none. */
function holdsText({ kind, children }: PlanNode): boolean {
  return kind === 'item' || (kind === 'section' && children.every((child) => child.kind === 'point'));
}

function pairsIn(plan: WorkPlan, node: PlanNode): ReadonlySet<number> {
  return pairsOfNodes.get(plan, node, '', () => {
    const pairs = new Set<number>();
    for (const { text } of textsBetween(plan.draft, node.start, node.end)) {
      const plain = inSimplified(text);
      for (let at = 0; at + 2 <= plain.length; at++) pairs.add(pairAt(plain, at));
    }
    return pairs;
  });
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** What a heading calls by a name, such as “县管校聘”, is told by the name alone. */
function namesIn({ title }: { readonly title: string }): readonly string[] {
  return Array.from(inSimplified(title).matchAll(QUOTED), ([, name = '']) => name);
}

/** What a heading is about, without 体系, 机制 and the like where it says more. */
function tellingWords(heading: { readonly title: string }): readonly string[] {
  const words = headingWordsOf(heading);
  const telling = words.filter((word) => !leaningWords.has(word));
  return telling.length > 0 ? telling : words;
}
