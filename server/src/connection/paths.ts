import { URI } from 'vscode-uri';

/** What a path begins with that leads to a file elsewhere than on the disk: its scheme, its authority, then its path. */
const ELSEWHERE = /^(?:[a-z]:)?[\\/]uri:([a-z][\w+.-]*):([^\\/]*)(.*)$/i;

/**
 * The absolute path of a file by its uri. A file that is elsewhere than on the disk (a virtual workspace) has one that
 * only `uriOf` leads back from. `null` for what is no file: a draft that was never saved, one version of a file.
 */
export function pathOf(uri: string): string | null {
  if (!/^[a-z][\w+.-]*:/i.test(uri)) return null;
  const { scheme, authority, path, query, fragment, fsPath } = URI.parse(uri);
  if (scheme === 'file') return fsPath;
  if (scheme === 'untitled' || !path.startsWith('/') || query || fragment) return null;
  return `/uri:${scheme}:${authority}${path}`;
}

/** The uri of the file at an absolute path, written as VS Code writes uris. */
export function uriOf(path: string): string {
  const [, scheme, authority = '', rest = ''] = ELSEWHERE.exec(path) ?? [];
  if (scheme === undefined) return URI.file(path).toString();
  return URI.from({ scheme, authority, path: rest.replaceAll('\\', '/') }).toString();
}

/** Whether the file at a path is elsewhere than on the disk, so that only the client reaches it. */
export function isElsewhere(path: string): boolean {
  return ELSEWHERE.test(path);
}

/** Whether a path is a folder or stands in it. Both separators, since Windows knows both. */
export function isWithin(folder: string, path: string): boolean {
  if (!path.startsWith(folder)) return false;
  return path.length === folder.length || /[\\/]$/.test(folder) || /[\\/]/.test(path[folder.length] ?? '');
}

/** The innermost of some folders that a path stands in; `undefined` for none. */
export function folderOf(folders: readonly string[], path: string): string | undefined {
  return folders.filter((folder) => isWithin(folder, path)).sort((a, b) => b.length - a.length)[0];
}
