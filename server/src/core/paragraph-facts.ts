import type { Draft } from './draft';
import { memo } from './memo';
import type { Paragraph } from './paragraph';
import type { ParagraphBlock } from './paragraph-block';

/** Something that was found, and the paragraph that it was found in: of a block counted from its first. */
type Found<T> = readonly [paragraph: number, found: T];

/** One object for all that nothing is found in. */
const NOTHING: readonly never[] = [];

/**
 * Asks every paragraph of a draft for what a search finds in it, in the order of the draft. The search may look at the
 * paragraph alone and is asked once of each; a later version of the draft is gone through by what was found. To be
 * declared once, as `memo` is.
 */
export function searchInDrafts<T>(
  search: (paragraph: Paragraph) => readonly T[],
): (draft: Draft) => Generator<Found<T>> {
  const inParagraph = memo((paragraph: Paragraph) => {
    const found = search(paragraph);
    return found.length === 0 ? NOTHING : found;
  });
  const inBlock = memo(
    ({ paragraphs }: ParagraphBlock): ReadonlyArray<Found<T>> =>
      paragraphs.flatMap((paragraph, offset) =>
        inParagraph(paragraph).map((found): Found<T> => [offset, found]),
      ),
  );
  return function* (draft) {
    for (const { first, block } of draft.blocks)
      for (const [offset, found] of inBlock(block)) yield [first + offset, found];
  };
}

/** The paragraphs of a draft that are such ones, with their indices; `isOne` may look at the paragraph alone. */
export function paragraphsThat(
  isOne: (paragraph: Paragraph) => boolean,
): (draft: Draft) => Generator<Found<Paragraph>> {
  const inBlock = memo(({ paragraphs }: ParagraphBlock): ReadonlyArray<Found<Paragraph>> => {
    const all: Array<Found<Paragraph>> = [];
    for (const [offset, paragraph] of paragraphs.entries())
      if (isOne(paragraph)) all.push([offset, paragraph]);
    return all;
  });
  return function* (draft) {
    for (const { first, block } of draft.blocks)
      for (const [offset, paragraph] of inBlock(block)) yield [first + offset, paragraph];
  };
}
