import { basename, dirname } from 'node:path';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { BASELINE_NAME } from '../../configuration/baseline-files';
import { CONFIG_NAMES } from '../../configuration/config-names';
import { uriOf } from '../paths';
import type { Settings } from '../settings';

/**
 * Asks a client to tell of changes to configuration files, wherever they come to be. The function that it gives asks
 * the same for files that configurations name, each once. Does nothing with a client that cannot.
 */
export function watchConfigs(
  connection: Connection,
  watches: Settings['watches'],
  onError: (error: unknown) => void,
): (files: readonly string[]) => void {
  const known = new Set<string>();
  const register = (watchers: FileSystemWatcher[]) => {
    if (watches === 'nothing' || watchers.length === 0) return;
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(onError);
  };
  register([...CONFIG_NAMES, BASELINE_NAME].map((name) => ({ globPattern: `**/${name}` })));
  return (files) => {
    const fresh = files.filter((file) => !known.has(file));
    for (const file of fresh) known.add(file);
    register(fresh.map((file) => ({ globPattern: patternOf(file, watches === 'folders') })));
  };
}

/** A client that watches by folder sees files outside the workspace too. */
function patternOf(file: string, byFolder: boolean): FileSystemWatcher['globPattern'] {
  const name = basename(file).replace(/[*?{}[\]]/g, '?');
  return byFolder ? { baseUri: uriOf(dirname(file)), pattern: name } : `**/${name}`;
}
