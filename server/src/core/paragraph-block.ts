import { Keeper } from './memo';
import type { Paragraph } from './paragraph';

/**
 * Consecutive paragraphs of a draft. Drafts share the blocks that an edit does not touch, so what `memo` keeps of a
 * block is found again after a keystroke without a look at its paragraphs.
 */
export class ParagraphBlock extends Keeper {
  constructor(readonly paragraphs: readonly Paragraph[]) {
    super();
  }
}

/** A block, and the index of its first paragraph in one draft. */
export interface PlacedBlock {
  readonly first: number;
  readonly block: ParagraphBlock;
}

/** The paragraphs of a draft in blocks. */
export interface Blocks {
  readonly paragraphs: readonly Paragraph[];
  readonly placed: readonly PlacedBlock[];
}

/** Few enough to be gone through again at a keystroke, and so many that a long draft has some hundred blocks only. */
const LENGTH = 32;

/** Paragraphs in blocks; those of an earlier version wherever all of their paragraphs are the same. */
export function blocksIn(paragraphs: readonly Paragraph[], before: Blocks | null): Blocks {
  if (!before) return { paragraphs, placed: cut(paragraphs, 0, paragraphs.length) };
  const { start, end } = alike(before.paragraphs, paragraphs);
  const { placed } = before;
  let head = 0;
  while (head < placed.length && endOf(placed[head] as PlacedBlock) <= start) head++;
  let tail = placed.length;
  const sameFrom = before.paragraphs.length - end;
  while (tail > head && (placed[tail - 1] as PlacedBlock).first >= sameFrom) tail--;
  const by = paragraphs.length - before.paragraphs.length;
  const from = head === 0 ? 0 : endOf(placed[head - 1] as PlacedBlock);
  const to = tail === placed.length ? paragraphs.length : (placed[tail] as PlacedBlock).first + by;
  const after = placed.slice(tail);
  return {
    paragraphs,
    placed: [
      ...placed.slice(0, head),
      ...cut(paragraphs, from, to),
      ...(by === 0 ? after : after.map(({ first, block }) => ({ first: first + by, block }))),
    ],
  };
}

function endOf({ first, block }: PlacedBlock): number {
  return first + block.paragraphs.length;
}

/** How many paragraphs two versions begin with and end with alike. */
function alike(before: readonly Paragraph[], now: readonly Paragraph[]) {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { start, end };
}

/** New blocks of like length for the paragraphs between two indices. */
function cut(paragraphs: readonly Paragraph[], from: number, to: number): readonly PlacedBlock[] {
  const count = Math.ceil((to - from) / LENGTH);
  const edge = (index: number) => from + Math.round(((to - from) * index) / count);
  return Array.from({ length: count }, (_, index) => ({
    first: edge(index),
    block: new ParagraphBlock(paragraphs.slice(edge(index), edge(index + 1))),
  }));
}
