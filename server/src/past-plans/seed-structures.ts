import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Structure } from '../library/structure/structure';
import { structureFrom } from '../library/structure/structure-data';
import { structureFile } from './structure-file';

/**
 * The structures of the published plans that come with the program, by their ids. `packageFolder` is the folder of
 * the installed package; what is bundled reads the bundle's `dist/seeds.json`, the sources read `seeds`. Throws when
 * the package is not whole.
 */
export async function seedStructures(packageFolder: string): Promise<readonly Structure[]> {
  const bundle = join(packageFolder, 'dist');
  if (typeof __dirname === 'string' && __dirname === bundle) {
    const data: unknown = JSON.parse(readFileSync(join(bundle, 'seeds.json'), 'utf8'));
    return (data as readonly unknown[]).map((seed) => whole(structureFrom(seed), 'seeds.json'));
  }
  const folder = join(packageFolder, 'seeds');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.sort().map(async (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return whole((await structureFile(name, text)) ?? { zh: name, en: name }, name);
    }),
  );
}

function whole(read: Awaited<ReturnType<typeof structureFile>>, name: string): Structure {
  if (read && 'parts' in read) return read;
  throw new Error(`${name}: ${read?.en ?? 'no structure'}`);
}
