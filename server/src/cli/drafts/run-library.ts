import { resolve } from 'node:path';
import { disk } from '../../configuration/disk';
import type { Structure } from '../../library/structure/structure';
import { knownLibrary, libraryOf } from '../../library/topics/library';
import { cacheOfLibraries, cacheOfStructures } from '../../past-plans/cache-location';
import type { LibraryFiles } from '../../past-plans/kept-library/file-state';
import type { LibraryCache } from '../../past-plans/kept-library/library-cache';
import { libraryStructures } from '../../past-plans/library-structures';
import {
  NO_PAST_PLANS,
  type PastPlanIndex,
  type PastPlanProblem,
  readPastPlans,
} from '../../past-plans/past-plan-index';
import { type FoundFiles, planFiles } from '../../past-plans/plan-files';
import { seedStructures } from '../../past-plans/seed-structures';
import type { StructureCache } from '../../past-plans/structure-cache';
import type { Session } from '../command';
import { Failure } from '../failure';
import { type DraftFile, shownPath } from './find-drafts';
import type { RunConfigs } from './run-configs';

/** The past plans that drafts of one run are compared with. */
export interface RunLibrary {
  /**
   * The structures for a draft: those in the folders that its configuration names, then the seeds; the same list for
   * drafts that are compared with the same. A wrong configuration, which is told elsewhere, names none; what cannot be
   * read is told once. Where `topics` are asked for, they are kept for later runs.
   */
  structuresFor(draft: DraftFile, topics?: 'topics'): Promise<readonly Structure[]>;
  /** What tells a list of structures from others; `null` where that is not known without reading them all. */
  keyOf(structures: readonly Structure[]): string | null;
}

/** Some folders of past plans. */
interface Folders {
  readonly names: readonly string[];
  readonly found: FoundFiles;
  /** Reads the plans, once. */
  index(): Promise<PastPlanIndex>;
  /** The structures without one draft, that which was asked for last; of a thousand drafts not all are held. */
  last: { readonly draft: string | null; readonly structures: Promise<readonly Structure[]> } | null;
}

/** Where a run has its past plans from, and whom it tells of those that it cannot read. */
interface Sources {
  seeds(): Promise<readonly Structure[]>;
  drawn(): Promise<StructureCache>;
  readonly libraries: LibraryCache;
  /** Of each list of structures what tells it from others. */
  readonly keys: WeakMap<readonly Structure[], string>;
  tell(problems: readonly PastPlanProblem[]): void;
}

/**
 * Reads each set of folders once. Problems go to `onProblem`, one sentence each. What is drawn from files and found in
 * it is kept for later runs in the user's cache, or in the folder `cacheLocation`.
 */
export function runLibrary(
  configs: RunConfigs,
  session: Session,
  onProblem: (failure: Failure) => void,
  cacheLocation: string | null = null,
): RunLibrary {
  const { workingFolder } = session;
  const sources = sourcesOf(session, cacheLocation && resolve(workingFolder, cacheLocation), onProblem);
  const known = new Map<string, Promise<Folders>>();
  return {
    async structuresFor(draft, topics) {
      const names = (await configs.of(draft))?.libraryFolders ?? [];
      const name = names.join('\n');
      const opening = known.get(name) ?? foldersNamed(names, sources);
      known.set(name, opening);
      const folders = await opening;
      const own = draft.path ?? resolve(workingFolder, draft.shown);
      const leftOut = folders.found.files.some(({ path }) => path === own) ? own : null;
      if (folders.last?.draft !== leftOut)
        folders.last = {
          draft: leftOut,
          structures: structuresIn(folders, leftOut, topics === 'topics', sources),
        };
      return await folders.last.structures;
    },
    keyOf: (structures) => sources.keys.get(structures) ?? null,
  };
}

function sourcesOf(
  { packageFolder, workingFolder }: Session,
  cacheFolder: string | null,
  onProblem: (failure: Failure) => void,
): Sources {
  const told = new Set<string>();
  let seeds: Promise<readonly Structure[]> | undefined;
  let drawn: Promise<StructureCache> | undefined;
  return {
    seeds: () => (seeds ??= seedStructures(packageFolder)),
    drawn: () => (drawn ??= cacheOfStructures(packageFolder, cacheFolder)),
    libraries: cacheOfLibraries(packageFolder, cacheFolder),
    keys: new WeakMap(),
    tell(problems) {
      for (const { path, message } of problems) {
        const sentence = `${path}\n${message.zh}`;
        if (!told.has(sentence)) onProblem(failureOf(shownPath(workingFolder, path), message));
        told.add(sentence);
      }
    },
  };
}

async function foldersNamed(names: readonly string[], { drawn, tell }: Sources): Promise<Folders> {
  const found = await planFiles(disk, names, () => false);
  tell(found.problems);
  const read = async () =>
    (await readPastPlans(disk, names, { cache: await drawn(), files: found })) ?? NO_PAST_PLANS;
  let reading: Promise<PastPlanIndex> | undefined;
  return { names, found, index: () => (reading ??= read()), last: null };
}

/** The structures of some folders without a draft among them; their topics are found and kept where they are wanted. */
async function structuresIn(
  { names, found, index, last }: Folders,
  draft: string | null,
  topics: boolean,
  { seeds, libraries, keys, tell }: Sources,
): Promise<readonly Structure[]> {
  if (names.length === 0) return libraryStructures(await seeds(), [], null);
  const files: LibraryFiles = { files: found.files, draft };
  // Of a run over the plans themselves, each left out in its turn, one library is worth its room.
  const isFirst = last === null;
  const kept = isFirst ? await libraries.find(files) : null;
  if (kept) {
    tell(kept.problems);
    keys.set(kept.library.structures, kept.key);
    return knownLibrary(kept.library).structures;
  }
  const { plans, problems } = await index();
  tell(problems);
  const structures = libraryStructures(await seeds(), plans, draft);
  if (!topics) return structures;
  const ofFiles = problems.filter((problem) => !found.problems.includes(problem));
  const key = isFirst ? await libraries.keep(files, libraryOf(structures), ofFiles) : null;
  if (key !== null) keys.set(structures, key);
  return structures;
}

function failureOf(shown: string, { zh, en }: Failure['sentence']): Failure {
  return new Failure({ zh: `往年计划 ${shown}：${zh}`, en: `Past plans, ${shown}: ${en}` });
}
