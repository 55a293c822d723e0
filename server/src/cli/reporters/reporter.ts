import type { Language } from '../../core/localized';
import type { WorkPlan } from '../../core/work-plan';
import type { Finding, Severity } from '../../lint/rule';

/** What linting one draft gave. */
export interface FileResult {
  /** The name that results give to the file. */
  readonly shown: string;
  readonly plan: WorkPlan;
  readonly findings: readonly Finding[];
  /** How many places were changed by fixes. */
  readonly edits: number;
}

export interface ReporterOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Only errors are reported, so nothing can be said of warnings. */
  readonly errorsOnly: boolean;
  /** The address of a rule's documentation. */
  ruleUrl(id: string): string;
}

/** Turns results into text: a piece for every file as it comes, and the rest at the end. */
export interface Reporter {
  file(result: FileResult): string;
  end(): string;
}

/** How many findings of each severity there are, and how many of all `--fix` mends. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly fixable: number;
}

/** Counts findings. */
export function findingCounts(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, fixable: 0 };
  for (const finding of findings) {
    counts[finding.severity]++;
    if (finding.fix?.safe) counts.fixable++;
  }
  return counts;
}
