import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Structure } from '../library/structure/structure';
import { seedsIn, wholeSeed } from './seeds-in';
import { structureFile } from './structure-file';

/**
 * The structures of the published plans that come with the program, by their ids. `packageFolder` is the folder of
 * the installed package; what is bundled reads the bundle's `dist/seeds.json`, the sources read `seeds`. Throws when
 * the package is not whole.
 */
export async function seedStructures(packageFolder: string): Promise<readonly Structure[]> {
  const bundle = join(packageFolder, 'dist');
  if (typeof __dirname === 'string' && __dirname === bundle) {
    return seedsIn(readFileSync(join(bundle, 'seeds.json'), 'utf8'));
  }
  const folder = join(packageFolder, 'seeds');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.sort().map(async (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return wholeSeed((await structureFile(name, text)) ?? { zh: name, en: name }, name);
    }),
  );
}
