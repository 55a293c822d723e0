import type { Localized } from '../core/localized';
import type { Structure } from '../library/structure/structure';
import { structureFrom } from '../library/structure/structure-data';

/** The structures in the text of `dist/seeds.json`. Throws where the package is not whole. */
export function seedsIn(text: string): readonly Structure[] {
  const data = JSON.parse(text) as readonly unknown[];
  return data.map((seed) => wholeSeed(structureFrom(seed), 'seeds.json'));
}

/** The structure that was read from a file of the package. Throws where it is none. */
export function wholeSeed(read: Structure | Localized | null, name: string): Structure {
  if (read && 'parts' in read) return read;
  throw new Error(`${name}: ${read?.en ?? 'no structure'}`);
}
