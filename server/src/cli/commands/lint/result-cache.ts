import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Structure } from '../../../library/structure/structure';
import type { EffectiveConfig } from '../../../lint/configuration/effective-config';
import { kindOf, readBytes, stampOf, writeResult } from '../../drafts/files';
import type { FileOutcome } from './file-outcome';

type Checked = NonNullable<FileOutcome['checked']>;

/** What earlier runs found, by content, configuration, past plans and version. */
export interface ResultCache {
  /** `plansKey` tells the past plans from others; `null` where only they themselves do. */
  keyOf(
    bytes: Uint8Array,
    config: EffectiveConfig,
    pastPlans: readonly Structure[],
    plansKey: string | null,
  ): string;
  /** What was found in a draft, by its whole path; `null` where that is not known or under another key. */
  find(path: string, key: string): Checked | null;
  keep(path: string, key: string, checked: Checked): void;
}

/** The folder of the cache where none is named, in the working folder. */
export const CACHE_NAME = '.work-plan-cache';

/**
 * A cache in a folder: a file a draft, replaced as a whole, so that two runs at once or a killed one do no harm. What
 * cannot be read or written is made anew. `about` is what else the results depend on: language, encoding.
 */
export function resultCache(folder: string, about: readonly string[], program: string): ResultCache {
  const base = JSON.stringify([stampOf(program), ...about]);
  const planHashes = new WeakMap<Structure, string>();
  const hashOfPlan = (plan: Structure) => {
    const known = planHashes.get(plan) ?? hashOf(JSON.stringify(plan));
    planHashes.set(plan, known);
    return known;
  };
  const entryOf = (path: string) => join(folder, `${hashOf(path).slice(0, 32)}.json`);
  return {
    keyOf(bytes, { levels, options, settings }, pastPlans, plansKey) {
      const plans = plansKey ?? pastPlans.map(hashOfPlan);
      return hashOf(JSON.stringify([base, [...levels], [...options], settings, plans, hashOf(bytes)]));
    },
    find(path, key) {
      try {
        const entry = JSON.parse(readBytes(entryOf(path), path).toString());
        return entry.key === key ? entry.checked : null;
      } catch {
        return null;
      }
    },
    keep(path, key, checked) {
      try {
        const ignore = join(folder, '.gitignore');
        if (kindOf(ignore) === 'nothing') writeResult(ignore, '*\n', ignore, true);
        writeResult(entryOf(path), `${JSON.stringify({ key, checked })}\n`, folder, true);
      } catch {
        // A full or read-only disk: the next run is slower, that is all.
      }
    },
  };
}

function hashOf(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
