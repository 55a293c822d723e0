import type { Position, TextEdit, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver';
import { readText } from '../../configuration/read-text';
import type { WorkPlan } from '../../core/work-plan';
import { isUnitName, rename, renamedUnit } from '../../features/rename';
import { workspaceSymbols } from '../../features/workspace-symbols';
import type { Answer } from '../answer';
import { guarded } from '../log';
import { uriOf } from '../paths';
import { failure } from '../requests/failure';
import type { ServerSession } from '../session';

const MOST_SYMBOLS = 500;

/** Answers with the features that look at all drafts of the workspace, open ones as they stand in the editor. */
export function answerWorkspace(session: ServerSession, answer: Answer): void {
  const { connection, drafts, log } = session;
  connection.onPrepareRename(answer('rename', null, ({ plan }, { position }) => renamedUnit(plan, position)));
  connection.onRenameRequest(async ({ textDocument, position, newName }): Promise<WorkspaceEdit | null> => {
    const plan = drafts.get(textDocument.uri)?.plan;
    const name = plan && renamedUnit(plan, position)?.placeholder;
    if (name === undefined) return null;
    if (isUnitName(newName)) return await renamedEverywhere(session, name, newName.trim());
    throw failure(
      { zh: '单位名称里不能有顿号、逗号、冒号和换行。', en: 'A unit’s name has no separators in it.' },
      session,
    );
  });
  connection.onWorkspaceSymbol(async ({ query }): Promise<WorkspaceSymbol[]> => {
    const symbols: WorkspaceSymbol[] = [];
    for (const { uri, plan } of await allPlans(session)) {
      symbols.push(...(guarded(log, 'workspace-symbols', () => workspaceSymbols(plan, uri, query)) ?? []));
      if (symbols.length >= MOST_SYMBOLS) break;
    }
    return symbols.slice(0, MOST_SYMBOLS);
  });
}

async function renamedEverywhere(
  session: ServerSession,
  name: string,
  newName: string,
): Promise<WorkspaceEdit> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, plan } of await allPlans(session)) {
    const edits = rename(plan, name, newName);
    if (edits.length > 0) changes[uri] = edits;
  }
  for (const path of session.configs.files()) {
    const edits = await renamedInDirectory(session, path, name, newName);
    if (edits.length > 0) changes[uriOf(path)] = edits;
  }
  return { changes };
}

/** In a file that may list units: a configuration, or a directory that one names. */
async function renamedInDirectory(
  { host }: ServerSession,
  path: string,
  name: string,
  newName: string,
): Promise<TextEdit[]> {
  const text = await readText(host.files, path);
  if (!text?.includes(name)) return [];
  const { unitRenaming } = await import('../../configuration/rename-unit');
  return (await unitRenaming(path, text, name, newName)).map(({ offset, length, newText }) => ({
    range: { start: positionIn(text, offset), end: positionIn(text, offset + length) },
    newText,
  }));
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function allPlans({
  drafts,
  workspaceDrafts,
}: ServerSession): Promise<ReadonlyArray<{ readonly uri: string; readonly plan: WorkPlan }>> {
  const open = drafts.uris.flatMap((uri) => drafts.get(uri) ?? []);
  return [...open, ...(await workspaceDrafts.plans(new Set(drafts.uris)))];
}
