import {
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { ADD_TO_BASELINE, ADD_UNIT, SET_RULE_LEVEL } from '../features/answers/finding-answers';
import { REFACTOR_MOVE } from '../features/code-actions';
import { LEGEND } from '../features/semantic-tokens';

/** What the server offers, one line a feature, by the name of the feature's file. */
const FEATURES: Readonly<Record<string, ServerCapabilities>> = {
  'code-actions': {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        REFACTOR_MOVE,
        `${CodeActionKind.SourceFixAll}.work-plan`,
      ],
    },
    executeCommandProvider: { commands: [SET_RULE_LEVEL, ADD_UNIT, ADD_TO_BASELINE] },
  },
  'code-lenses': { codeLensProvider: {} },
  // What opens a list of units, goes on with it, or ends a number.
  completions: { completionProvider: { triggerCharacters: ['、', '：', ':', '.', '．', '）', ')'] } },
  definition: { definitionProvider: true },
  diagnostics: {
    diagnosticProvider: {
      identifier: 'work-plan',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
  'document-links': { documentLinkProvider: {} },
  'document-symbols': { documentSymbolProvider: { label: 'Work Plan' } },
  'folding-ranges': { foldingRangeProvider: true },
  formatting: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
  highlights: { documentHighlightProvider: true },
  hover: { hoverProvider: true },
  'inlay-hints': { inlayHintProvider: true },
  rename: { renameProvider: { prepareProvider: true } },
  'selection-ranges': { selectionRangeProvider: true },
  'semantic-tokens': { semanticTokensProvider: { legend: LEGEND, full: true } },
  usages: { referencesProvider: true },
  'workspace-symbols': { workspaceSymbolProvider: true },
};

/** The answer to the client's first message. */
export function initializeResult(): InitializeResult {
  const sync: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  };
  return {
    capabilities: Object.assign(sync, ...Object.values(FEATURES)),
    serverInfo: { name: 'work-plan' },
  };
}
