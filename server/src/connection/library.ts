import type { Structure } from '../library/structure/structure';
import { libraryStructures } from '../past-plans/library-structures';
import {
  NO_PAST_PLANS,
  type PastPlan,
  type PastPlanIndex,
  type PastPlanProblem,
  type ReadOptions,
  readPastPlans,
} from '../past-plans/past-plan-index';

/** The past plans that drafts are compared with, read in the background. */
export interface DraftLibrary {
  /** The folders of a draft are wanted: reads those that are not read yet. Resolves when the seeds are there. */
  prepare(uri: string): Promise<void>;
  /**
   * What is known by now for a draft; the rest comes with `onChange`. The same list as long as it is the same
   * structures.
   */
  structuresFor(uri: string): readonly Structure[];
  /** The file of one of the bureau's own plans (absolute path); `null` for a seed. */
  fileOf(structure: Structure): string | null;
  /** Takes note of files that have changed; whether they stand in folders of past plans. */
  changed(path: string): boolean;
  /** Looks at all folders again: for clients that do not tell of changes. */
  lookAgain(): void;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
}

export interface LibrarySources {
  /** Folders of past plans for a draft (absolute paths), and its own path; `null` for a draft that is no file. */
  foldersOf(uri: string): readonly string[];
  pathOf(uri: string): string | null;
  seeds(): Promise<readonly Structure[]>;
}

export interface LibraryReports {
  /** The structures of some drafts are others than before. */
  onChange(): void;
  /** A folder was read; what could not be read this time and is new. */
  onProblems(problems: readonly PastPlanProblem[]): void;
  /** A folder is wanted for the first time. */
  onFolder(folder: string): void;
  /** Reading begins: how to be told of it, and how it ends. */
  progress(): Pick<ReadOptions, 'onProgress' | 'isCancelled'> & { end(): void };
  onError(error: unknown): void;
}

/** No folder is read yet. One folder is read at a time, one file of it at a time. */
export function draftLibrary(sources: LibrarySources, reports: LibraryReports): DraftLibrary {
  const indexes = new Map<string, PastPlanIndex>();
  const waiting = new Set<string>();
  let seeds: readonly Structure[] = [];
  let readingSeeds: Promise<void> | undefined;
  let working: Promise<void> | undefined;
  const answers = new Map<string, { readonly key: string; readonly structures: readonly Structure[] }>();

  const changedNow = () => {
    answers.clear();
    reports.onChange();
  };

  const readSeeds = async () => {
    try {
      seeds = await sources.seeds();
      changedNow();
    } catch (error) {
      reports.onError(error);
    }
  };

  const readFolder = async (folder: string) => {
    const progress = reports.progress();
    try {
      const known = indexes.get(folder) ?? NO_PAST_PLANS;
      const index = await readPastPlans([folder], { known, ...progress });
      if (!index) return;
      indexes.set(folder, index);
      if (index.newProblems.length > 0) reports.onProblems(index.newProblems);
      if (!isSame(index.plans, known.plans)) changedNow();
    } catch (error) {
      reports.onError(error);
    } finally {
      progress.end();
    }
  };

  const work = async () => {
    for (let next = first(waiting); next !== undefined; next = first(waiting)) {
      waiting.delete(next);
      await readFolder(next);
    }
    working = undefined;
  };

  const want = (folder: string) => {
    waiting.add(folder);
    working ??= work();
  };

  return {
    prepare(uri) {
      readingSeeds ??= readSeeds();
      for (const folder of sources.foldersOf(uri)) {
        if (indexes.has(folder)) continue;
        indexes.set(folder, NO_PAST_PLANS);
        reports.onFolder(folder);
        want(folder);
      }
      return readingSeeds;
    },
    structuresFor(uri) {
      const folders = sources.foldersOf(uri);
      const key = folders.join('\n');
      const answer = answers.get(uri);
      if (answer?.key === key) return answer.structures;
      const plans = new Map<string, PastPlan>();
      for (const folder of folders) {
        for (const plan of indexes.get(folder)?.plans ?? []) plans.set(plan.path, plan);
      }
      const structures = libraryStructures(seeds, [...plans.values()], sources.pathOf(uri));
      answers.set(uri, { key, structures });
      return structures;
    },
    fileOf(structure) {
      for (const { plans } of indexes.values()) {
        const plan = plans.find((own) => own.structure === structure);
        if (plan) return plan.path;
      }
      return null;
    },
    changed(path) {
      const folders = [...indexes.keys()].filter((folder) => isWithin(folder, path));
      folders.forEach(want);
      return folders.length > 0;
    },
    lookAgain: () => [...indexes.keys()].forEach(want),
    async settled() {
      await readingSeeds;
      while (working) await working;
    },
  };
}

function first(folders: ReadonlySet<string>): string | undefined {
  return folders.values().next().value;
}

function isSame(plans: readonly PastPlan[], others: readonly PastPlan[]): boolean {
  return (
    plans.length === others.length &&
    plans.every(({ path, structure }, index) => {
      const other = others[index];
      return path === other?.path && structure === other.structure;
    })
  );
}

/** Whether a path is a folder or stands in it. Both separators, since Windows knows both. */
function isWithin(folder: string, path: string): boolean {
  if (!path.startsWith(folder)) return false;
  return path.length === folder.length || /[\\/]$/.test(folder) || /[\\/]/.test(path[folder.length] ?? '');
}
