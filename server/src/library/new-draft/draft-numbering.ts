import type { MarkStyle } from '../../core/phrases/numbering';
import { writeNumeral } from '../../core/phrases/numeral';
import { plainOf } from '../../core/words/plain';
import type { LevelNumbering } from '../structure/structure';

/**
 * 序号体例: how a new draft is numbered.
 *
 * `official` is that of GB/T 9704-2012 7.3.3, 一、（一）1.（1）, each starting anew under its heading. `continuous` is
 * the one most yearly plans use: 一、 and under it 1., which runs on through the whole plan; a third level stands
 * between them as （一）. `model` is the past plan's own, its punctuation put right.
 */
export const NUMBERING_SCHEMES = ['official', 'continuous', 'model'] as const;
export type NumberingScheme = (typeof NUMBERING_SCHEMES)[number];

/** How one level of a new draft is numbered. */
export interface DraftLevel {
  readonly style: MarkStyle;
  /** 章, 节, 条: what a level of the style `chapter` counts. */
  readonly division: string;
  /** The numbers run on through the whole plan. */
  readonly continuous: boolean;
}

const OFFICIAL: readonly MarkStyle[] = ['han-comma', 'han-paren', 'arabic-dot', 'arabic-paren'];
/** Styles that give no number to count on, so that a draft numbered in them shows no order; or none that a draft elsewhere has. */
const UNNUMBERED: ReadonlySet<MarkStyle> = new Set(['implicit', 'dash', 'markdown', 'own']);
const CHAPTER = '章';
const DIVISION = /^第.{1,5}?(部分|[章节条编篇])/;
/** 第一条 holds a task; the others part a plan and hold what is to be done under them. */
const ARTICLE = '条';

/**
 * The levels of a draft that is `depth` levels deep, 1 for a flat list. At most four: GB/T 9704-2012 7.3.3. A model's
 * own levels are all given, more than `depth` too, as its parts may stand on them unevenly (第一章 第一节 第一条 and
 * 第二章 第二条); a model without numbers, or with two levels numbered alike, gives the official ones.
 */
export function draftLevels(
  scheme: NumberingScheme,
  depth: number,
  model: readonly LevelNumbering[],
): readonly DraftLevel[] {
  const levels = Math.min(Math.max(depth, 1), OFFICIAL.length);
  if (scheme === 'continuous') return continuousLevels(levels);
  const official = OFFICIAL.slice(0, levels).map((style) =>
    levelOf({ style, marker: '', continuous: false }),
  );
  if (scheme === 'official') return official;
  const unnumbered = model.findIndex(({ style }) => UNNUMBERED.has(style));
  const own = (unnumbered < 0 ? model : model.slice(0, unnumbered)).slice(0, OFFICIAL.length).map(levelOf);
  const kinds = new Set(own.map((level) => markerOf(level, 1)));
  return own.length < levels || kinds.size < own.length ? official : own;
}

/**
 * The level of a part under one of the level `above`, -1 for an outermost part, as an index of `levels`: the next, but
 * an item is no chapter where the draft has articles (第一条). `null` under the deepest.
 */
export function levelUnder(
  levels: readonly DraftLevel[],
  above: number,
  kind: 'section' | 'item',
): number | null {
  const next = above + 1;
  if (next >= levels.length) return null;
  const article = kind === 'item' ? levels.findIndex(isArticle) : -1;
  return levels[next]?.style === 'chapter' && article > next ? article : next;
}

/** The marker of a number on a level, with the punctuation of GB/T 9704: `一、`, `（一）`, `1.`, `（1）`, `第一条　`. */
export function markerOf(
  { style, division }: Pick<DraftLevel, 'style' | 'division'>,
  ordinal: number,
): string {
  const han = writeNumeral(ordinal, 'han');
  switch (style) {
    case 'han-paren':
      return `（${han}）`;
    case 'arabic-dot':
    case 'arabic-comma':
      return `${ordinal}.`;
    case 'arabic-paren':
      return `（${ordinal}）`;
    case 'circled':
      return writeNumeral(ordinal, 'circled');
    case 'chapter':
      return `第${han}${division}\u3000`;
    case 'ordinal-word':
      return `第${han}，`;
    case 'financial':
      return `${writeNumeral(ordinal, 'financial')}、`;
    case 'is-point':
      return `${han}是`;
    case 'must-point':
      return `${han}要`;
    case 'han-comma':
    case 'decimal':
    case 'dash':
    case 'markdown':
    case 'implicit':
    case 'own':
      return `${han}、`;
  }
}

function continuousLevels(levels: number): readonly DraftLevel[] {
  const last = Math.min(levels, 3) - 1;
  return Array.from({ length: levels }, (_, level) => {
    if (level === last) return levelOf({ style: 'arabic-dot', marker: '', continuous: true });
    const style = level < last ? (OFFICIAL[level] as MarkStyle) : 'arabic-paren';
    return levelOf({ style, marker: '', continuous: false });
  });
}

function levelOf({ style, marker, continuous }: LevelNumbering): DraftLevel {
  return { style, division: DIVISION.exec(plainOf(marker))?.[1] ?? CHAPTER, continuous };
}

function isArticle({ style, division }: DraftLevel): boolean {
  return style === 'chapter' && division === ARTICLE;
}
