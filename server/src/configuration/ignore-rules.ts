import { isAbsolute, relative, sep } from 'node:path';
import ignore from 'ignore';

/** Whether a whole path is left out; `null` where the rules say nothing of it. */
export type FolderRules = (path: string, isFolder: boolean) => boolean | null;

/** The rules in the texts of a folder's ignore files, the later over the earlier. */
export function folderRules(folder: string, texts: readonly string[]): FolderRules {
  const rules = ignore();
  for (const text of texts) rules.add(text);
  return (path, isFolder) => {
    const inside = relative(folder, path);
    if (inside.startsWith('..') || isAbsolute(inside)) return null;
    const shown = sep === '/' ? inside : inside.replaceAll(sep, '/');
    const { ignored, unignored } = rules.test(isFolder ? `${shown}/` : shown);
    return ignored || unignored ? ignored : null;
  };
}
