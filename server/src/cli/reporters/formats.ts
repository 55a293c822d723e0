import { jsonReporter } from './json';
import type { Reporter, ReporterOptions } from './reporter';
import { stylishReporter } from './stylish';

type MakeReporter = (options: ReporterOptions) => Reporter;

/** Each format with its reporter; those that a person at the terminal seldom asks for are read when they are. */
const REPORTERS = {
  stylish: async () => stylishReporter,
  json: async () => jsonReporter,
  ndjson: async () => (await import('./ndjson')).ndjsonReporter,
  sarif: async () => (await import('./sarif')).sarifReporter,
  github: async () => (await import('./github')).githubReporter,
  gitlab: async () => (await import('./gitlab')).gitlabReporter,
  junit: async () => (await import('./junit')).junitReporter,
  checkstyle: async () => (await import('./checkstyle')).checkstyleReporter,
  markdown: async () => (await import('./markdown')).markdownReporter,
} satisfies Readonly<Record<string, () => Promise<MakeReporter>>>;

export type ReportFormat = keyof typeof REPORTERS;

/** Every format of `lint --format`. */
export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];

/** Whether a name is that of a format. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(REPORTERS, name);
}

/** A fresh reporter of a format, for one run. */
export async function reporterOf(format: ReportFormat, options: ReporterOptions): Promise<Reporter> {
  return (await REPORTERS[format]())(options);
}
