import { commands, Disposable, extensions, languages, type TextDocument, window, workspace } from 'vscode';

const EXTENSION = 'work-plan.work-plan';
/** What menus and keys hold by, besides the language work-plan. */
const CONTEXT = 'workPlan.markdownDraft';

/** A draft by its language, or a page of Markdown by its name: that stays Markdown, with its preview and its colours. */
export interface DraftFilter {
  readonly language: string;
  readonly pattern?: string;
}

/** Which documents are drafts. The manifest names the files; a page of Markdown is called like one in plain text. */
export function draftSelector(): DraftFilter[] {
  const names = draftFilePatterns().filter((pattern) => pattern.endsWith('.md'));
  return [{ language: 'work-plan' }, { language: 'markdown', pattern: `**/{${names.join(',')}}` }];
}

/** The names of files that are drafts, with `*` for any words. */
export function draftFilePatterns(): readonly string[] {
  const [language] = extensions.getExtension(EXTENSION)?.packageJSON.contributes.languages ?? [];
  const plain: readonly string[] = language?.filenamePatterns ?? [];
  return [
    ...plain,
    ...plain.map((pattern) => pattern.replace(/\.txt$/, '.md')),
    '*.workplan',
    '*.workplan.md',
  ];
}

/** Whether a document is a draft. */
export function isDraft(document: TextDocument): boolean {
  return languages.match(draftSelector(), document) > 0;
}

/** Tells menus and keys whether the active editor holds a draft in Markdown. */
export function markdownContext(): Disposable {
  const tell = () => {
    const document = window.activeTextEditor?.document;
    const isOne = document?.languageId === 'markdown' && isDraft(document);
    void commands.executeCommand('setContext', CONTEXT, isOne);
  };
  tell();
  return Disposable.from(window.onDidChangeActiveTextEditor(tell), workspace.onDidOpenTextDocument(tell));
}
