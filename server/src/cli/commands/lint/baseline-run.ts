import { dirname, join, resolve } from 'node:path';
import { BASELINE_NAME, nameInBaseline } from '../../../configuration/baseline-files';
import type { Localized } from '../../../core/localized';
import {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  baselineText,
  entriesOf,
  unknownFindings,
  without,
} from '../../../lint/baseline/baseline';
import { kindOf, readBytes, writeResult } from '../../drafts/files';
import { type DraftFile, shownPath } from '../../drafts/find-drafts';
import { Failure } from '../../failure';
import type { CheckedMessage } from '../../reporters/file-result';

/** Leave out what is known · record what is there · leave out, and drop what is no longer there. */
export type BaselineUse = 'use' | 'update' | 'prune';

/** The baseline of one run. */
export interface BaselineRun {
  /** The findings of a draft that are to be reported. */
  reported(draft: DraftFile, findings: readonly CheckedMessage[]): readonly CheckedMessage[];
  /** Writes the file where that was asked for, and gives what there is to say. `failed`: not all drafts were read. */
  close(failed: boolean): readonly Localized[];
}

/** Opens the baseline nearest to the working folder. Throws a `Failure` when it is needed and is not there or broken. */
export function openBaseline(use: BaselineUse, workingFolder: string): BaselineRun {
  const found = nearest(workingFolder);
  const path = found ?? join(workingFolder, BASELINE_NAME);
  const shown = shownPath(workingFolder, path);
  if (found === null && use !== 'update') throw noBaseline();
  const known: Baseline = found === null ? new Map() : read(path, shown);
  const kept = new Map(known);
  const stale: Array<readonly [string, BaselineEntry]> = [];

  return {
    reported(draft, findings) {
      const key = keyOf(draft, path, workingFolder);
      if (key === null) return findings;
      const entries = known.get(key) ?? [];
      if (use === 'update') {
        kept.set(key, entriesOf(findings));
        return [];
      }
      const result = unknownFindings(findings, entries);
      stale.push(...result.stale.map((entry) => [key, entry] as const));
      kept.set(key, without(entries, result.stale));
      return result.findings;
    },
    close(failed) {
      for (const [file, entries] of known) {
        if (kindOf(resolve(dirname(path), file)) !== 'nothing') continue;
        kept.delete(file);
        if (use !== 'update') stale.push(...entries.map((entry) => [file, entry] as const));
      }
      if (use === 'use') return stale.length === 0 ? [] : [staleEntries(stale, shown)];
      if (failed) return [notWritten(shown)];
      const text = baselineText(kept);
      if (found === null || baselineText(known) !== text) writeResult(path, text, shown, true);
      return [use === 'update' ? updated(kept, shown) : pruned(stale.length, shown)];
    },
  };
}

function nearest(folder: string): string | null {
  const path = join(folder, BASELINE_NAME);
  if (kindOf(path) === 'file') return path;
  return dirname(folder) === folder ? null : nearest(dirname(folder));
}

function read(path: string, shown: string): Baseline {
  const baseline = baselineOf(readBytes(path, shown).toString());
  if (baseline) return baseline;
  throw new Failure({
    zh: `${shown} 不是基线文件；可删去后用 --update-baseline 重建。`,
    en: `${shown} is no baseline; remove it and make it anew with --update-baseline.`,
  });
}

/** The draft's path from the baseline's folder; `null` for standard input without a name. */
function keyOf({ path, shown }: DraftFile, baseline: string, workingFolder: string): string | null {
  if (path === null && shown === '<stdin>') return null;
  return nameInBaseline(baseline, path ?? resolve(workingFolder, shown));
}

function noBaseline(): Failure {
  return new Failure({
    zh: `没有基线文件 ${BASELINE_NAME}；先用 --update-baseline 记下现有的问题。`,
    en: `There is no baseline ${BASELINE_NAME}; record the present findings with --update-baseline first.`,
  });
}

function staleEntries(stale: ReadonlyArray<readonly [string, BaselineEntry]>, shown: string): Localized {
  const lines = stale.map(([file, { rule, text }]) => `\n  ${file}  ${rule}  ${text}`).join('');
  return {
    zh: `基线 ${shown} 里有 ${stale.length} 条已经不存在，可用 --prune-baseline 删去：${lines}`,
    en: `${stale.length} entries of the baseline ${shown} are no longer there; drop them with --prune-baseline:${lines}`,
  };
}

function updated(baseline: Baseline, shown: string): Localized {
  const count = [...baseline.values()].flat().reduce((sum, entry) => sum + entry.count, 0);
  return {
    zh: `基线 ${shown} 记下 ${count} 个问题。`,
    en: `The baseline ${shown} records ${count} findings.`,
  };
}

function pruned(count: number, shown: string): Localized {
  return {
    zh: `从基线 ${shown} 删去 ${count} 条。`,
    en: `Dropped ${count} entries from the baseline ${shown}.`,
  };
}

function notWritten(shown: string): Localized {
  return {
    zh: `有的草稿没有检查成，基线 ${shown} 未改动。`,
    en: `Not every draft could be checked; the baseline ${shown} was left alone.`,
  };
}
