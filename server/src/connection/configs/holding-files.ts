import { dirname } from 'node:path';
import { CONFIG_NAMES } from '../../configuration/config-names';
import type { Files } from '../../configuration/files';
import { nearestFile } from '../../configuration/nearest-file';
import { pathOf } from '../paths';

/** Which configuration files hold for drafts. */
export interface HoldingFiles {
  /** As last found; `undefined` for a draft that is no file, or that nobody has looked for yet. */
  known(uri: string): string | null | undefined;
  /** Looks for the file of a draft; `undefined` where that was done already. Never rejects. */
  find(uri: string): Promise<void> | undefined;
  /** Has the files looked for again. What was found holds until something else is. */
  lookAgain(): void;
  /** Whether another file holds now for one of these drafts. Takes no note of it. */
  haveMoved(uris: readonly string[]): Promise<boolean>;
}

/** Nothing is looked for yet. */
export function holdingFiles(files: Files): HoldingFiles {
  const holding = new Map<string, string | null>();
  const looked = new Set<string>();
  let finder = nearestFile(files, CONFIG_NAMES);
  const folderOf = (uri: string) => {
    const path = pathOf(uri);
    return path === null ? null : dirname(path);
  };
  return {
    known: (uri: string) => holding.get(folderOf(uri) ?? ''),
    find(uri) {
      const folder = folderOf(uri);
      if (folder === null || looked.has(folder)) return undefined;
      const find = finder;
      return find(folder).then((file) => {
        if (find !== finder) return;
        holding.set(folder, file);
        looked.add(folder);
      });
    },
    lookAgain() {
      finder = nearestFile(files, CONFIG_NAMES);
      looked.clear();
    },
    async haveMoved(uris) {
      const find = nearestFile(files, CONFIG_NAMES);
      const folders = new Set(uris.flatMap((uri) => folderOf(uri) ?? []));
      const now = await Promise.all(
        [...folders].map(async (folder) => [folder, await find(folder)] as const),
      );
      return now.some(([folder, file]) => (holding.get(folder) ?? null) !== file);
    },
  };
}
