import type { Files } from '../configuration/files';
import type { Localized } from '../core/localized';
import type { Structure } from '../library/structure/structure';
import { type FoundFiles, type PlanFile, planFiles } from './plan-files';
import { withoutExtension } from './plan-id';
import { isPublishedIndex } from './published-index';
import { readPastPlan } from './read-past-plan';
import { prepareStructure } from './same-plan';
import { NO_CACHE, type StructureCache } from './structure-cache';

/** A past plan in one of the bureau's own folders. */
export interface PastPlan {
  readonly path: string;
  readonly structure: Structure;
}

export interface PastPlanProblem {
  readonly path: string;
  readonly message: Localized;
}

/** What stands in folders of past plans. A readonly value; the next is made from it. */
export interface PastPlanIndex {
  /** In the order of their paths. */
  readonly plans: readonly PastPlan[];
  /** Files and folders that could not be read. */
  readonly problems: readonly PastPlanProblem[];
  /** The problems that the index before this one did not have. */
  readonly newProblems: readonly PastPlanProblem[];
  /** How many readable files hold no plan. */
  readonly withoutPlan: number;
  /** How many files were read to make it; the others were known already. */
  readonly filesRead: number;
  readonly files: ReadonlyMap<string, IndexedFile>;
}

/** A file as it was when it was read, and what it gave (see `readPastPlan`). */
export interface IndexedFile extends PlanFile {
  readonly read: readonly Structure[] | Localized;
}

export interface ReadOptions {
  /** The index of an earlier time: files of the same size and time of change are not read again. */
  readonly known?: PastPlanIndex;
  /** Told after each file that was read: how many of all that are to be read are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
  /** What earlier runs drew. */
  readonly cache?: StructureCache;
  /** The files in the folders, where they have been looked for already. */
  readonly files?: FoundFiles;
}

/** A process that is killed has kept what it drew but for the last of so many files. */
const FILES_A_SAVE = 200;

/** Indexes nothing. */
export const NO_PAST_PLANS: PastPlanIndex = {
  plans: [],
  problems: [],
  newProblems: [],
  withoutPlan: 0,
  filesRead: 0,
  files: new Map(),
};

/**
 * The plans in folders (absolute paths). One file is read at a time, so that whoever waits meanwhile is answered.
 * Never throws: what cannot be read is a problem of the index. `null` when it was cancelled.
 */
export async function readPastPlans(
  from: Files,
  folders: readonly string[],
  { known = NO_PAST_PLANS, onProgress, isCancelled = () => false, cache = NO_CACHE, files }: ReadOptions = {},
): Promise<PastPlanIndex | null> {
  const found = files ?? (await planFiles(from, folders, isCancelled));
  const indexed = new Map<string, IndexedFile | null>();
  const changed: PlanFile[] = [];
  for (const file of found.files) {
    const before = known.files.get(file.path);
    const isKnown = before?.mtimeMs === file.mtimeMs && before.size === file.size;
    indexed.set(file.path, isKnown ? { ...before, inFolder: file.inFolder } : null);
    if (!isKnown) changed.push(file);
  }
  for (const [index, file] of changed.entries()) {
    if (isCancelled()) break;
    const read = await readPastPlan(from, file.path, file.size, cache);
    if (isDrawn(read)) read.forEach(prepareStructure);
    indexed.set(file.path, { ...file, read });
    if (index % FILES_A_SAVE === FILES_A_SAVE - 1) cache.save();
    onProgress?.(index + 1, changed.length);
  }
  cache.save();
  if (isCancelled()) return null;
  const read = [...indexed.values()].filter((file) => file !== null);
  return indexOf(read, found.problems, known, changed.length);
}

function indexOf(
  files: readonly IndexedFile[],
  folderProblems: readonly PastPlanProblem[],
  known: PastPlanIndex,
  filesRead: number,
): PastPlanIndex {
  const problems = [...folderProblems, ...files.flatMap(problemOf)];
  const before = new Set(known.problems.map(keyOf));
  return {
    plans: plansOf(files),
    problems,
    newProblems: problems.filter((problem) => !before.has(keyOf(problem))),
    withoutPlan: files.filter(({ read }) => isDrawn(read) && read.length === 0).length,
    filesRead,
    files: new Map(files.map((file) => [file.path, file])),
  };
}

function problemOf({ path, read }: IndexedFile): PastPlanProblem[] {
  return isDrawn(read) ? [] : [{ path, message: read }];
}

function keyOf({ path, message }: PastPlanProblem): string {
  return `${path}\n${message.zh}`;
}

/** Plans whose files have the same name in different folders are called by their paths. */
function plansOf(files: readonly IndexedFile[]): readonly PastPlan[] {
  const times = new Map<string, number>();
  const plans = files.flatMap(({ path, inFolder, read }) =>
    isDrawn(read) ? read.map((structure) => ({ path, inFolder, structure })) : [],
  );
  for (const { structure } of plans) times.set(structure.id, (times.get(structure.id) ?? 0) + 1);
  return plans.map(({ path, inFolder, structure }) =>
    times.get(structure.id) === 1 || isPublishedIndex(path)
      ? { path, structure }
      : { path, structure: { ...structure, id: withoutExtension(inFolder) } },
  );
}

function isDrawn(read: IndexedFile['read']): read is readonly Structure[] {
  return Array.isArray(read);
}
