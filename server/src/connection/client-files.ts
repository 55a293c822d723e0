import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Files } from '../configuration/files';
import { bytesOf } from './base64';
import { uriOf } from './paths';
import type { ClientRequests } from './protocol';

/** The files that only the client reaches. Of a client that does not hand files on none can be read. */
export function clientFiles(connection: Connection): Files {
  let handsOn = true;
  const ask = async <M extends keyof ClientRequests>(
    method: M,
    path: string,
  ): Promise<ClientRequests[M]['gives']> => {
    if (!handsOn) throw new Error('the client hands no files on');
    try {
      return await connection.sendRequest<ClientRequests[M]['gives']>(method, { uri: uriOf(path) });
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) handsOn = false;
      throw error;
    }
  };
  const read = async (path: string) => bytesOf((await ask('workPlan/readFile', path)).base64);
  return {
    read,
    async *lines(path) {
      for (const line of new TextDecoder().decode(await read(path)).split(/\r\n|\r|\n/))
        if (line !== '') yield line;
    },
    look: (path) => ask('workPlan/lookAtFile', path).catch(() => null),
    list: (folder) => ask('workPlan/listFolder', folder),
  };
}
