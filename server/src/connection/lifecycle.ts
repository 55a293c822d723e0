import { basename } from 'node:path';
import type { DocumentUri } from 'vscode-languageserver';
import { CONFIG_NAMES } from '../configuration/config-names';
import { initializeResult } from './capabilities';
import { pathOf } from './paths';
import { renew, renewIfOutdated } from './renewal';
import type { ServerSession } from './session';
import { changedFolders, changedSettings, type Settings, settingsOf, withLibraryFolders } from './settings';

/** Follows what the client tells of itself and of the disk: its first message, its settings, files that change. */
export function followLifecycle(session: ServerSession): void {
  const { connection, configs, configReports } = session;
  connection.onInitialize((params) => {
    session.settings = settingsOf(params);
    return initializeResult();
  });
  connection.onInitialized(() => {
    configReports.watch();
    if (session.settings.tellsFolders) followFolders(session);
    void findLibraryFolders(session);
  });
  connection.onDidChangeConfiguration(({ settings: changed }) => {
    void renewIfOutdated(session);
    changeSettings(session, changedSettings(session.settings, changed?.workPlan));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes)
      void session.folderCheck.changed(uri).catch((error: unknown) => session.log('folder-check', error));
    // Each is asked for: the library takes note of its own.
    if (changes.filter(({ uri }) => concernsConfigs(session, uri)).length === 0) return;
    configs.forget();
    session.baselines.forget();
    void renew(session);
  });
}

/** Folders of the workspace come and go; relative folders of past plans count from them. */
function followFolders(session: ServerSession): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    changeSettings(session, changedFolders(session.settings, added, removed));
  });
}

function changeSettings(session: ServerSession, settings: Settings): void {
  if (settings === session.settings) return;
  session.settings = settings;
  void renew(session);
  void findLibraryFolders(session);
}

async function findLibraryFolders(session: ServerSession): Promise<void> {
  const { settings, host } = session;
  const found = await withLibraryFolders(settings, host.files);
  if (found === settings || session.settings !== settings) return;
  session.settings = found;
  void renew(session);
}

/** Whether configurations may be others after a change on the disk; one of a past plan is for the library, of a draft for the check of the folder. */
function concernsConfigs({ configs, library }: ServerSession, uri: DocumentUri): boolean {
  const path = pathOf(uri);
  if (path === null) return true;
  const isText = library.changed(path) || /\.(?:txt|md|workplan)$/i.test(path);
  return !isText || CONFIG_NAMES.includes(basename(path)) || configs.files().includes(path);
}
