import { decode } from '../../configuration/encoding';
import type { FileLook, Files } from '../../configuration/files';
import { formOfFile } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import type { WorkPlan } from '../../core/work-plan';
import { isYearBefore } from '../../library/comparison/last-year';

/** Last year's plans of open drafts. */
export interface LastPlans {
  /** The plan of the year before; `null` where none is known. What is read is read once. */
  of(uri: string, plan: WorkPlan): Promise<WorkPlan | null>;
}

export interface LastPlanSources {
  readonly files: Files;
  /** Plans that are open, but for the draft itself. */
  openPlans(except: string): readonly WorkPlan[];
  /** Files that a draft's plan of a year may be in (absolute paths). */
  candidates(uri: string, year: number): Promise<readonly string[]>;
}

/** Only so many files are read in passing. */
const MOST_FILES = 40;
const LARGEST_BYTES = 2_000_000;

/** Nothing is read yet. */
export function lastPlans({ files, openPlans, candidates }: LastPlanSources): LastPlans {
  const known = new Map<string, { readonly look: string; readonly plan: WorkPlan | null }>();
  const planAt = async (path: string): Promise<WorkPlan | null> => {
    const seen = await files.look(path);
    if (!seen || seen.size > LARGEST_BYTES) return null;
    const look = keyOf(seen);
    const before = known.get(path);
    if (before?.look === look) return before.plan;
    const bytes = await files.read(path).catch(() => null);
    const text = bytes === null ? undefined : decode(bytes, 'auto')?.text;
    const plan = text === undefined ? null : parseText(text, formOfFile(path));
    known.set(path, { look, plan });
    return plan;
  };
  return {
    async of(uri, plan) {
      const { year } = plan;
      if (year === null) return null;
      const open = openPlans(uri).find((other) => isYearBefore(other, plan));
      if (open) return open;
      for (const path of [...new Set(await candidates(uri, year - 1))].slice(0, MOST_FILES)) {
        const other = await planAt(path);
        if (other && isYearBefore(other, plan)) return other;
      }
      return null;
    },
  };
}

function keyOf({ size, mtimeMs }: FileLook): string {
  return `${size} ${mtimeMs}`;
}
