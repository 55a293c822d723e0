import { basename, dirname, join } from 'node:path';
import type { Files } from '../../configuration/files';
import { type IgnoreFiles, type IgnoreRules, ignoreRulesIn } from '../../configuration/ignore-files';
import { isDraftName } from '../../core/draft-names';
import { folderOf } from '../paths';

/** As the command line leaves out. */
const LEFT_OUT = 'node_modules';
const IGNORE = { files: true, named: [], patterns: [] } as const;

export interface DraftFiles {
  /** Absolute paths, in the order of the folders. */
  readonly paths: readonly string[];
  /** There were more than asked for. */
  readonly more: boolean;
}

/**
 * The files under folders that are drafts by their names, as the command line finds them: not in hidden folders, nor
 * what `.gitignore` and `.work-planignore` name. Stops after `most`, and where `isCancelled` says so.
 */
export async function draftFilesIn(
  from: Files,
  folders: readonly string[],
  most: number,
  isCancelled: () => boolean,
): Promise<DraftFiles> {
  const paths: string[] = [];
  const visit = async (folder: string, above: IgnoreRules): Promise<void> => {
    const entries = await from.list(folder).catch(() => []);
    const rules = await above.within(
      folder,
      entries.map(({ name }) => name),
    );
    for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (paths.length > most || isCancelled()) return;
      const path = join(folder, name);
      if (kind === 'folder') {
        const isLeftOut = name.startsWith('.') || name === LEFT_OUT || rules.ignores(path, true);
        if (!isLeftOut) await visit(path, rules);
      } else if (kind === 'file' && isDraftName(name) && !rules.ignores(path, false)) paths.push(path);
    }
  };
  for (const folder of folders)
    await visit(folder, await ignoreRulesIn(ignoring(from), folder, folder, IGNORE));
  return { paths: paths.slice(0, most), more: paths.length > most };
}

/** Whether a file in one of the folders is left out, itself or with a folder that holds it; also one in none of them. */
export async function isLeftOut(from: Files, folders: readonly string[], path: string): Promise<boolean> {
  const root = folderOf(folders, path);
  if (root === undefined) return true;
  const folder = dirname(path);
  const above = await ignoreRulesIn(ignoring(from), folder, root, IGNORE);
  const rules = await above.within(
    folder,
    (await from.list(folder).catch(() => [])).map((entry) => entry.name),
  );
  if (rules.ignores(path, false)) return true;
  for (let at = folder; at.length > root.length; at = dirname(at)) {
    const name = basename(at);
    if (name.startsWith('.') || name === LEFT_OUT || rules.ignores(at, true)) return true;
  }
  return false;
}

/** An ignore file that cannot be read leaves nothing out. */
function ignoring({ look, read }: Files): IgnoreFiles {
  return {
    look,
    textOf: (path) =>
      read(path).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => '',
      ),
  };
}
