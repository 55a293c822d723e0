/**
 * What a paragraph of a Markdown draft is to whoever reads the page. `aside`: a quotation or footnote, text that is no
 * step of the plan. `quoted`: text of a page that is one quotation as a whole. `hidden`: code, front matter, rules and the like, which are no text at all.
 */
export type MarkdownBlockKind =
  | 'text'
  | 'heading'
  | 'item'
  | 'row'
  | 'aside'
  | 'quoted'
  | 'comment'
  | 'hidden';

/** The place of a paragraph in a page. Equal blocks are one object. */
export interface MarkdownBlock {
  readonly kind: MarkdownBlockKind;
  /** Of a heading its level from 1 to 6; of a list item how many items hold it; else 0. */
  readonly depth: number;
  /** Whether an item is the first of its list. */
  readonly first: boolean;
  /** Whether the page numbers the item: 1. and not -. */
  readonly ordered: boolean;
}

const DEEPEST = 12;
const blocks = new Map<string, MarkdownBlock>();

/** The one block of this kind and place. Items nested very deeply count as one depth. */
export function markdownBlock(
  kind: MarkdownBlockKind,
  depth = 0,
  first = false,
  ordered = false,
): MarkdownBlock {
  const key = `${kind} ${Math.min(depth, DEEPEST)} ${first} ${ordered}`;
  let block = blocks.get(key);
  if (!block) {
    block = { kind, depth: Math.min(depth, DEEPEST), first, ordered };
    blocks.set(key, block);
  }
  return block;
}
