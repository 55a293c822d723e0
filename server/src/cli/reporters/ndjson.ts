import { jsonEntry } from './json-entry';
import type { Reporter, ReporterOptions } from './reporter';

/** `--format ndjson`: the entries of `json`, one a line, each as soon as its file is checked. */
export function ndjsonReporter(options: ReporterOptions): Reporter {
  return {
    file: (result) => `${JSON.stringify(jsonEntry(result, options))}\n`,
    end: () => '',
  };
}
