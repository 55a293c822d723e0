import { basename } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { isDraftName } from '../core/draft-names';
import type { WorkPlan } from '../core/work-plan';
import { lint } from '../lint/lint';
import type { LintMemo } from '../lint/memo';
import type { Finding } from '../lint/rule';
import { openBaselines } from './baselines';
import { coalesced } from './coalesced';
import { configReports } from './configs/config-reports';
import { openDraftConfigs } from './configs/configs';
import { openDrafts } from './documents';
import type { Host } from './host';
import { newDraftLibrary } from './library/draft-library';
import { lastPlans } from './library/last-plans';
import { libraryReports } from './library/library-reports';
import { logOf } from './log';
import { pathOf } from './paths';
import { publish } from './publishing';
import { renew } from './renewal';
import { homeFolderOf, libraryFoldersOf, type ServerSession } from './session';
import { settingsOf } from './settings';
import { checkedDraft } from './workspace/checked-draft';
import { folderCheck } from './workspace/folder-check';
import { workspaceDrafts } from './workspace/workspace-drafts';
import { workspaceFiles } from './workspace/workspace-files';

/** The session of a client that has said nothing yet. */
export function newSession(connection: Connection, host: Host): ServerSession {
  const log = logOf(connection);
  const settings = () => session.settings;
  const files = workspaceFiles(host.files, () => session.settings.workspaceFolders);
  const session: ServerSession = {
    connection,
    host,
    log,
    settings: settingsOf({ capabilities: {} }),
    configs: openDraftConfigs(
      host.files,
      () => {
        session.drafts.reread();
        session.configReports.tell(session.configs);
      },
      (error) => log('configuration', error),
    ),
    configReports: configReports(connection, settings, (error) => log('watch', error)),
    baselines: openBaselines(host.files, (path) => homeFolderOf(session, path)),
    library: newDraftLibrary(
      {
        foldersOf: (uri) => libraryFoldersOf(session, uri),
        pathOf,
        files: host.files,
        seeds: () => host.seeds(),
        cache: () => host.structureCache(),
      },
      {
        ...libraryReports(connection, settings, (error) => log('library', error)),
        onChange: () => libraryChanged(session),
      },
    ),
    lastPlans: lastPlans({
      files: host.files,
      openPlans: (except) =>
        session.drafts.uris.flatMap((uri) => (uri === except ? [] : (session.drafts.get(uri)?.plan ?? []))),
      candidates: (uri, year) => candidatesOf(session, uri, year),
    }),
    drafts: openDrafts(
      (plan, memo, uri) => findingsOf(session, plan, memo, uri),
      (uri) => session.configs.of(uri).settings.headings,
    ),
    files,
    workspaceDrafts: workspaceDrafts(files, host.files),
    folderCheck: folderCheck({
      files: host.files,
      isOpen: (uri) => session.drafts.get(uri) !== undefined,
      check: (uri) => checkedDraft(session, uri),
      send: (uri, found) => void connection.sendDiagnostics({ uri, diagnostics: [...found] }),
    }),
    findingsOf: (plan, memo, uri) => findingsOf(session, plan, memo, uri),
    publishing: coalesced((uri) => publish(session, uri)),
  };
  return session;
}

/**
 * Lints the plan of an open draft under its configuration. Past plans are compared with only where the bureau names
 * folders of its own, as on the command line.
 */
function findingsOf(session: ServerSession, plan: WorkPlan, memo: LintMemo, uri: string): readonly Finding[] {
  const { configs, library, log } = session;
  return lint(plan, {
    ...configs.of(uri),
    pastPlans: libraryFoldersOf(session, uri).length > 0 ? library.groupedFor(uri) : [],
    memo,
    onError: (ruleId, error) => log(`rule ${ruleId}`, error),
  });
}

/** The bureau's own past plans of a year, then the files of the workspace that are named by it. */
async function candidatesOf(
  { library, files }: ServerSession,
  uri: string,
  year: number,
): Promise<readonly string[]> {
  await files.look();
  const near = files.paths().filter((path) => path.includes(String(year)) && isDraftName(basename(path)));
  const own = library.ownPlansFor(uri).filter(({ structure }) => structure.year === year);
  return [...own.map(({ path }) => path), ...near];
}

function libraryChanged(session: ServerSession): void {
  if (session.drafts.uris.some((uri) => libraryFoldersOf(session, uri).length > 0)) void renew(session);
}
