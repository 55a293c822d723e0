import type { Language } from '../../core/localized';
import type { FileResult } from './file-result';

export interface ReporterOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Only errors are reported, so nothing can be said of warnings. */
  readonly errorsOnly: boolean;
  /** Version of the program. */
  readonly version: string;
  /** The address of a rule's documentation. */
  ruleUrl(id: string): string;
  /** What a rule flags, one sentence. */
  ruleSummary(id: string): string;
}

/** Turns results into text: a piece for every file as it comes, and the rest at the end. */
export interface Reporter {
  file(result: FileResult): string;
  end(): string;
}
