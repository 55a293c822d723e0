import { jsonReporter } from './json';
import type { Reporter, ReporterOptions } from './reporter';
import { stylishReporter } from './stylish';

const REPORTERS = { stylish: stylishReporter, json: jsonReporter } satisfies Readonly<
  Record<string, (options: ReporterOptions) => Reporter>
>;

export type ReportFormat = keyof typeof REPORTERS;

/** Every format of `lint --format`. */
export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];

/** Whether a name is that of a format. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(REPORTERS, name);
}

/** A fresh reporter of a format, for one run. */
export function reporterOf(format: ReportFormat, options: ReporterOptions): Reporter {
  return REPORTERS[format](options);
}
