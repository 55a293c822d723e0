import type { WorkspaceEdit } from 'vscode-languageserver';
import { uriOf } from '../paths';
import type { ServerSession } from '../session';

/** A file as it is to be; `before` is what it holds now, `null` where it is still to come. */
export interface Rewritten {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** Has the client write a file anew; whether it did. */
export async function rewriteFile(
  { connection }: ServerSession,
  { path, before, after }: Rewritten,
): Promise<boolean> {
  const uri = uriOf(path);
  const end = { line: before?.split(/\r\n|\r|\n/).length ?? 0, character: 0 };
  const edit: WorkspaceEdit = {
    documentChanges: [
      ...(before === null ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      {
        textDocument: { uri, version: null },
        edits: [{ range: { start: { line: 0, character: 0 }, end }, newText: after }],
      },
    ],
  };
  // As a refactoring, so that the client saves the file and what it says holds at once.
  const { applied } = await connection.workspace.applyEdit({ edit, metadata: { isRefactoring: true } });
  return applied;
}
