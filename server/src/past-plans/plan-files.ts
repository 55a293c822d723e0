import { join, sep } from 'node:path';
import type { Files, FolderEntry } from '../configuration/files';
import type { Localized } from '../core/localized';

/** A file that may hold a past plan, as it stands on the disk. */
export interface PlanFile {
  readonly path: string;
  /** Its path from the folder that was named, with `/`. */
  readonly inFolder: string;
  readonly mtimeMs: number;
  /** When the system last changed anything of it, which tells also where `mtimeMs` was set back; 0 where it does not say. */
  readonly ctimeMs: number;
  /** In bytes. */
  readonly size: number;
}

export interface FoundFiles {
  /** In the order of their folders and paths, each once. */
  readonly files: readonly PlanFile[];
  readonly problems: ReadonlyArray<{ readonly path: string; readonly message: Localized }>;
}

const PLAN_NAME = /\.(?:txt|md|workplan|docx|ya?ml)$|(?:^|\.)plans\.jsonl$/i;
/** `.hidden`, and `~$name` that office programs leave behind. */
const PASSED_OVER = /^(?:\.|~\$|node_modules$)/;
const MOST_FILES = 50_000;
/** Files of any kind that are looked at; beyond it the folder is surely not one of plans. */
const MOST_ENTRIES = 200_000;
const TOGETHER = 32;

/**
 * The files under folders that may hold past plans: txt, md, workplan, docx, and the structures in yaml. Hidden folders and
 * `node_modules` are passed over, links to folders are not followed. A file may be named instead of a folder. What
 * cannot be looked at is a problem; of too many files the first are taken.
 */
export async function planFiles(
  from: Files,
  folders: readonly string[],
  isCancelled: () => boolean,
): Promise<FoundFiles> {
  const files = new Map<string, PlanFile>();
  const problems: Array<{ readonly path: string; readonly message: Localized }> = [];
  let entriesLeft = MOST_ENTRIES;

  const add = async (path: string, inFolder: string) => {
    const found = await from.look(path);
    if (found?.kind !== 'file') return;
    const { mtimeMs, ctimeMs = 0, size } = found;
    files.set(path, { path, inFolder, mtimeMs, ctimeMs, size });
  };

  /** Whether all of a folder was taken. */
  const visit = async (folder: string, inFolder: string): Promise<boolean> => {
    const entries = await entriesOf(from, folder).catch((error: unknown) => {
      problems.push({ path: folder, message: cannotRead(error) });
      return [];
    });
    entriesLeft -= entries.length;
    const within = (name: string) => (inFolder === '' ? name : `${inFolder}/${name}`);
    const kept = entries.filter(({ name }) => !PASSED_OVER.test(name));
    const named = kept.filter(({ kind, name }) => kind !== 'folder' && PLAN_NAME.test(name));
    for (let start = 0; start < named.length; start += TOGETHER) {
      if (files.size >= MOST_FILES || isCancelled()) return false;
      const some = named.slice(start, start + Math.min(TOGETHER, MOST_FILES - files.size));
      await Promise.all(some.map(({ name }) => add(`${folder}${sep}${name}`, within(name))));
    }
    for (const entry of kept) {
      if (entry.kind !== 'folder') continue;
      if (files.size >= MOST_FILES || entriesLeft < 0 || isCancelled()) return false;
      if (!(await visit(join(folder, entry.name), within(entry.name)))) return false;
    }
    return entriesLeft >= 0;
  };

  for (const folder of folders) {
    const found = await from.look(folder);
    if (found?.kind === 'file') await add(folder, folder.replace(/^.*[\\/]/, ''));
    else if (!found) problems.push({ path: folder, message: NOT_THERE });
    else if (!(await visit(folder, '')) && !isCancelled()) problems.push({ path: folder, message: TOO_MANY });
  }
  return { files: inOrder(files), problems };
}

/** Files were looked at together, so they are put in the order of their paths. */
function inOrder(files: ReadonlyMap<string, PlanFile>): readonly PlanFile[] {
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function entriesOf(from: Files, folder: string): Promise<readonly FolderEntry[]> {
  return (await from.list(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const NOT_THERE: Localized = {
  zh: '找不到这个往年计划文件夹。',
  en: 'This folder of past plans is not there.',
};
const TOO_MANY: Localized = {
  zh: `文件太多，只取了前 ${MOST_FILES} 份计划；请把 library 指到只放计划的文件夹。`,
  en: `Too many files: only the first ${MOST_FILES} plans were taken; let library name folders of plans only.`,
};

function cannotRead(error: unknown): Localized {
  const code = (error as { readonly code?: string }).code ?? String(error);
  return { zh: `读不了这个文件夹（${code}）。`, en: `This folder cannot be read (${code}).` };
}
