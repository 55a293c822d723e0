import type { Structure, StructurePart } from './structure';

/** A section or item of a past plan by itself, as a search engine takes it. The names are part of the contract. */
export interface PartRecord {
  /** Another one for every part of the plans: the plan's id and the number of the part in it. */
  readonly id: string;
  readonly plan: string;
  readonly place: string;
  readonly year: number | null;
  readonly issuer: string | null;
  readonly planTitle: string | null;
  readonly kind: StructurePart['kind'];
  /** The headings that it stands under, from the outermost. */
  readonly sections: readonly string[];
  readonly heading: string;
  readonly topics: readonly string[];
  readonly units: readonly string[];
  readonly targets: number;
  readonly deadlines: number;
}

/** Every section and item of a structure, in the order of the plan. */
export function partRecords({ id, place, year, issuer, title, parts }: Structure): readonly PartRecord[] {
  const records: PartRecord[] = [];
  const visit = (some: readonly StructurePart[], sections: readonly string[]) => {
    for (const {
      kind,
      title: heading,
      topicWords: topics,
      units,
      targets,
      deadlines,
      parts: inner,
    } of some) {
      records.push({
        id: `${id}#${records.length + 1}`,
        plan: id,
        place,
        year,
        issuer,
        planTitle: title,
        kind,
        sections,
        heading,
        topics,
        units,
        targets,
        deadlines,
      });
      visit(inner, [...sections, heading]);
    }
  };
  visit(parts, []);
  return records;
}
