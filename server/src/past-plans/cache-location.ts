import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type LibraryCache, NO_LIBRARY_CACHE, openLibraryCache } from './kept-library/library-cache';
import type { StructureCache } from './structure-cache';
import { openStructureCache, UNKEPT } from './structure-cache-file';

const NAME = 'work-plan';

/**
 * The cache of structures in a folder (absolute path), else in the user's own: `$XDG_CACHE_HOME` (XDG Base Directory
 * Specification 0.8), or where the system keeps such files. Keeps nothing where the program runs from its sources,
 * whose structures change with every line, or the folder cannot be written.
 */
export async function cacheOfStructures(
  packageFolder: string,
  location: string | null,
): Promise<StructureCache> {
  const program = builtProgram(packageFolder);
  return program === null
    ? UNKEPT
    : await openStructureCache(location ?? userCacheFolder(process.env), program);
}

/** The cache of libraries in the same folder. */
export function cacheOfLibraries(packageFolder: string, location: string | null): LibraryCache {
  const program = builtProgram(packageFolder);
  return program === null
    ? NO_LIBRARY_CACHE
    : openLibraryCache(location ?? userCacheFolder(process.env), program);
}

/** Where the user's caches of this program lie. */
export function userCacheFolder(environment: NodeJS.ProcessEnv, platform = process.platform): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (xdg?.startsWith('/')) return join(xdg, NAME);
  if (platform === 'win32' && local) return join(local, NAME, 'cache');
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches', NAME) : join(homedir(), '.cache', NAME);
}

/** The version of the program with the time it was built, which command line and server share; `null` for sources. */
function builtProgram(packageFolder: string): string | null {
  if (typeof __dirname !== 'string' || __dirname !== join(packageFolder, 'dist')) return null;
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      readonly version?: string;
    };
    return `${version} ${statSync(join(packageFolder, 'dist', 'seeds.json')).mtimeMs}`;
  } catch {
    return null;
  }
}
