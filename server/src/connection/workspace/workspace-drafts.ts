import { basename } from 'node:path';
import { decode } from '../../configuration/encoding';
import type { Files } from '../../configuration/files';
import { isDraftName } from '../../core/draft-names';
import { parseText } from '../../core/parse';
import type { WorkPlan } from '../../core/work-plan';
import { pathOf, uriOf } from '../paths';
import type { WorkspaceFiles } from './workspace-files';

/** The drafts of the workspace that are not open, read when somebody asks for them. */
export interface WorkspaceDrafts {
  /** Each with its uri; those that `leaveOut` names are left out. */
  plans(
    leaveOut: ReadonlySet<string>,
  ): Promise<ReadonlyArray<{ readonly uri: string; readonly plan: WorkPlan }>>;
}

const MOST_DRAFTS = 200;
const LARGEST_BYTES = 2_000_000;

/** No draft is read yet; one that has not changed on the disk is not read again. */
export function workspaceDrafts(files: WorkspaceFiles, from: Files): WorkspaceDrafts {
  const known = new Map<string, { readonly look: string; readonly plan: WorkPlan | null }>();
  const planAt = async (path: string): Promise<WorkPlan | null> => {
    const look = await lookOf(from, path);
    const before = known.get(path);
    if (before?.look === look) return before.plan;
    const bytes = look === null ? null : await from.read(path).catch(() => null);
    const text = bytes === null ? undefined : decode(bytes, 'auto')?.text;
    const plan = text === undefined ? null : parseText(text);
    known.set(path, { look: look ?? '', plan });
    return plan;
  };
  return {
    async plans(leaveOut) {
      await files.look();
      // By their paths: clients write the uri of one file in different ways.
      const leftOut = new Set([...leaveOut].map(pathOf));
      const found: Array<{ uri: string; plan: WorkPlan }> = [];
      for (const path of files
        .paths()
        .filter((path) => isDraftName(basename(path)))
        .slice(0, MOST_DRAFTS)) {
        const plan = leftOut.has(path) ? null : await planAt(path);
        if (plan) found.push({ uri: uriOf(path), plan });
      }
      return found;
    },
  };
}

/** Size and time of change; `null` for a file that is too large, or none. */
async function lookOf({ look }: Files, path: string): Promise<string | null> {
  const { size, mtimeMs } = (await look(path)) ?? { size: -1, mtimeMs: 0 };
  return size < 0 || size > LARGEST_BYTES ? null : `${size} ${mtimeMs}`;
}
