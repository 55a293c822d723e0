import { isAbsolute, resolve } from 'node:path';
import type { DidChangeWatchedFilesClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Files } from '../configuration/files';
import type { Language } from '../core/localized';
import { pathOf } from './paths';

/** What the client's first message settles, and later ones change. A value. */
export interface Settings {
  /** The language of every message. */
  readonly language: Language;
  /** The client asks for diagnostics itself, so none are sent unasked. */
  readonly clientPulls: boolean;
  /** The client can be asked to ask for diagnostics anew. */
  readonly clientRefreshes: boolean;
  /** Which files the client can be asked to watch: by patterns in the workspace, or in any folder too. */
  readonly watches: 'nothing' | 'patterns' | 'folders';
  /** The client tells when folders of the workspace come and go. */
  readonly tellsFolders: boolean;
  /** Whether lenses are shown above sections, and hints behind items (`workPlan.codeLens`, `workPlan.inlayHints`). */
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** What becomes of findings that the baseline knows (`workPlan.baseline`): shown as hints, left out, or shown as any. */
  readonly baseline: 'hint' | 'hide' | 'off';
  /** The client knows snippets. */
  readonly snippets: boolean;
  /** The client can be asked to show how far a long work is. */
  readonly showsProgress: boolean;
  /** The client can be asked to ask for lenses and hints anew. */
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** The client applies edits of the server. */
  readonly canEdit: boolean;
  /** The folders of the workspace. */
  readonly workspaceFolders: readonly string[];
  /** The setting `workPlan.library`, as it is written. */
  readonly library: unknown;
  /** Folders of past plans beyond those that configurations name: absolute paths. See `withLibraryFolders`. */
  readonly libraryFolders: readonly string[];
  /** The locale of the client's display, which decides where no language is chosen. */
  readonly locale: string | undefined;
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
  return {
    language: languageOf(initializationOptions?.language, locale),
    locale,
    clientPulls: capabilities?.textDocument?.diagnostic !== undefined,
    clientRefreshes: capabilities?.workspace?.diagnostics?.refreshSupport === true,
    watches: watchesOf(capabilities?.workspace?.didChangeWatchedFiles),
    tellsFolders: capabilities?.workspace?.workspaceFolders === true,
    codeLens: initializationOptions?.codeLens !== false,
    inlayHints: initializationOptions?.inlayHints === true,
    baseline: baselineUse(initializationOptions?.baseline) ?? 'hint',
    snippets: capabilities?.textDocument?.completion?.completionItem?.snippetSupport === true,
    showsProgress: capabilities?.window?.workDoneProgress === true,
    refreshesLenses: capabilities?.workspace?.codeLens?.refreshSupport === true,
    refreshesHints: capabilities?.workspace?.inlayHint?.refreshSupport === true,
    canEdit: capabilities?.workspace?.applyEdit === true,
    workspaceFolders: folders,
    library: initializationOptions?.library,
    libraryFolders: surelyIn(initializationOptions?.library, folders),
  };
}

/** What the client sends as its section `workPlan`. */
export type SettingsSection = Readonly<
  Partial<Record<'language' | 'library' | 'codeLens' | 'inlayHints' | 'baseline', unknown>>
>;

/** The settings after the client has sent its section `workPlan` anew; the same where nothing of it is another. */
export function changedSettings(settings: Settings, section: SettingsSection | null | undefined): Settings {
  const { language, library, codeLens, inlayHints, baseline } = section ?? {};
  const own = library === undefined ? settings.library : library;
  const changed: Settings = {
    ...settings,
    language: language === undefined ? settings.language : languageOf(language, settings.locale),
    codeLens: typeof codeLens === 'boolean' ? codeLens : settings.codeLens,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : settings.inlayHints,
    baseline: baselineUse(baseline) ?? settings.baseline,
    library: own,
  };
  if (JSON.stringify(changed) === JSON.stringify(settings)) return settings;
  return { ...changed, libraryFolders: surelyIn(own, settings.workspaceFolders) };
}

/** The settings after folders of the workspace, by their uris, have come and gone. */
export function changedFolders(
  settings: Settings,
  added: ReadonlyArray<{ readonly uri: string }>,
  removed: ReadonlyArray<{ readonly uri: string }>,
): Settings {
  const paths = (folders: ReadonlyArray<{ readonly uri: string }>) =>
    folders.flatMap(({ uri }) => pathOf(uri) ?? []);
  const gone = new Set(paths(removed));
  const kept = settings.workspaceFolders.filter((folder) => !gone.has(folder));
  const workspaceFolders = [...new Set([...kept, ...paths(added)])];
  return {
    ...settings,
    workspaceFolders,
    libraryFolders: surelyIn(settings.library, workspaceFolders),
  };
}

/**
 * The settings with those folders of past plans that have to be looked for: a relative one counts from the workspace
 * folder that has it, else from the first. The same settings where there is none such.
 */
export async function withLibraryFolders(
  settings: Settings,
  { look }: Pick<Files, 'look'>,
): Promise<Settings> {
  const { library, workspaceFolders, libraryFolders } = settings;
  const folders: string[] = [];
  for (const candidates of candidatesIn(library, workspaceFolders)) {
    const looks = candidates.length > 1 ? await Promise.all(candidates.map(look)) : [];
    const own = candidates.find((_, index) => looks[index]) ?? candidates[0];
    if (own !== undefined) folders.push(own);
  }
  const unique = [...new Set(folders)];
  return unique.join('\n') === libraryFolders.join('\n') ? settings : { ...settings, libraryFolders: unique };
}

/** The folders of past plans that the setting `workPlan.library` names, but for those that have to be looked for. */
function surelyIn(setting: unknown, workspaceFolders: readonly string[]): readonly string[] {
  const all = candidatesIn(setting, workspaceFolders);
  return [...new Set(all.flatMap((candidates) => (candidates.length === 1 ? candidates : [])))];
}

/** For each folder of the setting where it may be. What is no path is left out. */
function candidatesIn(
  setting: unknown,
  workspaceFolders: readonly string[],
): ReadonlyArray<readonly string[]> {
  const named = typeof setting === 'string' ? [setting] : Array.isArray(setting) ? setting : [];
  return named.flatMap((given: unknown) => {
    const name = typeof given === 'string' ? given.trim() : '';
    if (name === '') return [];
    return [isAbsolute(name) ? [resolve(name)] : workspaceFolders.map((folder) => resolve(folder, name))];
  });
}

function baselineUse(chosen: unknown): Settings['baseline'] | undefined {
  return (['hint', 'hide', 'off'] as const).find((use) => use === chosen);
}

function watchesOf(capability: DidChangeWatchedFilesClientCapabilities | undefined): Settings['watches'] {
  if (capability?.dynamicRegistration !== true) return 'nothing';
  return capability.relativePatternSupport === true ? 'folders' : 'patterns';
}

/**
 * The language that is chosen; `auto`, nothing, and anything that is no language leave it to the locale: Chinese for
 * Chinese locales and when none is given, English for all others.
 */
function languageOf(chosen: unknown, locale: string | undefined): Language {
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return !locale || /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}
