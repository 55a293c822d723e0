import { dirname } from 'node:path';
import { configFinder } from '../../configuration/find-config';
import type { LoadedConfig, LocatedProblem } from '../../configuration/load-config';
import { type EffectiveConfig, effectiveConfig } from '../../lint/configuration/effective-config';
import { knownRules } from '../../lint/known-rules';
import { pathOf } from '../paths';

/** The configurations of open drafts. */
export interface Configs {
  /** What a draft is linted with. While its configuration is wrong, the last right one holds. */
  of(uri: string): EffectiveConfig;
  /** Reads the configuration of a draft; `undefined` when there is nothing to read. Never rejects. */
  prepare(uri: string): Promise<void> | undefined;
  /** Takes notice of configuration files that have come nearer to a draft. */
  lookAgain(): void;
  /** Forgets what was read, to read it again: something has changed on the disk. */
  forget(): void;
  /** What is wrong in the configurations read, and the files that it may be wrong in. */
  problems(): readonly LocatedProblem[];
  files(): readonly string[];
}

/** No configuration is read yet. `onRead` is called whenever one was. */
export function openDraftConfigs(onRead: () => void, onError: (error: unknown) => void): Configs {
  let find = configFinder();
  let generation = 0;
  const loaded = new Map<string, LoadedConfig>();
  const loading = new Map<string, Promise<void>>();
  const lastRight = new Map<string, LoadedConfig['layers']>();

  const fileOf = (uri: string) => {
    const path = pathOf(uri);
    return path === null ? null : find(dirname(path));
  };

  const load = async (file: string) => {
    const started = generation;
    let config: LoadedConfig = { layers: [], problems: [], files: [file] };
    try {
      // Loaded here, so that a session without configuration does not pay for the parsers.
      const { loadConfig } = await import('../../configuration/load-config');
      config = await loadConfig(file, knownRules);
    } catch (error) {
      onError(error);
    }
    if (started !== generation) return;
    loaded.set(file, config);
    if (config.problems.length === 0) lastRight.set(file, config.layers);
    onRead();
  };

  const prepare = (uri: string): Promise<void> | undefined => {
    const file = fileOf(uri);
    if (file === null || loaded.has(file)) return undefined;
    const reading = loading.get(file) ?? load(file);
    loading.set(file, reading);
    // What was read may have been forgotten meanwhile.
    return reading.then(() => prepare(uri));
  };

  return {
    prepare,
    of(uri) {
      const file = fileOf(uri);
      const layers = file === null ? undefined : lastRight.get(file);
      return effectiveConfig(layers ?? [], pathOf(uri) ?? '');
    },
    lookAgain() {
      find = configFinder();
    },
    forget() {
      generation++;
      find = configFinder();
      loaded.clear();
      loading.clear();
    },
    problems: () => [...loaded.values()].flatMap(({ problems }) => problems),
    files: () => [...new Set([...loaded.values()].flatMap(({ files }) => files))],
  };
}
