import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentUri,
} from 'vscode-languageserver/node';
import { codeActions } from '../features/code-actions';
import { diagnostics } from '../features/diagnostics';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding-ranges';
import { selectionRanges } from '../features/selection-ranges';
import { lint } from '../lint/lint';
import { initializeResult } from './capabilities';
import { coalesced } from './coalesced';
import { type OpenDraft, openDrafts } from './documents';
import { type Settings, settingsOf } from './settings';

/**
 * Answers a client over the connection until it ends. `rulePages` is the uri of the folder with the rules' pages,
 * with a slash at the end. A feature that throws is logged by its name and gives nothing; the server goes on.
 */
export function handle(connection: Connection, rulePages: string): void {
  let settings: Settings = settingsOf({ capabilities: {} });
  const drafts = openDrafts((plan, memo) =>
    lint(plan, { memo, onError: (ruleId, error) => log(`rule ${ruleId}`, error) }),
  );
  const publishing = coalesced(publish);

  connection.onInitialize((params) => {
    settings = settingsOf(params);
    return initializeResult();
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    guarded('open', () => {
      drafts.open(textDocument);
      if (!settings.clientPulls) publishing.schedule(textDocument.uri);
    });
  });
  connection.onDidChangeTextDocument((params) => {
    guarded('change', () => {
      drafts.change(params);
      if (!settings.clientPulls) publishing.schedule(params.textDocument.uri);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    drafts.close(uri);
    publishing.cancel(uri);
    if (!settings.clientPulls) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  // One line a feature; its name in a log is that of its file.
  connection.languages.diagnostics.on(answer('diagnostics', { kind: 'full', items: [] }, diagnosticReport));
  connection.onDocumentSymbol(
    answer('document-symbols', [], ({ plan }) => documentSymbols(plan, settings.language)),
  );
  connection.onFoldingRanges(answer('folding-ranges', [], ({ plan }) => foldingRanges(plan)));
  connection.onSelectionRanges(
    answer('selection-ranges', [], ({ plan }, { positions }) => selectionRanges(plan, positions)),
  );
  connection.onCodeAction(
    answer('code-actions', [], ({ uri, plan, findings }, { range, context }) =>
      codeActions(plan, findings, { uri, range, context, language: settings.language }),
    ),
  );

  function publish(uri: string): void {
    const open = drafts.get(uri);
    if (!open) return;
    const shown = guarded('diagnostics', () => diagnosticsOf(open)) ?? [];
    connection.sendDiagnostics({ uri, version: open.version, diagnostics: shown });
  }

  function diagnosticReport(open: OpenDraft, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const resultId = String(open.id);
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: diagnosticsOf(open) };
  }

  function diagnosticsOf({ uri, plan, findings, editedLine }: OpenDraft): Diagnostic[] {
    const rulePage = (ruleId: string) => `${rulePages}${ruleId}.md`;
    return diagnostics(plan, findings, { uri, editedLine, rulePage, language: settings.language });
  }

  /** A handler that gives a feature the open draft it is asked about; without one the answer is empty. */
  function answer<P extends { textDocument: { uri: DocumentUri } }, R>(
    feature: string,
    empty: R,
    result: (open: OpenDraft, params: P) => R,
  ): (params: P) => R {
    return (params) =>
      guarded(feature, () => {
        const open = drafts.get(params.textDocument.uri);
        return open && result(open, params);
      }) ?? empty;
  }

  function guarded<R>(name: string, work: () => R): R | undefined {
    try {
      return work();
    } catch (error) {
      log(name, error);
      return undefined;
    }
  }

  function log(name: string, error: unknown): void {
    connection.console.error(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
