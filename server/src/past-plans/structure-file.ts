import { basename, extname } from 'node:path';
import { plainData } from '../configuration/plain-data';
import type { Localized } from '../core/localized';
import type { Structure } from '../library/structure/structure';
import { structureFrom } from '../library/structure/structure-data';

/**
 * The structure that the text of a YAML or JSON file gives, named after the file where it does not name itself; what
 * is wrong with it; or `null` for a file that is no structure at all (it has no `parts`).
 */
export async function structureFile(path: string, text: string): Promise<Structure | Localized | null> {
  const read = await plainData(path, text);
  if ('problem' in read) return read.problem;
  if (typeof read.data !== 'object' || read.data === null || !('parts' in read.data)) return null;
  return structureFrom(read.data, basename(path, extname(path)));
}
