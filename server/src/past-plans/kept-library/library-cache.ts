import { mkdirSync, openSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Library } from '../../library/topics/library';
import type { PastPlanProblem } from '../past-plan-index';
import { clearOldFiles, noteIn, putInPlace } from './cache-files';
import { columnsFile, columnsIn, dataColumn } from './columns';
import { contentsOf, hashOf, isUnchanged, type LibraryFiles, stateOf } from './file-state';
import { keptLibrary } from './kept-library';
import { libraryColumns } from './library-columns';

/** A library that is kept, with what could not be read of its files. */
export interface FoundLibrary {
  readonly library: Library;
  /** Other for another library. */
  readonly key: string;
  readonly problems: readonly PastPlanProblem[];
}

/**
 * Libraries of earlier runs with their topics, by the files that they were made of. Two processes may use one at
 * once, and one that is killed leaves it whole.
 */
export interface LibraryCache {
  /** The library of some files as they are now; `null` where none is kept. */
  find(files: LibraryFiles): Promise<FoundLibrary | null>;
  /**
   * Keeps the library of some files as they were before they were read, and what could not be read of them. Finds its
   * topics where they are not found yet. Its key; `null` where it cannot be kept.
   */
  keep(files: LibraryFiles, library: Library, problems: readonly PastPlanProblem[]): Promise<string | null>;
}

/** Knows and keeps nothing. */
export const NO_LIBRARY_CACHE: LibraryCache = { find: async () => null, keep: async () => null };

/**
 * The cache in a folder (absolute path); `program` tells versions apart that may find other topics. Files are known by
 * their paths, sizes and times, or where these are others, as after a fresh checkout, by their contents. `now` gives the
 * time in ms.
 */
export function openLibraryCache(folder: string, program: string, now = Date.now): LibraryCache {
  const named = (name: string, ending: string) =>
    join(folder, `library-${hashOf([program, name])}.${ending}`);
  /** Notes which library files of this state have, so that they need not be read next time. */
  const note = (files: LibraryFiles, path: string) => {
    const state = stateOf(files, now());
    if (state !== null) putInPlace(named(state, 'state'), [Buffer.from(basename(path))]);
  };
  return {
    async find(files) {
      try {
        const state = stateOf(files, now());
        const noted = state === null ? null : noteIn(named(state, 'state'));
        if (noted !== null) return libraryAt(join(folder, basename(noted)));
        const path = named(await contentsOf(files), 'columns');
        const found = libraryAt(path);
        note(files, path);
        return found;
      } catch {
        return null;
      }
    },
    async keep(files, library, problems) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const path = named(await contentsOf(files), 'columns');
        // What was read may not be what is there now.
        if (!(await isUnchanged(files))) return null;
        putInPlace(
          path,
          columnsFile(new Map([...libraryColumns(library), ['problems', dataColumn(problems)]])),
        );
        note(files, path);
        clearOldFiles(folder);
        return basename(path);
      } catch {
        // A full or read-only disk: the next run is slower, that is all.
        return null;
      }
    },
  };
}

/** The library in a file, which counts as used now. Throws where there is none. */
function libraryAt(path: string): FoundLibrary {
  const columns = columnsIn(openSync(path, 'r'));
  const found = {
    library: keptLibrary(columns),
    key: basename(path),
    problems: columns.data('problems') as readonly PastPlanProblem[],
  };
  utimesSync(path, new Date(), new Date());
  return found;
}
