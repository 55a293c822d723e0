import { dirname, join } from 'node:path';
import type { Files } from './files';
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

/** Where ignore files are looked for, and how they are read: one that cannot be read may reject. */
export interface IgnoreFiles extends Pick<Files, 'look'> {
  textOf(path: string): Promise<string>;
}

/** What a run says about what is left out. */
export interface IgnoreSettings {
  /** Whether ignore files that lie about are read. */
  readonly files: boolean;
  /** Ignore files by their whole path. */
  readonly named: readonly string[];
  /** Patterns, which start from the working folder. */
  readonly patterns: readonly string[];
}

/**
 * The rules that hold in a folder: those of the run over those of the ignore files in and above it, up to the
 * root of its Git repository, or where there is none, up to the working folder.
 */
export async function ignoreRulesIn(
  from: IgnoreFiles,
  folder: string,
  workingFolder: string,
  settings: IgnoreSettings,
): Promise<IgnoreRules> {
  const found = settings.files ? await ignoreRulesAbove(from, folder, workingFolder) : NO_FILES;
  if (settings.named.length + settings.patterns.length === 0) return found;
  const { folderRules } = await import('./ignore-rules');
  const own = [
    folderRules(workingFolder, [settings.patterns.join('\n')]),
    ...(await Promise.all(
      settings.named.map(async (path) => folderRules(dirname(path), [await from.textOf(path)])),
    )),
  ];
  return under(own, found);
}

const NO_FILES: IgnoreRules = {
  ignores: () => false,
  within: async () => NO_FILES,
};

/** Rules that stand over others. */
function under(own: readonly FolderRules[], found: IgnoreRules): IgnoreRules {
  return {
    ignores: (path, isFolder) => firstSaid(own, path, isFolder) ?? found.ignores(path, isFolder),
    within: async (folder, names) => under(own, await found.within(folder, names)),
  };
}

async function ignoreRulesAbove(
  from: IgnoreFiles,
  folder: string,
  workingFolder: string,
): Promise<IgnoreRules> {
  const above: string[] = [];
  let top = -1;
  for (let at = folder; ; at = dirname(at)) {
    above.push(at);
    if (await from.look(join(at, '.git'))) top = above.length - 1;
    if (top >= 0 || dirname(at) === at) break;
  }
  if (top < 0) top = Math.max(0, above.indexOf(workingFolder));
  let rules = rulesOf([], from);
  for (const parent of above.slice(1, top + 1).reverse()) {
    const looks = await Promise.all(IGNORE_NAMES.map((name) => from.look(join(parent, name))));
    const names = IGNORE_NAMES.filter((_, index) => looks[index]?.kind === 'file');
    rules = await rules.within(parent, names);
  }
  return rules;
}

function firstSaid(chain: readonly FolderRules[], path: string, isFolder: boolean): boolean | null {
  for (const rules of chain) {
    const said = rules(path, isFolder);
    if (said !== null) return said;
  }
  return null;
}

/** Those of a chain of folders, innermost first. */
function rulesOf(chain: readonly FolderRules[], from: IgnoreFiles): IgnoreRules {
  return {
    ignores: (path, isFolder) => firstSaid(chain, path, isFolder) ?? false,
    async within(folder, names) {
      const own = IGNORE_NAMES.filter((name) => names.includes(name));
      if (own.length === 0) return this;
      const texts = await Promise.all(own.map((name) => from.textOf(join(folder, name))));
      // A bundle of its own: a run without ignore files does not pay for it.
      const { folderRules } = await import('./ignore-rules');
      return rulesOf([folderRules(folder, texts), ...chain], from);
    },
  };
}
