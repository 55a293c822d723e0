import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Localized } from '../../core/localized';
import { pathOf } from '../paths';
import type { CheckFolderResult } from '../protocol';
import type { On } from '../requests/answering';
import { isCheckFolderParams, isNoParams } from '../requests/request-params';
import type { ServerSession } from '../session';

const TITLE: Localized = { zh: '检查整个文件夹', en: 'Checking the whole folder' };
const DRAFTS = '**/*.{txt,md,workplan}';

/** Answers 检查整个文件夹: findings of drafts that are not open come as diagnostics, how far it is as progress. */
export function answerFolderCheck(on: On, session: ServerSession): void {
  let isWatched = false;
  on('workPlan/checkFolder', isCheckFolderParams, async ({ folder }) => {
    if (!isWatched && session.settings.watches !== 'nothing') {
      isWatched = true;
      void session.connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: DRAFTS }] })
        .catch((error: unknown) => session.log('watch', error));
    }
    const path = folder === undefined ? null : pathOf(folder);
    return await withProgress(session, path === null ? session.settings.workspaceFolders : [path]);
  });
  on('workPlan/clearFolderCheck', isNoParams, async () => {
    session.folderCheck.clear();
    return null;
  });
}

async function withProgress(session: ServerSession, folders: readonly string[]): Promise<CheckFolderResult> {
  const { connection, settings, folderCheck } = session;
  if (!settings.showsProgress)
    return await folderCheck.run(
      folders,
      () => {},
      () => false,
    );
  const bar = await connection.window.createWorkDoneProgress();
  bar.begin(TITLE[settings.language], 0, undefined, true);
  try {
    return await folderCheck.run(
      folders,
      (done, total) => bar.report(Math.floor((done / total) * 100), `${done}/${total}`),
      () => bar.token.isCancellationRequested,
    );
  } finally {
    bar.done();
  }
}
