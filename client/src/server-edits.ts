import { Uri, workspace } from 'vscode';
import { type ApplyWorkspaceEditParams, type Middleware, TextDocumentEdit } from 'vscode-languageclient';

/**
 * What the server writes into configurations and baselines is saved at once, so that it holds: VS Code itself saves
 * only edits of several files. A file that the person was changing is left unsaved.
 */
export const savesServerEdits: NonNullable<NonNullable<Middleware['workspace']>['handleApplyEdit']> = async (
  params,
  next,
) => {
  const dirty = new Set(dirtyUris());
  const result = await next(params, NEVER);
  if ('applied' in result && result.applied && params.metadata?.isRefactoring) {
    const edited = new Set(editedUris(params));
    for (const document of workspace.textDocuments) {
      const uri = String(document.uri);
      if (document.isDirty && edited.has(uri) && !dirty.has(uri)) await document.save();
    }
  }
  return result;
};

const NEVER = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

function dirtyUris(): readonly string[] {
  return workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => String(uri));
}

function editedUris({ edit }: ApplyWorkspaceEditParams): readonly string[] {
  return (edit.documentChanges ?? []).flatMap((change) =>
    TextDocumentEdit.is(change) ? [String(Uri.parse(change.textDocument.uri))] : [],
  );
}
