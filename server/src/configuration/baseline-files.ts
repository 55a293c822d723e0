import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Baseline, baselineOf } from '../lint/baseline/baseline';

/** The name of a baseline; the one nearest to a draft (the command line: to the working folder) holds. */
export const BASELINE_NAME = '.work-plan-baseline.json';

/** The baselines of drafts, each read when it is first asked for. */
export interface BaselineFinder {
  /** The baseline nearest to a folder, in it and upwards (absolute path); `null` for none. */
  fileIn(folder: string): string | null;
  /** What such a file holds; `null` where it is no baseline. */
  read(file: string): Baseline | null;
}

/** Looks for baselines upwards from a folder. What it has found it remembers. */
export function baselineFinder(): BaselineFinder {
  const files = new Map<string, string | null>();
  const baselines = new Map<string, Baseline | null>();
  const fileIn = (folder: string): string | null => {
    const known = files.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const own = join(folder, BASELINE_NAME);
    const nearest = isFile(own) ? own : parent === folder ? null : fileIn(parent);
    files.set(folder, nearest);
    return nearest;
  };
  return {
    fileIn,
    read(file) {
      const known = baselines.get(file);
      if (known !== undefined) return known;
      const baseline = readBaseline(file);
      baselines.set(file, baseline);
      return baseline;
    },
  };
}

/** The name that a baseline knows a draft by: its path from the baseline's folder, with `/`. */
export function nameInBaseline(baseline: string, draft: string): string {
  const inside = relative(dirname(baseline), draft);
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}

function readBaseline(file: string): Baseline | null {
  try {
    return baselineOf(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
