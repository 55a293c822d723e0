import { memo } from '../../core/memo';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { PLAN_NAMES } from '../../core/words/plan-titles';
import { leaningWords } from '../../core/words/plan-words';
import { partsOf, type Structure, type StructurePart } from '../structure/structure';
import { headingWords, headingWordsOf } from '../structure/topic-words';
import { likenessGroups } from './likeness-groups';
import { centreOf, likeness, type WeightedPairs, weightedPairs } from './part-vectors';
import { mapped, type Steps } from './steps';

/** The field that a plan works in, as weights of pairs of characters. Comparable across libraries. */
export type FieldProfile = WeightedPairs;

/** Plans less alike work in different fields: education and water 0.1, two education bureaus 0.3 to 0.7. */
const SAME_FIELD = 0.24;
/** The pairs of a profile that are kept. */
const MOST_PAIRS = 120;
/** What the title of a plan says of its field weighs as much as so many of its parts. */
const TITLE = 6;
/** Words that every plan's title has. */
const PLAN_TITLE = new RegExp(
  `${anyOf(`${PLAN_NAMES} 工作计画 工作方案 分工方案 关于 印发 通知 委员会 办公室 人民政府`)}|[0-9]+年?度?|[市县区省局厅委]`,
  'g',
);

/** The plans of one bureau over the years. */
export type Bureau = readonly Structure[];

/** The field of a past plan: what its title, headings and topic words speak of most. */
export const fieldOf: (structure: Structure) => FieldProfile = memo(({ title, place, issuer, parts }) =>
  fieldProfile(title, place === issuer ? null : place, [...partsOf(parts)]),
);

/** The field that a title and parts show; `place` is no part of it. */
export function fieldProfile(
  title: string | null,
  place: string | null,
  parts: ReadonlyArray<Pick<StructurePart, 'title' | 'topicWords'>>,
): FieldProfile {
  const weights = new Map<number, number>();
  const add = (words: Iterable<string>, weight: number) => {
    const pairs = new Set<number>();
    for (const word of words) {
      if (leaningWords.has(word)) continue;
      for (let at = 0; at + 2 <= word.length; at++)
        pairs.add(word.charCodeAt(at) * 0x10000 + word.charCodeAt(at + 1));
    }
    for (const pair of pairs) weights.set(pair, (weights.get(pair) ?? 0) + weight);
  };
  for (const part of parts) add([...headingWordsOf(part), ...part.topicWords], 1);
  const plain = plainOf(title ?? '')
    .replaceAll(plainOf(place ?? ' '), ' ')
    .replace(PLAN_TITLE, ' ');
  add(headingWords(plain), TITLE);
  return weightedPairs(weights, MOST_PAIRS);
}

/** Bureaus, each with its plans, by the field that they work in, the field of most plans first. */
export function* fieldsOf(bureaus: readonly Bureau[]): Steps<ReadonlyArray<readonly Bureau[]>> {
  const members = yield* mapped(bureaus, (plans) => ({
    vector: plans.length === 1 ? fieldOf(plans[0] as Structure) : centreOf(plans.map(fieldOf), MOST_PAIRS),
    plans: new Set([plans]),
  }));
  return (yield* likenessGroups(members, { pair: SAME_FIELD, average: SAME_FIELD }))
    .map((group) => group.map((index) => bureaus[index] as Bureau))
    .sort((a, b) => b.flat().length - a.flat().length);
}

/** Whether two plans work in one field. */
export function sameField(a: FieldProfile, b: FieldProfile): boolean {
  return likeness(a, b) >= SAME_FIELD;
}
