import type { DidChangeWatchedFilesClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import type { Language } from '../core/localized';

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
}

/** The settings that a client's first message asks for. */
export function settingsOf({
  locale,
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'locale' | 'capabilities' | 'initializationOptions'>): Settings {
  const chosen = initializationOptions?.language;
  return {
    // `auto`, nothing, and anything that is no language leave it to the locale.
    language: chosen === 'zh' || chosen === 'en' ? chosen : languageOf(locale),
    clientPulls: capabilities?.textDocument?.diagnostic !== undefined,
    clientRefreshes: capabilities?.workspace?.diagnostics?.refreshSupport === true,
    watches: watchesOf(capabilities?.workspace?.didChangeWatchedFiles),
  };
}

function watchesOf(capability: DidChangeWatchedFilesClientCapabilities | undefined): Settings['watches'] {
  if (capability?.dynamicRegistration !== true) return 'nothing';
  return capability.relativePatternSupport === true ? 'folders' : 'patterns';
}

/** Chinese for Chinese locales and when none is given, English for all others. */
function languageOf(locale: string | undefined): Language {
  return !locale || /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}
