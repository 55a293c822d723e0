import { type CompletionItem, CompletionItemKind, TextEdit } from 'vscode-languageserver-types';
import type { Language, Localized } from '../../core/localized';
import type { UnitName } from '../../core/phrases/unit-names';
import { isBefore } from '../../core/point-order';
import { unitClausesIn } from '../../core/unit-clauses';
import { inRole, unitTimes, unitTimesInRole } from '../../core/unit-uses';
import { itemsOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { likelyUnits } from '../../library/suggestions/likely-units';
import { provenanceWords } from '../../library/suggestions/suggestion-words';
import type { Library } from '../../library/topics/library';
import type { DirectoryUnit } from '../../lint/configuration/settings';
import { rangeOf } from '../ranges';
import { matchOf, type NameMatch, type SyllablesOf } from './letters';
import type { UnitPlace } from './unit-place';

export interface UnitOptions {
  readonly language: Language;
  /** 单位名录; `null` when none is given. */
  readonly unitDirectory: readonly DirectoryUnit[] | null;
  /** The sounds of characters, once they are loaded. */
  readonly syllablesOf: SyllablesOf | null;
}

/** A name that may be written, and what is known of it. */
interface Candidate {
  readonly name: string;
  readonly detail: Localized;
  /** Other names that it answers to. */
  readonly aliases: readonly string[];
}

const MOST = 60;
/** In a draft of more items the past plans of each are not found within the time that a popup has. */
export const MOST_ITEMS_COMPARED = 2_000;

/**
 * The units that may be meant at a place: those that past plans give to such a task first, then those that the draft
 * names, most often in this role first, then the directory's. Each is found by any part of its name or of another
 * name of it, and by its sounds; the word that is being written is none.
 */
export function unitCompletions(
  plan: WorkPlan,
  library: Library,
  { paragraph, offset }: Point,
  place: UnitPlace,
  options: UnitOptions,
): CompletionItem[] {
  const { written, start, listed } = place;
  const range = rangeOf(plan.draft, { paragraph, start, end: offset });
  const matching: Array<{ readonly candidate: Candidate; readonly match: NameMatch }> = [];
  for (const candidate of candidates(plan, library, { paragraph, offset: start }, place, options)) {
    if (listed.has(candidate.name) || candidate.name === written) continue;
    const matches = [candidate.name, ...candidate.aliases]
      .map((name) => matchOf(name, written, options.syllablesOf))
      .filter((match) => match !== null);
    if (matches.length > 0) matching.push({ candidate, match: Math.min(...matches) as NameMatch });
  }
  return matching
    .sort((a, b) => a.match - b.match)
    .slice(0, MOST)
    .map(({ candidate: { name, detail } }, index) => ({
      label: name,
      kind: CompletionItemKind.EnumMember,
      detail: detail[options.language],
      sortText: String(index).padStart(3, '0'),
      // What is written need not be the beginning of the name, as editors take it; the server has matched it.
      filterText: written === '' ? name : written,
      textEdit: TextEdit.replace(range, name),
    }));
}

function* candidates(
  plan: WorkPlan,
  library: Library,
  at: Point,
  place: UnitPlace,
  { unitDirectory }: UnitOptions,
): Generator<Candidate> {
  const seen = new Set<string>();
  const aliases = new Map((unitDirectory ?? []).map((unit) => [unit.name, unit.aliases]));
  const fresh = function* (name: string, detail: Localized): Generator<Candidate> {
    if (seen.has(name)) return;
    seen.add(name);
    yield { name, detail, aliases: aliases.get(name) ?? [] };
  };
  const item = itemsOf(plan).length <= MOST_ITEMS_COMPARED ? itemBefore(plan, at) : null;
  if (item)
    for (const unit of likelyUnits(library, plan, item)) yield* fresh(unit.name, provenanceWords(unit));
  for (const [name, times] of usesHere(plan, at, place)) {
    yield* fresh(name, { zh: `本稿用过 ${times} 次`, en: `named ${times} times in this draft` });
  }
  for (const { name } of unitDirectory ?? [])
    yield* fresh(name, { zh: '单位名录', en: 'directory of units' });
}

/**
 * How often a draft names each unit, but for the one that is being written. First those that stand near, then those
 * that do this most often.
 */
function usesHere(
  plan: WorkPlan,
  at: Point,
  { role }: UnitPlace,
): ReadonlyArray<readonly [name: string, times: number]> {
  const own = unitsIn(plan, at.paragraph).find(({ start }) => start === at.offset)?.name;
  const near = new Set(
    paragraphsNear(at).flatMap((paragraph) => unitsIn(plan, paragraph).map(({ name }) => name)),
  );
  const inThisRole = role === null ? null : unitTimesInRole(plan);
  return [...unitTimes(plan)]
    .map(([name, all]) => {
      const times = name === own ? all - 1 : all;
      const inOwnRole = (role && inThisRole?.get(inRole({ role, name }))) ?? 0;
      const weight = (times + 2 * inOwnRole) * (near.has(name) ? NEAR : 1);
      return { name, times, weight };
    })
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name, times }) => [name, times] as const);
}

/** Units of the items around are likelier by so much. */
const NEAR = 4;
const NEIGHBOURS = 3;

function paragraphsNear({ paragraph }: Point): readonly number[] {
  return Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => paragraph - NEIGHBOURS + index).filter(
    (index) => index !== paragraph,
  );
}

function unitsIn(plan: WorkPlan, paragraph: number): readonly UnitName[] {
  const own = plan.draft.paragraphs[paragraph];
  return own ? unitClausesIn(plan, own).flatMap(({ units }) => units) : [];
}

/** The item whose text a point stands in. */
function itemBefore(plan: WorkPlan, point: Point): PlanNode | null {
  return itemsOf(plan).findLast(({ start }) => !isBefore(point, start)) ?? null;
}
