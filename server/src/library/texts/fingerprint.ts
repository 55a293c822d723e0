import { unitClausesOf } from '../../core/unit-clauses';
import { type PlanNode, textsBetween, type WorkPlan } from '../../core/work-plan';
import { comparableWords } from './comparable-words';

/** An item with fewer words, units aside, is a duty that stands in every year's plan, and no copy; in UTF-16 units. */
const SHORTEST_COPIED = 60;

/**
 * A hash of an item's text, 0 to 2³² − 1: equal for texts that differ only in years, counts of yearly rounds
 * (第24届), the item's own number, spaces and punctuation; units count. `null` for a text too short to be called a
 * copy. A collision is as likely as of any 32 bits.
 */
export function fingerprintOf(plan: WorkPlan, item: PlanNode): number | null {
  const words = comparableText(plan, item);
  return words.length - unitWords(plan, item) < SHORTEST_COPIED ? null : hashOf(words);
}

/** What a copy of an item has in common with it: its words without its own number, years, spaces and punctuation. */
export function comparableText({ draft }: WorkPlan, { paragraph, mark, end }: PlanNode): string {
  let text = '';
  for (const part of textsBetween(draft, { paragraph, offset: mark.end }, end)) text += part.text;
  return comparableWords(text);
}

/** How long the words of an item's units are. */
function unitWords(plan: WorkPlan, item: PlanNode): number {
  let length = 0;
  for (const { paragraph, start, end } of unitClausesOf(plan, item)) {
    length += comparableWords(plan.draft.paragraphs[paragraph]?.text.slice(start, end) ?? '').length;
  }
  return length;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
