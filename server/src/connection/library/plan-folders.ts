import type { Files } from '../../configuration/files';
import {
  NO_PAST_PLANS,
  type PastPlan,
  type PastPlanIndex,
  type PastPlanProblem,
  type ReadOptions,
  readPastPlans,
} from '../../past-plans/past-plan-index';
import type { StructureCache } from '../../past-plans/structure-cache';
import { isWithin } from '../paths';

/** Folders of past plans, read in the background. */
export interface PlanFolders {
  /** Has a folder read, if it is not known yet. */
  add(folder: string): void;
  /** The plans of some folders that are known by now, each file once. */
  plansIn(folders: readonly string[]): readonly PastPlan[];
  /** Every plan known by now. */
  plans(): readonly PastPlan[];
  /** Has the folders read again that a changed file stands in; whether there are any. */
  changed(path: string): boolean;
  /** Has all folders read again: for clients that do not tell of changes. */
  lookAgain(): void;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
}

export interface PlanFolderReports {
  /** The plans of a folder are others than before. */
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
export function planFolders(
  from: Files,
  reports: PlanFolderReports,
  openCache: () => Promise<StructureCache>,
): PlanFolders {
  const indexes = new Map<string, PastPlanIndex>();
  const waiting = new Set<string>();
  let working: Promise<void> | undefined;
  let cache: Promise<StructureCache> | undefined;

  const work = async () => {
    for (let next = first(waiting); next !== undefined; next = first(waiting)) {
      waiting.delete(next);
      cache ??= openCache();
      await readFolder(from, next, indexes, reports, await cache);
    }
    working = undefined;
  };
  const want = (folder: string) => {
    waiting.add(folder);
    working ??= work();
  };
  const plansIn = (folders: Iterable<string>): readonly PastPlan[] => {
    const plans = new Map<string, PastPlan>();
    for (const folder of folders) {
      for (const plan of indexes.get(folder)?.plans ?? []) plans.set(plan.path, plan);
    }
    return [...plans.values()];
  };

  return {
    add(folder) {
      if (indexes.has(folder)) return;
      indexes.set(folder, NO_PAST_PLANS);
      reports.onFolder(folder);
      want(folder);
    },
    plansIn,
    plans: () => plansIn(indexes.keys()),
    changed(path) {
      const folders = [...indexes.keys()].filter((folder) => isWithin(folder, path));
      folders.forEach(want);
      return folders.length > 0;
    },
    lookAgain: () => [...indexes.keys()].forEach(want),
    async settled() {
      while (working) await working;
    },
  };
}

/** Reads a folder into the indexes; one whose reading was cancelled or failed stays as it was. */
async function readFolder(
  from: Files,
  folder: string,
  indexes: Map<string, PastPlanIndex>,
  reports: PlanFolderReports,
  cache: StructureCache,
): Promise<void> {
  const progress = reports.progress();
  try {
    const known = indexes.get(folder) ?? NO_PAST_PLANS;
    const index = await readPastPlans(from, [folder], { known, cache, ...progress });
    if (!index) return;
    indexes.set(folder, index);
    if (index.newProblems.length > 0) reports.onProblems(index.newProblems);
    if (!isSame(index.plans, known.plans)) reports.onChange();
  } catch (error) {
    reports.onError(error);
  } finally {
    progress.end();
  }
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
