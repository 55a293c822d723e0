import { memo } from '../core/memo';
import { partsOf, type Structure } from '../library/structure/structure';
import { headingsInCommon, headingsOf } from '../library/topics/bureaus';

/** Two files of one place and year with so many of their headings in common are versions of one plan. */
const SAME_PLAN = 0.6;

/** Whether two plans of one place and year are the same one, or versions of it. */
export function isVersion(a: Structure, b: Structure): boolean {
  return a.place === b.place && a.year === b.year && headingsInCommon(a, b) >= SAME_PLAN;
}

/**
 * Takes a look at a plan that will be held against others, so that for many plans that takes no time: what is found
 * is kept as long as the plan's parts are.
 */
export function prepareStructure({ parts }: Structure): void {
  headingsOf({ parts });
  contentHash(parts);
}

/** Equal for files with the same plan in them, whatever they are called. */
export function planContent({ title, year, parts }: Structure): string {
  return `${title}\n${year}\n${contentHash(parts)}`;
}

/** FNV-1a over what the parts say; plans of one title and year that differ have the same one once in 2³². */
const contentHash = memo((parts: Structure['parts']): number => {
  let hash = 0x811c9dc5;
  for (const { title, fingerprint, topicWords } of partsOf(parts)) {
    for (const text of [title, `${fingerprint}`, ...topicWords, '\n'])
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
});
