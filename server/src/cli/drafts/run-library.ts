import { resolve } from 'node:path';
import { disk } from '../../configuration/disk';
import type { Structure } from '../../library/structure/structure';
import { cacheOfStructures } from '../../past-plans/cache-location';
import { libraryStructures } from '../../past-plans/library-structures';
import { NO_PAST_PLANS, type PastPlanIndex, readPastPlans } from '../../past-plans/past-plan-index';
import { seedStructures } from '../../past-plans/seed-structures';
import type { StructureCache } from '../../past-plans/structure-cache';
import type { Session } from '../command';
import { Failure } from '../failure';
import { type DraftFile, shownPath } from './find-drafts';
import type { RunConfigs } from './run-configs';

/** The past plans that drafts of one run are compared with. */
export interface RunLibrary {
  /**
   * The structures for a draft: those in the folders that its configuration names, then the seeds. A wrong
   * configuration, which is told elsewhere, names none; what cannot be read is told once.
   */
  structuresFor(draft: DraftFile): Promise<readonly Structure[]>;
}

/**
 * Reads each set of folders once. Problems go to `onProblem`, one sentence each. What is drawn from files is kept for
 * later runs in the user's cache, or in the folder `cacheLocation`.
 */
export function runLibrary(
  configs: RunConfigs,
  { packageFolder, workingFolder }: Session,
  onProblem: (failure: Failure) => void,
  cacheLocation: string | null = null,
): RunLibrary {
  const indexes = new Map<string, Promise<PastPlanIndex>>();
  let seeds: Promise<readonly Structure[]> | undefined;
  let cache: Promise<StructureCache> | undefined;

  const read = async (folders: readonly string[]): Promise<PastPlanIndex> => {
    cache ??= cacheOfStructures(packageFolder, cacheLocation && resolve(workingFolder, cacheLocation));
    const index = (await readPastPlans(disk, folders, { cache: await cache })) ?? NO_PAST_PLANS;
    for (const { path, message } of index.problems)
      onProblem(failureOf(shownPath(workingFolder, path), message));
    return index;
  };

  const pathOf = ({ path, shown }: DraftFile) => path ?? resolve(workingFolder, shown);

  return {
    async structuresFor(draft) {
      const folders = (await configs.of(draft))?.libraryFolders ?? [];
      const key = folders.join('\n');
      const reading =
        indexes.get(key) ?? (folders.length === 0 ? Promise.resolve(NO_PAST_PLANS) : read(folders));
      indexes.set(key, reading);
      seeds ??= seedStructures(packageFolder);
      return libraryStructures(await seeds, (await reading).plans, pathOf(draft));
    },
  };
}

function failureOf(shown: string, { zh, en }: Failure['sentence']): Failure {
  return new Failure({ zh: `往年计划 ${shown}：${zh}`, en: `Past plans, ${shown}: ${en}` });
}
