import type { MarkdownBlock } from '../markdown/block';
import type { Mark, MarkStyle } from '../phrases/numbering';

/**
 * The order in which styles nest when the draft does not show it (GB/T 9704-2012 7.3.3, and what published plans
 * do above and below it). Styles of one rank nest as they appear.
 */
const RANK: Readonly<Record<MarkStyle, number>> = {
  markdown: 0,
  chapter: 1,
  decimal: 4.5,
  financial: 2,
  'han-comma': 3,
  'ordinal-word': 3.5,
  'han-paren': 4,
  'arabic-dot': 5,
  'arabic-comma': 5,
  'arabic-paren': 6,
  circled: 7,
  dash: 7.5,
  implicit: 7.6,
  'is-point': 8,
  'must-point': 8,
  own: 4.2,
};
/** What tells the level of a mark: marks of one key are siblings, and of two keys the lower rank holds the other. */
export interface OutlineLevel {
  readonly key: string;
  readonly rank: number;
}

/** 1. and 1、 are one level, so that a single wrong sign does not open another. */
const PLAIN_LEVELS = Object.fromEntries(
  Object.entries(RANK).map(([style, rank]) => [
    style,
    { key: style === 'arabic-dot' || style === 'arabic-comma' ? 'arabic' : style, rank },
  ]),
) as Readonly<Record<MarkStyle, OutlineLevel>>;

/** A list inside a sentence is inside whatever holds the sentence. */
const INLINE_RANK = 9;
const CHAPTER_RANK = ['编', '篇', '部分', '章', '节'];
/** Articles stand in chapters, and where there are none under 一、. */
const ARTICLE: OutlineLevel = { key: 'chapter 条', rank: RANK['han-comma'] + 0.2 };

/** An announcement holds all it announces, a section row of a table its rows. */
const IMPLICIT_RANK: Readonly<Record<string, number>> = {
  announcement: 0,
  'table-section': RANK.implicit - 0.05,
};

/** The headings of a Markdown page hold all else, each those of a greater level. */
const HEADINGS: readonly OutlineLevel[] = [1, 2, 3, 4, 5, 6].map((level) => ({
  key: `heading ${level}`,
  rank: level - 10,
}));

/** The level that a mark shows; in a Markdown heading its signs do, whatever number follows them. */
export function levelOf(mark: Mark, block: MarkdownBlock | null): OutlineLevel {
  const heading = block?.kind === 'heading' && !mark.inline ? HEADINGS[block.depth - 1] : undefined;
  return heading ?? levelOfNumber(mark);
}

/** 1.1 is inside 1, 1.1.1 inside 1.1; `above`: how many parts stand before the last. */
function decimalLevel(above: number): OutlineLevel {
  return { key: `decimal ${above}`, rank: RANK.decimal + above / 10 };
}

/** A bureau's own numbers stand where those of their numerals do: {一} with 一、, {1} with 1. and {n} between. */
function ownRank(template: string): number {
  if (template.includes('{一}')) return RANK['han-comma'];
  return template.includes('{1}') ? RANK['arabic-dot'] : RANK.own;
}

/** The level of a number by its style alone. */
function levelOfNumber(mark: Mark): OutlineLevel {
  if (mark.variant === '' && !mark.inline) return PLAIN_LEVELS[mark.style];
  const rank = RANK[mark.style];
  if (mark.inline && !mark.style.endsWith('point') && mark.style !== 'ordinal-word') {
    return { key: `inline ${mark.style}`, rank: INLINE_RANK };
  }
  if (mark.style === 'own') return { key: `own ${mark.variant}`, rank: ownRank(mark.variant) };
  if (mark.style === 'decimal') return decimalLevel(mark.variant.split(/[.．]/).length);
  if (mark.style === 'implicit') return { key: mark.variant, rank: IMPLICIT_RANK[mark.variant] ?? rank };
  if (mark.variant === 'bare') return { key: 'bare must-point', rank: rank + 0.5 };
  if (mark.variant === '') return PLAIN_LEVELS[mark.style];
  if (mark.variant === '条') return ARTICLE;
  const inner = mark.style === 'chapter' ? CHAPTER_RANK.indexOf(mark.variant) / 10 : mark.variant.length / 10;
  return { key: `${mark.style} ${mark.variant}`, rank: rank + inner };
}
