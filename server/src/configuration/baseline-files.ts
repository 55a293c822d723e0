import { dirname, relative, sep } from 'node:path';
import { type Baseline, baselineOf } from '../lint/baseline/baseline';
import type { Files } from './files';
import { nearestFile } from './nearest-file';

/** The name of a baseline; the one nearest to a draft (the command line: to the working folder) holds. */
export const BASELINE_NAME = '.work-plan-baseline.json';

/** A baseline and where it stands (absolute path); `null` where the file is no baseline. */
export interface FoundBaseline {
  readonly file: string;
  readonly baseline: Baseline | null;
}

/** Finds the baseline nearest to a folder (absolute path), in it and upwards; `null` for none. Never rejects. */
export type BaselineFinder = (folder: string) => Promise<FoundBaseline | null>;

/** Looks for baselines upwards from a folder. What it has found and read it remembers. */
export function baselineFinder(files: Files): BaselineFinder {
  const fileIn = nearestFile(files, [BASELINE_NAME]);
  const baselines = new Map<string, Promise<Baseline | null>>();
  return async (folder) => {
    const file = await fileIn(folder);
    if (file === null) return null;
    const reading = baselines.get(file) ?? readBaseline(files, file);
    baselines.set(file, reading);
    return { file, baseline: await reading };
  };
}

/** The name that a baseline knows a draft by: its path from the baseline's folder, with `/`. */
export function nameInBaseline(baseline: string, draft: string): string {
  const inside = relative(dirname(baseline), draft);
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}

async function readBaseline({ read }: Files, file: string): Promise<Baseline | null> {
  try {
    return baselineOf(new TextDecoder().decode(await read(file)));
  } catch {
    return null;
  }
}
