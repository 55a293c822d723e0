import type {
  CompletionList,
  CompletionParams,
  HoverParams,
  InlayHintParams,
  Range,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { WorkPlan } from '../core/work-plan';
import { codeActions } from '../features/code-actions';
import { codeLenses } from '../features/code-lenses';
import { completions } from '../features/completions';
import { definition } from '../features/definition';
import { documentLinks } from '../features/document-links';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding-ranges';
import { formatting } from '../features/formatting';
import { highlights } from '../features/highlights';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlay-hints';
import { selectionRanges } from '../features/selection-ranges';
import { semanticTokens } from '../features/semantic-tokens';
import type { SyllablesOf } from '../features/units/letters';
import { usages } from '../features/usages';
import { libraryOf } from '../library/topics/library';
import { type Answer, answerIn } from './answer';
import { answerConfigCommands } from './configs/config-commands';
import { pinyinLoader } from './pinyin';
import { diagnosticReport } from './publishing';
import { reported } from './reported';
import { prepareLibrary, type ServerSession } from './session';
import { answerWorkspace } from './workspace/workspace-features';

/** Of a whole draft where no range is given. */
interface FormattingParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range?: Range;
}

/** Answers with the editor features, one line each; a feature's name in a log is that of its file. */
export function answerFeatures(session: ServerSession): void {
  const answer = answerIn(session);
  answerShape(session, answer);
  answerPlaces(session, answer);
  answerWriting(session, answer);
  answerWorkspace(session, answer);
  answerConfigCommands(session);
}

/** What a client asks for a draft as a whole. */
function answerShape(session: ServerSession, answer: Answer): void {
  const { connection, files, configs } = session;
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
  connection.onCodeLens(
    answer('code-lenses', [], ({ plan }) => (session.settings.codeLens ? codeLenses(plan, language()) : [])),
  );
  connection.languages.inlayHint.on(async (params) => {
    const lastYear = session.settings.inlayHints ? await lastPlanFor(session, params) : null;
    const hints = answer('inlay-hints', [], ({ plan }, { range }: InlayHintParams) =>
      session.settings.inlayHints ? inlayHints(plan, range, language(), lastYear) : [],
    );
    return await hints(params);
  });
  connection.languages.semanticTokens.on(
    answer('semantic-tokens', { data: [] }, ({ uri, plan }) =>
      semanticTokens(plan, configs.of(uri).settings.unitDirectory),
    ),
  );
  const links = answer('document-links', [], ({ uri, plan }) =>
    documentLinks(plan, { uri, filesNamed: files.named, language: language() }),
  );
  connection.onDocumentLinks((params) => files.look().then(() => links(params)));
}

/** What a client asks about one place of a draft. */
function answerPlaces(session: ServerSession, answer: Answer): void {
  const { connection, files, host } = session;
  const language = () => session.settings.language;
  const definitions = answer('definition', [], ({ uri, plan }, { position }: CompletionParams) =>
    definition(plan, position, { uri, filesNamed: files.named }),
  );
  connection.onDefinition((params) => files.look().then(() => definitions(params)));
  connection.onReferences(answer('usages', [], ({ uri, plan }, { position }) => usages(plan, position, uri)));
  connection.onDocumentHighlight(
    answer('highlights', [], ({ plan }, { position }) => highlights(plan, position)),
  );
  connection.onHover(async (params) => {
    const lastYear = await lastPlanFor(session, params);
    const hovered = answer('hover', null, (open, { position }: HoverParams) =>
      hover(open.plan, reported(session, open).findings, position, {
        language: language(),
        rulePage: host.rulePage,
        lastYear,
      }),
    );
    return await hovered(params);
  });
}

/** What a client offers a writer to change. */
function answerWriting(session: ServerSession, answer: Answer): void {
  const { connection, library, configs } = session;
  const language = () => session.settings.language;
  connection.onCodeAction(
    answer('code-actions', [], (open, { range, context }) =>
      codeActions(open.plan, reported(session, open).findings, {
        uri: open.uri,
        known: reported(session, open).known,
        range,
        context,
        language: language(),
        unitDirectory: configs.of(open.uri).settings.unitDirectory,
        canEdit: session.settings.canEdit,
      }),
    ),
  );
  const format = answer('formatting', [], ({ plan, findings }, { range }: FormattingParams) =>
    formatting(plan, findings, range ?? null),
  );
  connection.onDocumentFormatting(format);
  connection.onDocumentRangeFormatting(format);
  const pinyin = pinyinLoader();
  let syllablesOf: SyllablesOf | null = null;
  const nothing: CompletionList = { isIncomplete: false, items: [] };
  const completion = answer('completions', nothing, ({ uri, plan }, { position }: CompletionParams) =>
    completions(plan, () => libraryOf(library.structuresFor(uri)), position, {
      language: language(),
      unitDirectory: configs.of(uri).settings.unitDirectory,
      syllablesOf,
      snippets: session.settings.snippets,
    }),
  );
  connection.onCompletion(async (params) => {
    await prepareLibrary(session, params.textDocument.uri);
    await library.findTopics(params.textDocument.uri);
    if (isBehindLetter(session, params)) syllablesOf = await pinyin();
    return await completion(params);
  });
}

/** Last year's plan of the draft that is asked about; `null` where none is known. */
async function lastPlanFor(
  { drafts, lastPlans, log }: ServerSession,
  { textDocument: { uri } }: { readonly textDocument: TextDocumentIdentifier },
): Promise<WorkPlan | null> {
  const plan = drafts.get(uri)?.plan;
  if (!plan) return null;
  return await lastPlans.of(uri, plan).catch((error: unknown) => {
    log('last-year', error);
    return null;
  });
}

/** Whether Latin letters are being written, which may be the sounds of a name. */
function isBehindLetter({ drafts }: ServerSession, { textDocument, position }: CompletionParams): boolean {
  const line = drafts.get(textDocument.uri)?.draft.lines[position.line]?.text ?? '';
  return /[a-z']/i.test(line[position.character - 1] ?? '');
}
