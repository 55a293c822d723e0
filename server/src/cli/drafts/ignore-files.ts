import { dirname, join } from 'node:path';
import { kindOf, readBytes } from './files';
import type { FolderRules } from './ignore-rules';

/** Files that say what is left out, in gitignore syntax; the later stands over the earlier. */
const IGNORE_NAMES: readonly string[] = ['.gitignore', '.work-planignore'];

/** What the ignore files of a folder and of those above it leave out. */
export interface IgnoreRules {
  /** Whether a path (whole, in the folder or below) is left out. */
  ignores(path: string, isFolder: boolean): boolean;
  /** The rules that hold in a folder below, which has files of these names. */
  within(folder: string, names: readonly string[]): Promise<IgnoreRules>;
}

/**
 * The rules that hold in a folder from those above it: up to the root of its Git repository, or where there is none,
 * up to the working folder.
 */
export async function ignoreRulesAbove(folder: string, workingFolder: string): Promise<IgnoreRules> {
  const above: string[] = [];
  let top = -1;
  for (let at = folder; ; at = dirname(at)) {
    above.push(at);
    if (kindOf(join(at, '.git')) !== 'nothing') top = above.length - 1;
    if (top >= 0 || dirname(at) === at) break;
  }
  if (top < 0) top = Math.max(0, above.indexOf(workingFolder));
  let rules = rulesOf([]);
  for (const parent of above.slice(1, top + 1).reverse()) {
    const names = IGNORE_NAMES.filter((name) => kindOf(join(parent, name)) === 'file');
    rules = await rules.within(parent, names);
  }
  return rules;
}

/** Those of a chain of folders, innermost first. */
function rulesOf(chain: readonly FolderRules[]): IgnoreRules {
  return {
    ignores: (path, isFolder) => {
      for (const rules of chain) {
        const said = rules(path, isFolder);
        if (said !== null) return said;
      }
      return false;
    },
    async within(folder, names) {
      const own = IGNORE_NAMES.filter((name) => names.includes(name));
      if (own.length === 0) return this;
      const texts = own.map((name) => readBytes(join(folder, name), name).toString());
      // A bundle of its own: a run without ignore files does not pay for it.
      const { folderRules } = await import('./ignore-rules');
      return rulesOf([folderRules(folder, texts), ...chain]);
    },
  };
}
