import type { PlanNode } from '../../core/work-plan';

/** Titles longer than this many UTF-16 units are cut in messages. */
const LONGEST_QUOTE = 16;

/** What a node is named by. */
export type Named = Pick<PlanNode, 'marker' | 'titleText'>;

/** What a node is named by, for a report that lasts longer than the plan. */
export function named({ marker, titleText }: PlanNode): Named {
  return { marker, titleText };
}

/** A node as a message names it: its number and the beginning of its title, “第7条“深化……””. */
export function nameOf(node: Named): string {
  return `${node.marker}${quote(node.titleText)}`;
}

/** A text in quotation marks, cut where it is long. */
export function quote(text: string): string {
  return `“${shorten(text)}”`;
}

/** A text cut where it is long, never inside a surrogate pair. */
export function shorten(text: string, longest = LONGEST_QUOTE): string {
  const chars = [...text];
  return chars.length > longest ? `${chars.slice(0, longest).join('')}……` : text;
}
