import { window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from '../../server/src/connection/protocol';

/** The server's answer; `undefined` where it has none, which the person is told with the reason. */
export async function ask<M extends keyof Requests>(
  client: BaseLanguageClient,
  method: M,
  params: Requests[M]['takes'],
): Promise<Requests[M]['gives'] | undefined> {
  try {
    return await client.sendRequest<Requests[M]['gives']>(method, params);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
