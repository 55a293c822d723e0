import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CompletionParams,
  Connection,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentUri,
} from 'vscode-languageserver/node';
import { CONFIG_NAMES } from '../configuration/find-config';
import { codeActions } from '../features/code-actions';
import { completions } from '../features/completions';
import { diagnostics } from '../features/diagnostics';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding-ranges';
import { selectionRanges } from '../features/selection-ranges';
import type { Structure } from '../library/structure/structure';
import { libraryOf } from '../library/topics/library';
import { lint } from '../lint/lint';
import { seedStructures } from '../past-plans/seed-structures';
import { initializeResult } from './capabilities';
import { coalesced } from './coalesced';
import { configDiagnostics } from './config-diagnostics';
import { watchConfigs } from './config-watch';
import { draftConfigs } from './configs';
import { type OpenDraft, openDrafts } from './documents';
import { draftLibrary } from './library';
import { libraryReports } from './library-reports';
import { pathOf } from './paths';
import { answerRequests } from './requests';
import { libraryFoldersIn, type Settings, settingsOf } from './settings';

/**
 * Answers a client over the connection until it ends. `packageFolder` is the folder of the installed package, which
 * holds the rules' pages and the seeds. A feature that throws is logged by its name and gives nothing; the server goes on.
 */
export function handle(connection: Connection, packageFolder: string): void {
  const rulePages = `${pathToFileURL(join(packageFolder, 'docs', 'rules')).href}/`;
  let settings: Settings = settingsOf({ capabilities: {} });
  const drafts = openDrafts((plan, memo, uri) =>
    lint(plan, {
      ...configs.of(uri),
      pastPlans: pastPlansFor(uri),
      memo,
      onError: (ruleId, error) => log(`rule ${ruleId}`, error),
    }),
  );
  const publishing = coalesced(publish);
  const showProblems = configDiagnostics(connection);
  let watch: (files: readonly string[]) => void = () => {};
  const configs = draftConfigs(configRead, (error) => log('configuration', error));

  const library = draftLibrary(
    {
      foldersOf,
      pathOf,
      seeds: () => seedStructures(packageFolder),
    },
    {
      ...libraryReports(
        connection,
        () => settings,
        (error) => log('library', error),
      ),
      onChange() {
        if (!drafts.uris.some((uri) => foldersOf(uri).length > 0)) return;
        drafts.renew();
        void renewed();
      },
    },
  );

  connection.onInitialize((params) => {
    settings = settingsOf(params);
    return initializeResult();
  });

  connection.onInitialized(() => {
    watch = watchConfigs(connection, settings.watches, (error) => log('watch', error));
  });
  connection.onDidChangeConfiguration(({ settings: changed }) => {
    const setting: unknown = changed?.workPlan?.library;
    if (setting === undefined) return;
    settings = { ...settings, libraryFolders: libraryFoldersIn(setting, settings.workspaceFolders) };
    drafts.renew();
    void renewed();
    for (const uri of drafts.uris) void prepareLibrary(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Each is asked for: the library takes note of its own.
    if (changes.filter(({ uri }) => concernsConfigs(uri)).length === 0) return;
    configs.forget();
    drafts.renew();
    void renewed();
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    guarded('open', () => {
      configs.lookAgain();
      if (settings.watches === 'nothing') library.lookAgain();
      drafts.open(textDocument);
      schedule(textDocument.uri);
      void prepareLibrary(textDocument.uri);
    });
  });
  connection.onDidChangeTextDocument((params) => {
    guarded('change', () => {
      drafts.change(params);
      schedule(params.textDocument.uri);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    drafts.close(uri);
    publishing.cancel(uri);
    if (!settings.clientPulls) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const answerCompletion = answer('completions', [], ({ uri, plan }, { position }: CompletionParams) =>
    completions(plan, () => libraryOf(library.structuresFor(uri)), position, {
      language: settings.language,
      unitDirectory: configs.of(uri).settings.unitDirectory,
    }),
  );

  // One line a feature; its name in a log is that of its file.
  connection.languages.diagnostics.on(answer('diagnostics', { kind: 'full', items: [] }, diagnosticReport));
  connection.onCompletion(async (params) => {
    await prepareLibrary(params.textDocument.uri);
    return await answerCompletion(params);
  });
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

  answerRequests(connection, {
    language: () => settings.language,
    planOf: (uri) => drafts.get(uri)?.plan,
    async structuresFor(uri) {
      await prepareLibrary(uri);
      await library.settled();
      return library.structuresFor(uri);
    },
    fileOf: library.fileOf,
  });

  /** Publishes the findings of a draft soon, when its configuration is read. */
  function schedule(uri: string): void {
    if (settings.clientPulls) return;
    const reading = configs.prepare(uri);
    if (reading) void reading.then(() => publishing.schedule(uri));
    else publishing.schedule(uri);
  }

  function foldersOf(uri: string): readonly string[] {
    return [...configs.of(uri).libraryFolders, ...settings.libraryFolders];
  }

  /** What rules compare a draft with: nothing where the bureau names no past plans of its own, as on the command line. */
  function pastPlansFor(uri: string): readonly Structure[] {
    return foldersOf(uri).length > 0 ? library.structuresFor(uri) : [];
  }

  /** Has the past plans of a draft read, when its configuration is. */
  async function prepareLibrary(uri: string): Promise<void> {
    await configs.prepare(uri);
    await library.prepare(uri);
  }

  /** Whether configurations may be others after a change on the disk; one of a past plan is for the library. */
  function concernsConfigs(uri: DocumentUri): boolean {
    const path = pathOf(uri);
    if (path === null || !library.changed(path)) return true;
    return CONFIG_NAMES.includes(basename(path)) || configs.files().includes(path);
  }

  /** Shows the findings of every draft under the configurations as they are now. */
  async function renewed(): Promise<void> {
    for (const uri of drafts.uris) schedule(uri);
    await Promise.all(drafts.uris.map(prepareLibrary));
    configRead();
    if (settings.clientPulls && settings.clientRefreshes) {
      await connection.languages.diagnostics.refresh().catch((error: unknown) => log('refresh', error));
    }
  }

  function configRead(): void {
    showProblems(configs.problems(), settings.language);
    watch(configs.files());
  }

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

  /**
   * A handler that gives a feature the open draft it is asked about, when its configuration is read; without a draft
   * the answer is empty.
   */
  function answer<P extends { textDocument: { uri: DocumentUri } }, R>(
    feature: string,
    empty: R,
    result: (open: OpenDraft, params: P) => R,
  ): (params: P) => R | Promise<R> {
    return (params) => {
      const now = () =>
        guarded(feature, () => {
          const open = drafts.get(params.textDocument.uri);
          return open && result(open, params);
        }) ?? empty;
      const reading = guarded(feature, () => configs.prepare(params.textDocument.uri));
      return reading ? reading.then(now) : now();
    };
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
