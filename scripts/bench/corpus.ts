import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigDraft } from './big-draft';
import { variedPlan } from './varied-plan';

/** Drafts on the disk, the same at every call, in a folder that is gone afterwards. */
export interface Corpus {
  /** One draft of about 8 KB. */
  readonly small: string;
  /** A folder of 1,000 drafts of 10 KB. */
  readonly many: string;
  /** One draft of 10,000 items. */
  readonly huge: string;
  /** A draft whose configuration names `many` as past plans. */
  readonly withLibrary: string;
}

export const DRAFTS = 1000;
export const ITEMS = 10_000;
const SMALL_BYTES = 8000;

/** Writes the drafts, runs the work, and clears them away. The names are such that every peer takes the files. */
export async function withCorpus<T>(work: (corpus: Corpus) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'work-plan-bench-'));
  try {
    const write = (path: string, text: string) => {
      const whole = join(folder, path);
      mkdirSync(join(whole, '..'), { recursive: true });
      writeFileSync(whole, text);
      return whole;
    };
    for (let number = 0; number < DRAFTS; number++)
      write(join('many', `${number}工作要点.md`), variedPlan(number));
    write(join('library', '.work-plan.jsonc'), '{ "library": "../many" }\n');
    return await work({
      small: write(join('small', '工作要点.md'), variedPlan(3, SMALL_BYTES)),
      many: join(folder, 'many'),
      huge: write(join('huge', '工作要点.md'), bigDraft(ITEMS)),
      withLibrary: write(join('library', '工作要点.md'), variedPlan(DRAFTS)),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
