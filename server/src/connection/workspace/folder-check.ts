import { basename } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import type { Files } from '../../configuration/files';
import { isDraftName } from '../../core/draft-names';
import { nextTurn } from '../../past-plans/next-turn';
import { pathOf, uriOf } from '../paths';
import type { CheckFolderResult } from '../protocol';
import { draftFilesIn, isLeftOut } from './draft-files';

/** So many drafts, and findings in them, are read and shown; a folder may be a whole disk. */
const MOST_DRAFTS = 500;
const MOST_FINDINGS = 2_000;

/** What the check has of the session. */
export interface FolderCheckSources {
  readonly files: Files;
  isOpen(uri: string): boolean;
  /** The findings of a draft, open or on the disk; `null` for one that is gone, too large or no text. */
  check(uri: string): Promise<FoundInDraft | null>;
  /** Shows the findings of a draft. */
  send(uri: string, found: readonly Diagnostic[]): void;
}

export interface FoundInDraft {
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings there are; some may be held back. */
  readonly count: number;
}

/** The findings of drafts that are not open, shown since somebody asked for them. */
export interface FolderCheck {
  /** Checks all drafts in some folders (absolute paths). `onDraft` is told after each. */
  run(
    folders: readonly string[],
    onDraft: (done: number, total: number) => void,
    isCancelled: () => boolean,
  ): Promise<CheckFolderResult>;
  /** A draft was opened: its findings are now those of the editor. */
  opened(uri: string): void;
  /** A draft was closed, or a file has changed or gone on the disk. Does nothing before the first run. */
  changed(uri: string): Promise<void>;
  /** Takes all findings away. */
  clear(): void;
}

/** Nothing is checked yet. */
export function folderCheck({ files, isOpen, check, send }: FolderCheckSources): FolderCheck {
  /** How many findings each draft shows. */
  const shown = new Map<string, number>();
  /** Those of the last run; `null` before the first. */
  let checkedFolders: readonly string[] | null = null;
  const show = (uri: string, found: readonly Diagnostic[]) => {
    if (found.length === 0 && !shown.has(uri)) return;
    send(uri, found);
    if (found.length > 0) shown.set(uri, found.length);
    else shown.delete(uri);
  };
  const clear = () => {
    for (const uri of [...shown.keys()]) show(uri, []);
  };
  const room = () => MOST_FINDINGS - [...shown.values()].reduce((sum, count) => sum + count, 0);

  return {
    clear() {
      checkedFolders = null;
      clear();
    },
    opened: (uri) => show(uri, []),
    async changed(uri) {
      const path = pathOf(uri) ?? '';
      if (!checkedFolders || isOpen(uri) || !isDraftName(basename(path))) return;
      const isWanted = shown.has(uri) || (room() > 0 && !(await isLeftOut(files, checkedFolders, path)));
      const found = isWanted ? await check(uri) : null;
      if (!isOpen(uri)) show(uri, found?.diagnostics ?? []);
    },
    async run(folders, onDraft, isCancelled) {
      checkedFolders = folders;
      clear();
      const { paths, more } = await draftFilesIn(files, folders, MOST_DRAFTS, isCancelled);
      const result = { drafts: 0, withFindings: 0, findings: 0, unread: 0, isWhole: !more };
      for (const [index, path] of paths.entries()) {
        if (isCancelled() || room() <= 0) return { ...result, isWhole: false };
        const uri = uriOf(path);
        const found = await check(uri);
        result.drafts++;
        if (!found) result.unread++;
        else if (found.count > 0) {
          result.withFindings++;
          result.findings += found.count;
        }
        const left = Math.max(0, room());
        if ((found?.diagnostics.length ?? 0) > left) result.isWhole = false;
        if (!isOpen(uri)) show(uri, found?.diagnostics.slice(0, left) ?? []);
        onDraft(index + 1, paths.length);
        // Whoever types meanwhile is answered in between.
        await nextTurn();
      }
      return result;
    },
  };
}
