import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { schedule } from './publishing';
import { prepareLibrary, type ServerSession } from './session';

/** Finds the findings of every draft anew, under configurations and past plans as they are now, and shows them. */
export async function renew(session: ServerSession): Promise<void> {
  const { drafts, configs, configReports, settings, connection, log } = session;
  drafts.renew();
  for (const uri of drafts.uris) schedule(session, uri);
  await Promise.all(drafts.uris.map((uri) => prepareLibrary(session, uri)));
  configReports.tell(configs);
  if (settings.clientPulls && settings.clientRefreshes) {
    await connection.languages.diagnostics.refresh().catch((error: unknown) => log('refresh', error));
  }
  if (settings.refreshesLenses)
    await connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch((error: unknown) => log('refresh', error));
  if (settings.refreshesHints)
    await connection.languages.inlayHint.refresh().catch((error: unknown) => log('refresh', error));
}

/**
 * For a client that does not tell of changes on the disk: reads the configurations again where they have changed, or
 * where another file holds for an open draft now.
 */
export async function renewIfOutdated(session: ServerSession): Promise<void> {
  const { settings, configs, drafts, baselines } = session;
  if (settings.watches !== 'nothing') return;
  baselines.forget();
  if (await configs.forgetIfOutdated(drafts.uris)) await renew(session);
}
