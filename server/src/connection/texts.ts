import { guarded } from './log';
import { publishNothing, schedule } from './publishing';
import { renewIfOutdated } from './renewal';
import { prepareLibrary, type ServerSession } from './session';

/** Follows what happens to the texts in the client: each change of a draft is taken over, then its findings are published. */
export function followTexts(session: ServerSession): void {
  const { connection, configs, library, drafts, folderCheck, log } = session;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    guarded(log, 'open', () => {
      if (session.settings.watches === 'nothing') {
        library.lookAgain();
        void renewIfOutdated(session);
      }
      configs.lookAgain();
      drafts.open(textDocument);
      folderCheck.opened(textDocument.uri);
      schedule(session, textDocument.uri);
      void prepareLibrary(session, textDocument.uri);
    });
  });
  connection.onDidChangeTextDocument((params) => {
    guarded(log, 'change', () => {
      drafts.change(params);
      schedule(session, params.textDocument.uri);
    });
  });
  connection.onDidSaveTextDocument(() => void guarded(log, 'save', () => renewIfOutdated(session)));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    drafts.close(uri);
    publishNothing(session, uri);
    void folderCheck.changed(uri).catch((error: unknown) => log('folder-check', error));
  });
}
