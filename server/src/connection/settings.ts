import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { DidChangeWatchedFilesClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import type { Language } from '../core/localized';
import { pathOf } from './paths';

/** What the client's first message settles for the session. */
export interface Settings {
  /** The language of every message. */
  readonly language: Language;
  /** The client asks for diagnostics itself, so none are sent unasked. */
  readonly clientPulls: boolean;
  /** The client can be asked to ask for diagnostics anew. */
  readonly clientRefreshes: boolean;
  /** Which files the client can be asked to watch: by patterns in the workspace, or in any folder too. */
  readonly watches: 'nothing' | 'patterns' | 'folders';
  /** The folders of the workspace. */
  readonly workspaceFolders: readonly string[];
  /** Folders of past plans beyond those that configurations name: absolute paths. May change later. */
  readonly libraryFolders: readonly string[];
}

type FirstMessage = Pick<InitializeParams, 'locale' | 'capabilities' | 'initializationOptions'> &
  Partial<Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>>;

/** The settings that a client's first message asks for. */
export function settingsOf({
  locale,
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: FirstMessage): Settings {
  const folders = (workspaceFolders ?? [{ uri: rootUri ?? '' }]).flatMap(({ uri }) => pathOf(uri) ?? []);
  const chosen = initializationOptions?.language;
  return {
    // `auto`, nothing, and anything that is no language leave it to the locale.
    language: chosen === 'zh' || chosen === 'en' ? chosen : languageOf(locale),
    clientPulls: capabilities?.textDocument?.diagnostic !== undefined,
    clientRefreshes: capabilities?.workspace?.diagnostics?.refreshSupport === true,
    watches: watchesOf(capabilities?.workspace?.didChangeWatchedFiles),
    workspaceFolders: folders,
    libraryFolders: libraryFoldersIn(initializationOptions?.library, folders),
  };
}

/**
 * The folders of past plans that the setting `workPlan.library` names; a relative one counts from the workspace
 * folder that has it, else from the first. What is no path is left out.
 */
export function libraryFoldersIn(setting: unknown, workspaceFolders: readonly string[]): readonly string[] {
  const named = typeof setting === 'string' ? [setting] : Array.isArray(setting) ? setting : [];
  const folders = named.flatMap((name: unknown) => {
    if (typeof name !== 'string' || name.trim() === '') return [];
    if (isAbsolute(name.trim())) return [resolve(name.trim())];
    const candidates = workspaceFolders.map((folder) => resolve(folder, name.trim()));
    return candidates.find((candidate) => existsSync(candidate)) ?? candidates[0] ?? [];
  });
  return [...new Set(folders)];
}

function watchesOf(capability: DidChangeWatchedFilesClientCapabilities | undefined): Settings['watches'] {
  if (capability?.dynamicRegistration !== true) return 'nothing';
  return capability.relativePatternSupport === true ? 'folders' : 'patterns';
}

/** Chinese for Chinese locales and when none is given, English for all others. */
function languageOf(locale: string | undefined): Language {
  return !locale || /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}
