import { dirname, join } from 'node:path';
import {
  BASELINE_NAME,
  baselineFinder,
  type FoundBaseline,
  nameInBaseline,
} from '../configuration/baseline-files';
import type { Files } from '../configuration/files';
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
  /** Reads the baseline of a draft; `undefined` where there is nothing to read. Never rejects. */
  prepare(uri: string): Promise<void> | undefined;
  /** The findings of a draft that its baseline knows; rule and text tell, never the line. */
  known(plan: WorkPlan, findings: readonly Finding[], uri: string): ReadonlySet<Finding>;
  /** The baseline of a draft after a change. `null` for a draft that is no file, and where its baseline is broken. */
  changed(
    plan: WorkPlan,
    findings: readonly Finding[],
    uri: string,
    change: BaselineChange,
  ): Promise<ChangedBaseline | null>;
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
export function openBaselines(files: Files, folderFor: (path: string) => string): Baselines {
  let find = baselineFinder(files);
  /** By the folders of drafts. */
  const found = new Map<string, FoundBaseline | null>();

  const prepare = (uri: string): Promise<void> | undefined => {
    const path = pathOf(uri);
    if (path === null || found.has(dirname(path))) return undefined;
    const finding = find;
    return find(dirname(path)).then((own) => {
      if (finding === find) found.set(dirname(path), own);
      return prepare(uri);
    });
  };

  return {
    prepare,
    known(plan, findings, uri) {
      const path = pathOf(uri);
      const own = path === null || findings.length === 0 ? null : found.get(dirname(path));
      const entries = own && path !== null ? entriesIn(own.baseline, own.file, path) : [];
      if (entries.length === 0) return new Set();
      const all = inBlocks(plan, findings);
      const unknown = new Set(unknownFindings(all, entries).findings);
      return new Set(all.filter((each) => !unknown.has(each)).map(({ finding }) => finding));
    },
    async changed(plan, findings, uri, change) {
      const path = pathOf(uri);
      if (path === null) return null;
      await prepare(uri);
      const own = found.get(dirname(path)) ?? null;
      if (own === null && change === 'prune') return null;
      const file = own?.file ?? join(folderFor(path), BASELINE_NAME);
      const old: Baseline | null = own === null ? new Map() : own.baseline;
      if (!old) return null;
      const { entries, count } = changedEntries(entriesIn(old, file, path), inBlocks(plan, findings), change);
      return { path: file, baseline: new Map(old).set(nameInBaseline(file, path), entries), count };
    },
    forget() {
      find = baselineFinder(files);
      found.clear();
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
