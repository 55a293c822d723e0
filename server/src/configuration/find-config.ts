import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of a configuration file; of several in one folder the first is taken. */
export const CONFIG_NAMES: readonly string[] = [
  '.work-plan.jsonc',
  '.work-plan.json',
  '.work-plan.yaml',
  '.work-plan.yml',
];

/** Finds the configuration that holds in a folder, and remembers it. */
export type ConfigFinder = (folder: string) => string | null;

/** Looks for the configuration file nearest to a folder, in it and upwards. Each folder is looked into once. */
export function configFinder(): ConfigFinder {
  const known = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const parent = dirname(folder);
    const own = CONFIG_NAMES.map((name) => join(folder, name)).find(isFile);
    const nearest = own ?? (parent === folder ? null : find(parent));
    known.set(folder, nearest);
    return nearest;
  };
  return find;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
