import { dirname, join } from 'node:path';
import { BASELINE_NAME, baselineFinder, nameInBaseline } from '../configuration/baseline-files';
import type { WorkPlan } from '../core/work-plan';
import {
  type Baseline,
  type BaselineEntry,
  entriesOf,
  including,
  unknownFindings,
  without,
} from '../lint/baseline/baseline';
import { blockOf } from '../lint/baseline/block';
import type { Finding } from '../lint/rule';
import { pathOf } from './paths';

/** Record what is found in a draft and nothing else · record some findings too · drop what is no longer found. */
export type BaselineChange = 'update' | 'add' | 'prune';

/** What is recorded as known (基线), for drafts by their uris. */
export interface Baselines {
  /** The findings of a draft that its baseline knows; rule and text tell, never the line. */
  known(plan: WorkPlan, findings: readonly Finding[], uri: string): ReadonlySet<Finding>;
  /** The baseline of a draft after a change. `null` for a draft that is no file, and where its baseline is broken. */
  changed(
    plan: WorkPlan,
    findings: readonly Finding[],
    uri: string,
    change: BaselineChange,
  ): ChangedBaseline | null;
  /** Forgets what was read: something has changed on the disk. */
  forget(): void;
}

/** A baseline as it is to be, and where. */
export interface ChangedBaseline {
  readonly path: string;
  readonly baseline: Baseline;
  /** How many findings were recorded, or entries dropped. */
  readonly count: number;
}

/** Nothing is read yet. A baseline that is still to come stands in the folder that `folderFor` gives for a draft. */
export function openBaselines(folderFor: (path: string) => string): Baselines {
  let finder = baselineFinder();
  return {
    known(plan, findings, uri) {
      const path = pathOf(uri);
      const file = path === null || findings.length === 0 ? null : finder.fileIn(dirname(path));
      const entries = file === null || path === null ? [] : entriesIn(finder.read(file), file, path);
      if (entries.length === 0) return new Set();
      const found = inBlocks(plan, findings);
      const unknown = new Set(unknownFindings(found, entries).findings);
      return new Set(found.filter((each) => !unknown.has(each)).map(({ finding }) => finding));
    },
    changed(plan, findings, uri, change) {
      const path = pathOf(uri);
      if (path === null) return null;
      const found = finder.fileIn(dirname(path));
      if (found === null && change === 'prune') return null;
      const file = found ?? join(folderFor(path), BASELINE_NAME);
      const old: Baseline | null = found === null ? new Map() : finder.read(found);
      if (!old) return null;
      const { entries, count } = changedEntries(entriesIn(old, file, path), inBlocks(plan, findings), change);
      return { path: file, baseline: new Map(old).set(nameInBaseline(file, path), entries), count };
    },
    forget() {
      finder = baselineFinder();
    },
  };
}

type FoundInBlock = ReturnType<typeof inBlocks>[number];

function inBlocks(plan: WorkPlan, findings: readonly Finding[]) {
  return findings.map((finding) => ({ finding, ruleId: finding.ruleId, block: blockOf(plan, finding) }));
}

function entriesIn(baseline: Baseline | null, file: string, path: string): readonly BaselineEntry[] {
  return baseline?.get(nameInBaseline(file, path)) ?? [];
}

function changedEntries(
  entries: readonly BaselineEntry[],
  found: readonly FoundInBlock[],
  change: BaselineChange,
): { readonly entries: readonly BaselineEntry[]; readonly count: number } {
  if (change === 'update') return { entries: entriesOf(found), count: found.length };
  if (change === 'add') return { entries: including(entries, entriesOf(found)), count: found.length };
  const { stale } = unknownFindings(found, entries);
  return { entries: without(entries, stale), count: stale.length };
}
