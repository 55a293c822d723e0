import type { Connection } from 'vscode-languageserver';
import { answerFeatures } from './features';
import type { Host } from './host';
import { followLifecycle } from './lifecycle';
import { newSession } from './new-session';
import { answerRequests } from './requests/requests';
import { followTexts } from './texts';

/** Answers a client over the connection until it ends; the host is where the server runs. */
export function serve(connection: Connection, host: Host): void {
  const session = newSession(connection, host);
  followLifecycle(session);
  followTexts(session);
  answerFeatures(session);
  answerRequests(session);
}
