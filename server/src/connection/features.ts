import type { CompletionParams } from 'vscode-languageserver/node';
import { codeActions } from '../features/code-actions';
import { completions } from '../features/completions';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding-ranges';
import { selectionRanges } from '../features/selection-ranges';
import { libraryOf } from '../library/topics/library';
import { answerIn } from './answer';
import { diagnosticReport } from './publishing';
import { prepareLibrary, type ServerSession } from './session';

/** Answers with the editor features, one line each; a feature's name in a log is that of its file. */
export function answerFeatures(session: ServerSession): void {
  const { connection, library, configs } = session;
  const answer = answerIn(session);
  const language = () => session.settings.language;

  connection.languages.diagnostics.on(
    answer('diagnostics', { kind: 'full', items: [] }, (open, params) =>
      diagnosticReport(session, open, params),
    ),
  );
  connection.onDocumentSymbol(
    answer('document-symbols', [], ({ plan }) => documentSymbols(plan, language())),
  );
  connection.onFoldingRanges(answer('folding-ranges', [], ({ plan }) => foldingRanges(plan)));
  connection.onSelectionRanges(
    answer('selection-ranges', [], ({ plan }, { positions }) => selectionRanges(plan, positions)),
  );
  connection.onCodeAction(
    answer('code-actions', [], ({ uri, plan, findings }, { range, context }) =>
      codeActions(plan, findings, { uri, range, context, language: language() }),
    ),
  );
  const completion = answer('completions', [], ({ uri, plan }, { position }: CompletionParams) =>
    completions(plan, () => libraryOf(library.structuresFor(uri)), position, {
      language: language(),
      unitDirectory: configs.of(uri).settings.unitDirectory,
    }),
  );
  connection.onCompletion(async (params) => {
    await prepareLibrary(session, params.textDocument.uri);
    return await completion(params);
  });
}
