import { memo } from '../../core/memo';
import { itemsOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { wordsInSimplified } from '../texts/comparable-words';
import { itemWords } from '../texts/item-words';
import { type DeadlineChange, deadlineChanges } from './deadline-changes';
import { type Match, type Matchable, matchItems } from './matching';
import { type TargetChange, targetChanges } from './target-changes';
import { namesAnyUnits, type UnitChange, unitChange } from './unit-changes';

/** A task (条目) that stands in both plans. */
export interface ItemPair {
  readonly last: PlanNode;
  readonly next: PlanNode;
  /** How much alike, 0 to 1; 1 for equal words. */
  readonly similarity: number;
  /** 原样保留: nothing but years, its number, spaces and punctuation has changed. */
  readonly copied: boolean;
  /** 改写: words have changed that are no figure of a target, deadline or unit. */
  readonly reworded: boolean;
  /** Whether it stands in a section now that is not the one it stood in, under whatever name or number. */
  readonly moved: boolean;
  readonly targets: readonly TargetChange[];
  readonly deadlines: readonly DeadlineChange[];
  readonly units: UnitChange | null;
}

/** What this year's plan has made of last year's. */
export interface Comparison {
  readonly last: WorkPlan;
  readonly next: WorkPlan;
  /** In the order of this year's plan. */
  readonly pairs: readonly ItemPair[];
  /** 新增: items of this year's plan that last year's did not have. */
  readonly added: readonly PlanNode[];
  /** 取消: items of last year's plan that this year's no longer has. */
  readonly dropped: readonly PlanNode[];
  /** Whether units were compared: not where one of the plans names none at all. */
  readonly unitsCompared: boolean;
}

/**
 * What has become of the items of last year's plan, matched by what they say, not by their numbers. About linear; a
 * plan without items gives only new or only dropped ones.
 */
export function compare(last: WorkPlan, next: WorkPlan): Comparison {
  const [olds, news] = [itemsOf(last), itemsOf(next)];
  const [oldWords, newWords] = [matchables(last, olds), matchables(next, news)];
  const matches = matchItems(oldWords, newWords);
  const unitsCompared = namesAnyUnits(last) && namesAnyUnits(next);
  const moved = movedAmong(matches, olds, news);
  const pairs = matches.map((match): ItemPair => {
    const [old, item] = [olds[match.last] as PlanNode, news[match.next] as PlanNode];
    const changes = {
      targets: targetChanges(last, old, next, item),
      deadlines: deadlineChanges(last, old, next, item),
      units: unitsCompared ? unitChange(last, old, next, item) : null,
    };
    const [before, now] = [oldWords[match.last] as Matchable, newWords[match.next] as Matchable];
    const changed = changes.targets.length + changes.deadlines.length > 0 || changes.units !== null;
    const copied = before.text === now.text && !changed;
    const reworded = before.wording !== now.wording || (!changed && !copied);
    return {
      last: old,
      next: item,
      similarity: match.similarity,
      copied,
      reworded,
      moved: moved.has(match),
      ...changes,
    };
  });
  const [kept, found] = [
    new Set(matches.map((match) => match.last)),
    new Set(matches.map((match) => match.next)),
  ];
  return {
    last,
    next,
    pairs,
    added: news.filter((_, index) => !found.has(index)),
    dropped: olds.filter((_, index) => !kept.has(index)),
    unitsCompared,
  };
}

function matchables(plan: WorkPlan, items: readonly PlanNode[]): readonly Matchable[] {
  return items.map((item) => ({
    ...itemWords(plan, item),
    section: sectionTitle(item.parent),
  }));
}

/**
 * The matches whose sections do not belong together: by their headings where these stand in both plans, else by where
 * most of their items went.
 */
function movedAmong(
  matches: readonly Match[],
  olds: readonly PlanNode[],
  news: readonly PlanNode[],
): ReadonlySet<Match> {
  const sections = (match: Match) =>
    [olds[match.last]?.parent ?? null, news[match.next]?.parent ?? null] as const;
  const oldTitles = new Set(olds.map(({ parent }) => sectionTitle(parent)));
  const newTitles = new Set(news.map(({ parent }) => sectionTitle(parent)));
  const went = new Tally();
  const came = new Tally();
  for (const match of matches) {
    const [from, to] = sections(match);
    went.count(from, to);
    came.count(to, from);
  }
  return new Set(
    matches.filter((match) => {
      const [from, to] = sections(match);
      const [title, newTitle] = [sectionTitle(from), sectionTitle(to)];
      if (title === newTitle) return false;
      if (newTitles.has(title) || oldTitles.has(newTitle)) return true;
      return !went.isMost(from, to) && !came.isMost(to, from);
    }),
  );
}

/** The words of a section's heading, found once a section; empty for what stands in none. */
function sectionTitle(section: PlanNode | null): string {
  return section ? titleWords(section) : '';
}

const titleWords = memo(({ titleText }: PlanNode) => wordsInSimplified(titleText));

/** How many items of a section went to each other one. */
class Tally {
  readonly #counts = new Map<PlanNode | null, Map<PlanNode | null, number>>();
  readonly #most = new Map<PlanNode | null, number>();

  count(section: PlanNode | null, other: PlanNode | null): void {
    const counts = this.#counts.get(section) ?? new Map<PlanNode | null, number>();
    const times = (counts.get(other) ?? 0) + 1;
    this.#counts.set(section, counts.set(other, times));
    this.#most.set(section, Math.max(times, this.#most.get(section) ?? 0));
  }

  isMost(section: PlanNode | null, other: PlanNode | null): boolean {
    return this.#counts.get(section)?.get(other) === this.#most.get(section);
  }
}
