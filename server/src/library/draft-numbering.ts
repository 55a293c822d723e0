import type { MarkStyle } from '../core/numbering';
import { writeNumeral } from '../core/numeral';
import type { LevelNumbering } from './structure';

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
  /** The numbers run on through the whole plan. */
  readonly continuous: boolean;
}

const OFFICIAL: readonly MarkStyle[] = ['han-comma', 'han-paren', 'arabic-dot', 'arabic-paren'];
/** Styles that give no number to count on, so that a draft numbered in them shows no order. */
const UNNUMBERED: ReadonlySet<MarkStyle> = new Set(['implicit', 'dash', 'markdown']);

/** The levels of a draft that is `depth` levels deep, 1 for a flat list. At most four: GB/T 9704-2012 7.3.3. */
export function draftLevels(
  scheme: NumberingScheme,
  depth: number,
  model: readonly LevelNumbering[],
): readonly DraftLevel[] {
  const levels = Math.min(Math.max(depth, 1), OFFICIAL.length);
  if (scheme === 'continuous') return continuousLevels(levels);
  const official = OFFICIAL.slice(0, levels).map((style) => ({ style, continuous: false }));
  if (scheme === 'official' || model.length < levels) return official;
  const own = model.slice(0, levels);
  return own.some(({ style }) => UNNUMBERED.has(style)) ? official : own.map(levelOf);
}

/** The marker of a number in a style, with the punctuation of GB/T 9704: `一、`, `（一）`, `1.`, `（1）`, `一是`. */
export function markerOf(style: MarkStyle, ordinal: number): string {
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
      return `第${han}章\u3000`;
    case 'ordinal-word':
      return `第${han}，`;
    case 'financial':
      return `${writeNumeral(ordinal, 'financial')}、`;
    case 'is-point':
      return `${han}是`;
    case 'must-point':
      return `${han}要`;
    case 'han-comma':
    case 'dash':
    case 'markdown':
    case 'implicit':
      return `${han}、`;
  }
}

function continuousLevels(levels: number): readonly DraftLevel[] {
  const last = Math.min(levels, 3) - 1;
  return Array.from({ length: levels }, (_, level) => {
    if (level === last) return { style: 'arabic-dot', continuous: true };
    return { style: level < last ? (OFFICIAL[level] as MarkStyle) : 'arabic-paren', continuous: false };
  });
}

function levelOf({ style, continuous }: LevelNumbering): DraftLevel {
  return { style, continuous };
}
