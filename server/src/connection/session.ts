import type { Connection } from 'vscode-languageserver';
import type { WorkPlan } from '../core/work-plan';
import type { LintMemo } from '../lint/memo';
import type { Finding } from '../lint/rule';
import type { Baselines } from './baselines';
import type { Coalesced } from './coalesced';
import type { ConfigReports } from './configs/config-reports';
import type { Configs } from './configs/configs';
import type { OpenDrafts } from './documents';
import type { Host } from './host';
import type { DraftLibrary } from './library/draft-library';
import type { LastPlans } from './library/last-plans';
import type { Log } from './log';
import { folderOf } from './paths';
import type { Settings } from './settings';
import type { FolderCheck } from './workspace/folder-check';
import type { WorkspaceDrafts } from './workspace/workspace-drafts';
import type { WorkspaceFiles } from './workspace/workspace-files';

/** All that the server knows of one client, from its first message to its last. */
export interface ServerSession {
  readonly connection: Connection;
  readonly host: Host;
  readonly log: Log;
  /** What the client has settled so far. */
  settings: Settings;
  readonly configs: Configs;
  readonly configReports: ConfigReports;
  readonly baselines: Baselines;
  readonly library: DraftLibrary;
  readonly lastPlans: LastPlans;
  readonly drafts: OpenDrafts;
  readonly files: WorkspaceFiles;
  readonly workspaceDrafts: WorkspaceDrafts;
  readonly folderCheck: FolderCheck;
  /** Lints the plan of a draft, named by its uri, under its configuration and past plans. */
  findingsOf(plan: WorkPlan, memo: LintMemo, uri: string): readonly Finding[];
  /** The drafts whose findings are to be published. */
  readonly publishing: Coalesced;
}

/** Where a file for a draft (its path) belongs that is not there yet: the folder of the workspace, or its own. */
export function homeFolderOf({ settings }: ServerSession, path: string): string {
  return folderOf(settings.workspaceFolders, path) ?? path.replace(/[\\/][^\\/]*$/, '');
}

/** Folders of past plans for a draft: those of its configuration, then those of the client's settings. */
export function libraryFoldersOf({ configs, settings }: ServerSession, uri: string): readonly string[] {
  return [...configs.of(uri).libraryFolders, ...settings.libraryFolders];
}

/** Has the configuration and the baseline of a draft read; `undefined` where there is nothing to read. Never rejects. */
export function prepare({ configs, baselines }: ServerSession, uri: string): Promise<void> | undefined {
  const reading = [configs.prepare(uri), baselines.prepare(uri)].filter((each) => each !== undefined);
  return reading.length === 0 ? undefined : Promise.all(reading).then(() => {});
}

/** Has the past plans of a draft read, when its configuration is. */
export async function prepareLibrary(session: ServerSession, uri: string): Promise<void> {
  await prepare(session, uri);
  await session.library.prepare(uri);
}
