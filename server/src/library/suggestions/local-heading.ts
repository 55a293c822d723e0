import { memoOfTwo } from '../../core/memo';
import type { WorkPlan } from '../../core/work-plan';
import { headingPieces } from '../new-draft/past-heading';
import { placeOf } from '../structure/provenance';
import { hasWholeHeading, type Structure, type StructurePart } from '../structure/structure';

/** A part of a past plan. */
interface PastPart {
  readonly structure: Structure;
  readonly part: StructurePart;
}

/** A plan of the whole country, whose headings name no place. */
const NOWHERE = { place: '全国', issuer: null, title: null };

/**
 * The heading by which a draft is told of what past plans have, of some in the order of their choice: the first that
 * names no other place (强化江东特色水文化 for 江南县), else the first in which the draft's place can stand instead.
 * `null` where none is left, and where the plans of a single place have it under its name: that is no practice.
 */
export function localHeading(plan: WorkPlan, past: readonly PastPart[]): string | null {
  const parts = past.filter(({ part }) => hasWholeHeading(part));
  const here = placeOf(plan);
  const isPlain = (own: PastPart) => own.structure.place === here || !namesPlaceOf(own.structure, own.part);
  const plain = parts.find(isPlain);
  if (plain) return headingHere(plan, plain) ?? plain.part.title;
  if (new Set(parts.map(({ structure }) => structure.place)).size < 2) return null;
  for (const own of parts) {
    const heading = headingHere(plan, own);
    if (heading !== null) return heading;
  }
  return null;
}

/** A heading with the draft's place and level (全区 for 全市); `null` where its place cannot be told. */
function headingHere(plan: WorkPlan, { structure, part }: PastPart): string | null {
  const target = {
    year: plan.year ?? structure.year ?? 0,
    issuer: plan.issuer ?? plan.title?.text ?? null,
  };
  const here = headingPieces(part.title, structure, target);
  const anywhere = headingPieces(part.title, { ...structure, ...NOWHERE }, target);
  if (JSON.stringify(here) === JSON.stringify(anywhere)) return part.title;
  return here.every((piece) => typeof piece === 'string') ? here.join('') : null;
}

/** Whether a heading names the place of its plan, or is named after it (“宜荆荆恩”). */
const namesPlaceOf = memoOfTwo((structure: Structure, part: StructurePart): boolean => {
  const target = { year: structure.year ?? 0, issuer: null };
  const elsewhere = headingPieces(part.title, structure, target);
  const nowhere = headingPieces(part.title, { ...structure, ...NOWHERE }, target);
  return JSON.stringify(elsewhere) !== JSON.stringify(nowhere);
});
