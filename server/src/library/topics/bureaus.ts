import { memo } from '../../core/memo';
import { partsOf, type Structure } from '../structure/structure';
import { headingWordsOf } from '../structure/topic-words';
import { likeness } from './part-vectors';
import { type Bureau, fieldOf, sameField } from './resemblance';
import type { Steps } from './steps';

/** Plans of which most headings are the same are copies of one another, whoever issued them. */
const COPIED = 0.6;
/** Headings that more plans than these have tell no copies; keeps thousands of plans linear. */
const MOST_OF_HEADING = 40;

/**
 * Past plans by the bureau that they are of: those of one place that work in one field, and those that are near-copies
 * of one of them under another name. However many years a bureau keeps, what stands in all of them is one bureau's
 * practice. Each in the order of the plans, which does not change the grouping.
 */
export function* bureausOf(structures: readonly Structure[]): Steps<readonly Bureau[]> {
  const bureaus: Structure[][] = [];
  const ofPlace = new Map<string, Structure[][]>();
  const withHeading = new Map<string, Structure[][]>();
  for (const structure of inOrder(structures)) {
    yield;
    const headings = headingsOf(structure);
    const near = ofPlace.get(structure.place)?.filter(([first]) => first && isSameField(first, structure));
    let bureau = nearest(near ?? [], structure) ?? copied(headings, withHeading);
    if (!bureau) {
      bureau = [];
      bureaus.push(bureau);
      for (const heading of headings) {
        const having = withHeading.get(heading) ?? [];
        if (having.length < MOST_OF_HEADING) having.push(bureau);
        withHeading.set(heading, having);
      }
      ofPlace.set(structure.place, [...(ofPlace.get(structure.place) ?? []), bureau]);
    }
    bureau.push(structure);
  }
  const order = new Map(structures.map((structure, index) => [structure, index]));
  const place = (structure: Structure | undefined) => order.get(structure as Structure) ?? 0;
  return bureaus
    .map((own) => own.sort((a, b) => place(a) - place(b)))
    .sort((a, b) => place(a[0]) - place(b[0]));
}

/** What a heading says, equal for those that differ in 推进 and 促进 alone. */
export function headingKey(part: { readonly title: string }): string {
  const words = headingWordsOf(part);
  return words.length === 0 ? part.title : [...words].sort().join(' ');
}

/** The share of the headings of two plans that both have, 0 to 1, in the plan that has more. */
export function headingsInCommon(a: Structure, b: Structure): number {
  const [one, other] = [headingsOf(a), headingsOf(b)];
  let shared = 0;
  for (const heading of one) if (other.has(heading)) shared++;
  return shared / Math.max(one.size, other.size, 1);
}

function isSameField(a: Structure, b: Structure): boolean {
  return sameField(fieldOf(a), fieldOf(b));
}

function nearest(bureaus: readonly Structure[][], structure: Structure): Structure[] | null {
  const like = ([first]: readonly Structure[]) => (first ? likeness(fieldOf(first), fieldOf(structure)) : 0);
  return [...bureaus].sort((a, b) => like(b) - like(a))[0] ?? null;
}

/** The bureau whose first plan has most of some headings. */
function copied(
  headings: ReadonlySet<string>,
  withHeading: ReadonlyMap<string, readonly Structure[][]>,
): Structure[] | null {
  const shared = new Map<Structure[], number>();
  for (const heading of headings)
    for (const bureau of withHeading.get(heading) ?? []) shared.set(bureau, (shared.get(bureau) ?? 0) + 1);
  let best: Structure[] | null = null;
  let most = 0;
  for (const [bureau, count] of shared) {
    const share = count / Math.max(headings.size, headingsOf(bureau[0] as Structure).size);
    if (share < COPIED || share <= most) continue;
    best = bureau;
    most = share;
  }
  return best;
}

/** What the headings of a plan say. Kept by its parts, which a plan that is called otherwise shares. */
export function headingsOf({ parts }: Pick<Structure, 'parts'>): ReadonlySet<string> {
  return headingsIn(parts);
}

const headingsIn = memo(
  (parts: Structure['parts']): ReadonlySet<string> => new Set([...partsOf(parts)].map(headingKey)),
);

/** The latest and fullest first, so that the order of the library does not matter. */
function inOrder(structures: readonly Structure[]): readonly Structure[] {
  const fullness = ({ counts }: Structure) => counts.sections + counts.items;
  return structures.toSorted(
    (a, b) =>
      fullness(b) - fullness(a) || (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
