import type { Block } from './block';

/** A finding as the baseline knows it. */
interface FoundInBlock {
  readonly ruleId: string;
  readonly block: Block;
}

/** Findings of one rule in blocks of one text that are known and not reported. */
export interface BaselineEntry {
  readonly rule: string;
  /** The beginning of the block's text, for whoever reads the file. */
  readonly text: string;
  /** Of the whole text of the block. */
  readonly hash: string;
  /** How many there are, one after the other. */
  readonly count: number;
}

/** The known findings (基线): entries by the file's path from the folder of the baseline. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

const VERSION = 1;

/** The entries that findings come to, sorted. */
export function entriesOf(findings: readonly FoundInBlock[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const entry = entryOf(finding);
    const known = entries.get(keyOf(entry));
    entries.set(keyOf(entry), known ? { ...known, count: known.count + 1 } : entry);
  }
  return [...entries.values()].sort(byRuleAndText);
}

/** The findings that the entries do not know, and what is left of the entries: findings that are no longer there. */
export function unknownFindings<Found extends FoundInBlock>(
  findings: readonly Found[],
  entries: readonly BaselineEntry[],
): { readonly findings: readonly Found[]; readonly stale: readonly BaselineEntry[] } {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const unknown = findings.filter((finding) => {
    const key = keyOf(entryOf(finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const stale = entries.flatMap((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { findings: unknown, stale };
}

/** Entries without others. */
export function without(
  entries: readonly BaselineEntry[],
  gone: readonly BaselineEntry[],
): readonly BaselineEntry[] {
  const counts = new Map(gone.map((entry) => [keyOf(entry), entry.count]));
  return entries
    .map((entry) => ({ ...entry, count: entry.count - (counts.get(keyOf(entry)) ?? 0) }))
    .filter(({ count }) => count > 0);
}

/** Entries with others. */
export function including(
  entries: readonly BaselineEntry[],
  more: readonly BaselineEntry[],
): readonly BaselineEntry[] {
  const sums = new Map(entries.map((entry) => [keyOf(entry), entry]));
  for (const entry of more) {
    const { count } = sums.get(keyOf(entry)) ?? { count: 0 };
    sums.set(keyOf(entry), { ...entry, count: entry.count + count });
  }
  return [...sums.values()].sort(byRuleAndText);
}

/** The file's text: sorted, one entry a line. Files without entries are left out. */
export function baselineText(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = files.map(([file, entries]) => {
    const lines = [...entries].sort(byRuleAndText).map(({ rule, text, hash, count }) => {
      const fields = count > 1 ? { rule, text, hash, count } : { rule, text, hash };
      return `      { ${Object.entries(fields)
        .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
        .join(', ')} }`;
    });
    return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`;
  });
  const body = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`;
  return `{\n  "version": ${VERSION},\n  "files": ${body}\n}\n`;
}

/** Reads the text of a baseline; `null` when it is none. */
export function baselineOf(text: string): Baseline | null {
  try {
    const { version, files } = JSON.parse(text.replace(/^\ufeff/, ''));
    if (version !== VERSION || typeof files !== 'object' || files === null) return null;
    const baseline = new Map<string, readonly BaselineEntry[]>();
    for (const [file, entries] of Object.entries<Partial<BaselineEntry>[]>(files)) {
      baseline.set(
        file,
        entries.map(({ rule, text: shown = '', hash, count = 1 }) => {
          if (typeof rule !== 'string' || typeof hash !== 'string' || !Number.isInteger(count))
            throw new Error();
          return { rule, text: String(shown), hash, count };
        }),
      );
    }
    return baseline;
  } catch {
    return null;
  }
}

function entryOf({ ruleId, block }: FoundInBlock): BaselineEntry {
  return { rule: ruleId, ...block, count: 1 };
}

function keyOf({ rule, hash }: BaselineEntry): string {
  return `${rule} ${hash}`;
}

function byRuleAndText(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [`${a.rule} ${a.text} ${a.hash}`, `${b.rule} ${b.text} ${b.hash}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
