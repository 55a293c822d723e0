import { dirname, join } from 'node:path';
import type { Files } from './files';

/** Finds the file that holds in a folder (absolute path), and remembers it; `null` for none. Never rejects. */
export type NearestFile = (folder: string) => Promise<string | null>;

/**
 * Looks for the file of one of these names that is nearest to a folder, in it and upwards; of several in one folder
 * the first name is taken. Each folder is looked into once.
 */
export function nearestFile({ look }: Pick<Files, 'look'>, names: readonly string[]): NearestFile {
  const known = new Map<string, Promise<string | null>>();
  const nearest = async (folder: string): Promise<string | null> => {
    const paths = names.map((name) => join(folder, name));
    const looks = await Promise.all(paths.map(look));
    const own = paths.find((_, index) => looks[index]?.kind === 'file');
    const parent = dirname(folder);
    return own ?? (parent === folder ? null : await find(parent));
  };
  const find: NearestFile = (folder) => {
    const finding = known.get(folder) ?? nearest(folder);
    known.set(folder, finding);
    return finding;
  };
  return find;
}
