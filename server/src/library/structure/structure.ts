import type { MarkStyle } from '../../core/phrases/numbering';
import type { PlanForm } from '../../core/work-plan';
import type { UnitForm } from './unit-form';

/** Where a structure comes from. What the plan does not tell is `null`. */
export interface Provenance {
  /** Names the structure in the library: the name of its file without extension. */
  readonly id: string;
  /** What suggestions call the plan: the place that issued it (鹰潭), else the issuer, else the id. */
  readonly place: string;
  readonly title: string | null;
  /** 发文机关 */
  readonly issuer: string | null;
  readonly year: number | null;
  /** 成文日期, as YYYY-MM-DD; of a report in the news, the day of the meeting. */
  readonly date: string | null;
  /** 发文字号 */
  readonly documentNumber: string | null;
  /** 索引号 of the page that published it. */
  readonly indexNumber: string | null;
}

/** How one level of a plan is numbered, from the outermost. */
export interface LevelNumbering {
  readonly style: MarkStyle;
  /** The first marker of the level as the plan writes it: `一、`, `1．`. */
  readonly marker: string;
  /** The numbers run on through the whole plan instead of starting anew in each section. */
  readonly continuous: boolean;
}

/** A section or item of a past plan: what is kept of it is its heading, not its text. */
export interface StructurePart {
  readonly kind: 'section' | 'item';
  readonly title: string;
  /** 主题词: the words that say what the part is about, the most telling first. */
  readonly topicWords: readonly string[];
  /** The units that it names itself, in their order. */
  readonly units: readonly string[];
  /** How many measurable targets and deadlines it has. */
  readonly targets: number;
  readonly deadlines: number;
  /**
   * A hash of all its text but numbers of years, so that a copy can be told; `null` for a text too short to be one
   * and in structures that were read from a file of structures.
   */
  readonly fingerprint: number | null;
  readonly parts: readonly StructurePart[];
}

export interface StructureCounts {
  readonly sections: number;
  readonly items: number;
  /** Items with units, targets, deadlines. */
  readonly withUnits: number;
  readonly withTargets: number;
  readonly withDeadlines: number;
}

/** 结构: what the library keeps of a past plan. A readonly value of plain data. */
export interface Structure extends Provenance {
  readonly form: PlanForm;
  readonly numbering: readonly LevelNumbering[];
  /** How the plan writes units; `null` when it names none. */
  readonly unitForm: UnitForm | null;
  readonly counts: StructureCounts;
  readonly parts: readonly StructurePart[];
}

/** UTF-16 units of a heading; text without a heading is cut. */
export const LONGEST_HEADING = 40;
/** What a heading ends on that was cut where no clause ends. */
export const HEADING_CUT = '…';

/** Whether a part is called by words that stand by themselves; else its heading was cut out of a sentence or is none. */
export function hasWholeHeading({ title }: Pick<StructurePart, 'title'>): boolean {
  return title !== '' && !title.endsWith(HEADING_CUT);
}

/** Counts sections and items, and how many of the items have units, targets, deadlines. */
export function partCounts(parts: readonly StructurePart[]): StructureCounts {
  const all = [...partsOf(parts)];
  const items = all.filter(({ kind }) => kind === 'item');
  return {
    sections: all.length - items.length,
    items: items.length,
    withUnits: items.filter(({ units }) => units.length > 0).length,
    withTargets: items.filter(({ targets }) => targets > 0).length,
    withDeadlines: items.filter(({ deadlines }) => deadlines > 0).length,
  };
}

/** Every part of a structure, parents before children, in the order of the plan. */
export function* partsOf(parts: readonly StructurePart[]): Generator<StructurePart> {
  for (const part of parts) {
    yield part;
    yield* partsOf(part.parts);
  }
}

/** Past plans with the latest year first, those of one year by their ids. */
export function newestFirst(plans: readonly Structure[]): readonly Structure[] {
  return [...plans].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1));
}

/** 鹰潭2024: what a structure is called in a suggestion. */
export function planName({ place, year }: Pick<Structure, 'place' | 'year'>): string {
  return year === null ? place : `${place}${year}`;
}
