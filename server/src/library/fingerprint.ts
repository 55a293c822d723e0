import { type PlanNode, textsBetween, type WorkPlan } from '../core/work-plan';

/** A text with fewer Han characters is a duty that stands in every year's plan, and no copy. */
const SHORTEST_COPIED = 40;
const YEAR = /(?:19|20)\d{2}(?=年|[—–-]|$|[^\d])/g;
const WORDS = /[\u4e00-\u9fff0-9A-Za-z%]+/g;

/**
 * A hash of an item's text, 0 to 2³² − 1: equal for texts that differ in years, the item's own number, spaces and
 * punctuation only. `null` for a text too short to be called a copy. A collision is as likely as of any 32 bits.
 */
export function fingerprintOf(plan: WorkPlan, item: PlanNode): number | null {
  const words = comparableText(plan, item);
  return words.length < SHORTEST_COPIED ? null : hashOf(words);
}

/** The text of an item without its own number, years, spaces and punctuation: what a copy has in common. */
export function comparableText({ draft }: WorkPlan, item: PlanNode): string {
  let text = '';
  const start = { paragraph: item.paragraph, offset: item.mark.end };
  for (const part of textsBetween(draft, start, item.end)) text += part.text;
  return (text.replace(YEAR, '').match(WORDS) ?? []).join('');
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
