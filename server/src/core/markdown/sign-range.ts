/**
 * Signs in a text that a page does not show as they are: as nothing, as one other character, or (code and addresses)
 * as something that is no text of the plan. UTF-16 offsets, the end exclusive.
 */
export interface SignRange {
  readonly start: number;
  readonly end: number;
  readonly shownAs: 'nothing' | 'blot' | { readonly character: string };
}

/** Stands in a text for each UTF-16 unit of what is no text of it. */
export const BLOT = '\ufffc';
