import { basename } from 'node:path';
import type { DocumentUri } from 'vscode-languageserver/node';
import { CONFIG_NAMES } from '../configuration/find-config';
import { initializeResult } from './capabilities';
import { pathOf } from './paths';
import { renew } from './renewal';
import { prepareLibrary, type ServerSession } from './session';
import { libraryFoldersIn, settingsOf } from './settings';

/** Follows what the client tells of itself and of the disk: its first message, its settings, files that change. */
export function followLifecycle(session: ServerSession): void {
  const { connection, configs, configReports, drafts } = session;
  connection.onInitialize((params) => {
    session.settings = settingsOf(params);
    return initializeResult();
  });
  connection.onInitialized(() => configReports.watch());
  connection.onDidChangeConfiguration(({ settings: changed }) => {
    const setting: unknown = changed?.workPlan?.library;
    if (setting === undefined) return;
    const { settings } = session;
    session.settings = { ...settings, libraryFolders: libraryFoldersIn(setting, settings.workspaceFolders) };
    void renew(session);
    for (const uri of drafts.uris) void prepareLibrary(session, uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Each is asked for: the library takes note of its own.
    if (changes.filter(({ uri }) => concernsConfigs(session, uri)).length === 0) return;
    configs.forget();
    void renew(session);
  });
}

/** Whether configurations may be others after a change on the disk; one of a past plan is for the library. */
function concernsConfigs({ configs, library }: ServerSession, uri: DocumentUri): boolean {
  const path = pathOf(uri);
  if (path === null || !library.changed(path)) return true;
  return CONFIG_NAMES.includes(basename(path)) || configs.files().includes(path);
}
