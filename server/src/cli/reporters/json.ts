import { jsonEntry } from './json-entry';
import type { Reporter, ReporterOptions } from './reporter';

/** `--format json`: an array with one entry a file, one file a line. */
export function jsonReporter(options: ReporterOptions): Reporter {
  let first = true;
  return {
    file(result) {
      const start = first ? '[\n' : ',\n';
      first = false;
      return start + JSON.stringify(jsonEntry(result, options));
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  };
}
