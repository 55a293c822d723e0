import type { Severity } from '../../lint/rule';
import type { Range } from '../drafts/places';
import { type DraftPlace, type FileResult, findingCounts, type Message } from './file-result';
import type { ReporterOptions } from './reporter';

/** What `--format json` and `ndjson` say of one file. The shape is a contract. */
export interface JsonEntry {
  readonly filePath: string;
  readonly messages: readonly JsonMessage[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly infoCount: number;
  readonly fixableCount: number;
}

interface JsonMessage extends Range, DraftPlace {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly url: string;
  /** Absent when there is none. */
  readonly fix?: {
    readonly title: string;
    readonly edits: ReadonlyArray<Range & { readonly newText: string }>;
  };
  readonly related: ReadonlyArray<Range & DraftPlace & { readonly message: string }>;
}

/** The entry of one file. */
export function jsonEntry({ filePath, messages, fixable }: FileResult, options: ReporterOptions): JsonEntry {
  const counts = findingCounts(messages);
  return {
    filePath,
    messages: messages.map((message) => jsonMessage(message, options)),
    errorCount: counts.error,
    warningCount: counts.warning,
    infoCount: counts.info,
    fixableCount: fixable,
  };
}

function jsonMessage(message: Message, { ruleUrl }: ReporterOptions): JsonMessage {
  const { ruleId, severity, line, column, endLine, endColumn, place, fix, related } = message;
  return {
    ruleId,
    severity,
    message: message.message,
    line,
    column,
    endLine,
    endColumn,
    ...(place !== undefined && { place }),
    url: ruleUrl(ruleId),
    ...(fix && { fix: { title: fix.title, edits: fix.edits } }),
    related,
  };
}
