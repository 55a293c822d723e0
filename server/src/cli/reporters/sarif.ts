import { pathToFileURL } from 'node:url';
import type { Severity } from '../../lint/rule';
import type { Range } from '../drafts/places';
import type { FileResult, Message } from './file-result';
import { fingerprintsIn } from './fingerprint';
import type { Reporter, ReporterOptions } from './reporter';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** `--format sarif`: SARIF 2.1.0, with fixes and with fingerprints that do not count lines. */
export function sarifReporter(options: ReporterOptions): Reporter {
  const results: unknown[] = [];
  const artifacts: unknown[] = [];
  const ruleIds = new Set<string>();
  return {
    file(result) {
      artifacts.push({ location: { uri: uriOf(result.filePath) } });
      for (const { ruleId } of result.messages) ruleIds.add(ruleId);
      for (const found of resultsOf(result)) results.push(found);
      return '';
    },
    end() {
      const rules = [...ruleIds].sort().map((id) => ruleOf(id, options));
      const driver = { name: 'work-plan', version: options.version, rules };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', artifacts, results };
      return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 1)}\n`;
    },
  };
}

function ruleOf(id: string, { ruleUrl, ruleSummary }: ReporterOptions) {
  return { id, shortDescription: { text: ruleSummary(id) }, helpUri: ruleUrl(id) };
}

function resultsOf({ filePath, messages }: FileResult) {
  const artifactLocation = { uri: uriOf(filePath) };
  const fingerprintOf = fingerprintsIn(filePath);
  return messages.map((message) => ({
    ruleId: message.ruleId,
    level: LEVELS[message.severity],
    message: { text: message.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(message) } }],
    partialFingerprints: { 'workPlan/v1': fingerprintOf(message) },
    ...(message.related.length > 0 && {
      relatedLocations: message.related.map((place, index) => ({
        id: index + 1,
        message: { text: place.message },
        physicalLocation: { artifactLocation, region: regionOf(place) },
      })),
    }),
    ...(message.fix && { fixes: [fixOf(message.fix, artifactLocation)] }),
  }));
}

function fixOf({ title, edits }: NonNullable<Message['fix']>, artifactLocation: { readonly uri: string }) {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit),
    insertedContent: { text: edit.newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf({ line, column, endLine, endColumn }: Range) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a URI: relative where it is, so that it holds on the machine that shows the results. */
function uriOf(path: string): string {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return pathToFileURL(path).href;
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
