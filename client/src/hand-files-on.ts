import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../server/src/connection/protocol';
import { base64From } from './base64';

/**
 * Hands files on that the server does not reach itself: of a virtual workspace, and in a browser all. What cannot be read
 * is an error of the request.
 */
export function handFilesOn(client: BaseLanguageClient): Disposable {
  const on = <M extends keyof ClientRequests>(
    method: M,
    answer: (uri: Uri) => Promise<ClientRequests[M]['gives']>,
  ): Disposable =>
    client.onRequest(method, async ({ uri }: ClientRequests[M]['takes']): Promise<unknown> => {
      return await answer(Uri.parse(uri, true));
    });
  return Disposable.from(
    on('workPlan/readFile', async (uri) => ({ base64: base64From(await workspace.fs.readFile(uri)) })),
    on('workPlan/lookAtFile', async (uri) => {
      const found = await workspace.fs.stat(uri).then(
        (stat) => stat,
        () => null,
      );
      // A link is looked at by what it leads to.
      return (
        found && { kind: kindOf(found.type & ~FileType.SymbolicLink), size: found.size, mtimeMs: found.mtime }
      );
    }),
    on('workPlan/listFolder', async (uri) => {
      const entries = await workspace.fs.readDirectory(uri);
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    }),
  );
}

function kindOf(type: FileType): 'file' | 'folder' | 'other' {
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}
