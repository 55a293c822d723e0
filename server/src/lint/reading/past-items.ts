import type { WorkPlan } from '../../core/work-plan';
import { placeOf } from '../../library/structure/provenance';
import { partsOf, type Structure } from '../../library/structure/structure';
import type { PastItem } from '../../library/topics/library';

/** A structure may cut a title after its first clause; UTF-16 units that both surely have, if they are the same. */
const TITLE_START = 8;

/**
 * Tells whether a draft may have copied from a past plan: one of an earlier year, or of a year that is not known, of
 * the same office or place where both are known, and not the draft itself. `own` are the draft's items, see `itemKey`.
 */
export function mayBeCopiedFrom(plan: WorkPlan, own: ReadonlySet<string>): (structure: Structure) => boolean {
  const place = placeOf(plan);
  const judge = (structure: Structure) => {
    if (structure.year !== null && plan.year !== null && structure.year >= plan.year) return false;
    if (!isOfSameOffice(plan, place, structure)) return false;
    const theirs = itemKeysOf(structure);
    return theirs.size !== own.size || [...theirs].some((key) => !own.has(key));
  };
  const answers = new Map<Structure, boolean>();
  return (structure) => {
    const answer = answers.get(structure) ?? judge(structure);
    answers.set(structure, answer);
    return answer;
  };
}

/** What an item of a draft and of a structure have in common where they are the same; of a short one its title. */
export function itemKey(fingerprint: number | null, title: string): string {
  return fingerprint === null ? title.slice(0, TITLE_START) : `${fingerprint}`;
}

/** The item of the latest plan that may be a source; `undefined` when there is none. */
export function latestOf(
  items: readonly PastItem[],
  isSource: (structure: Structure) => boolean,
): PastItem | undefined {
  let latest: PastItem | undefined;
  for (const item of items) {
    if (!isSource(item.structure)) continue;
    if (!latest || (item.structure.year ?? 0) > (latest.structure.year ?? 0)) latest = item;
  }
  return latest;
}

/** A plan whose office is not known counts as the same. Where no place is told, a structure's place is its id. */
function isOfSameOffice(plan: WorkPlan, place: string | null, { id, issuer, ...other }: Structure): boolean {
  if (issuer !== null && plan.issuer !== null) return isSameOffice(issuer, plan.issuer);
  if (place !== null && other.place !== id) return other.place === place;
  return issuer === null || plan.issuer === null;
}

/** 潜江市教育局 and 市教育局 are one office. */
function isSameOffice(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((name) => name.replace(/\s+/g, ''))
    .sort((a, b) => a.length - b.length);
  return long?.endsWith(short ?? '') ?? false;
}

function itemKeysOf({ parts }: Structure): ReadonlySet<string> {
  const items = [...partsOf(parts)].filter(({ kind }) => kind === 'item');
  return new Set(items.map(({ fingerprint, title }) => itemKey(fingerprint, title)));
}
