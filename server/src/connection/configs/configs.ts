import { statSync } from 'node:fs';
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
  /** The file that holds for a draft (absolute path); `null` for none. */
  fileOf(uri: string): string | null;
  /** The text file that a draft's configuration lists its units in (absolute path); `null` where there is none. */
  unitFileOf(uri: string): string | null;
  /** Reads the configuration of a draft; `undefined` when there is nothing to read. Never rejects. */
  prepare(uri: string): Promise<void> | undefined;
  /** Takes notice of configuration files that have come nearer to a draft. */
  lookAgain(): void;
  /** Whether the disk holds something else than what was read. Looks at size and time of change of every file. */
  isOutdated(): boolean;
  /** Forgets what was read, to read it again: something has changed on the disk. */
  forget(): void;
  /** What is wrong in the configurations read, and the files that it may be wrong in. */
  problems(): readonly LocatedProblem[];
  files(): readonly string[];
}

/** A configuration as it was read, and how its files looked on the disk then. */
interface ReadConfig extends LoadedConfig {
  readonly looks: ReadonlyMap<string, string>;
}

/** No configuration is read yet. `onRead` is called whenever one was. */
export function openDraftConfigs(onRead: () => void, onError: (error: unknown) => void): Configs {
  let find = configFinder();
  let generation = 0;
  const loaded = new Map<string, ReadConfig>();
  const loading = new Map<string, Promise<void>>();
  const lastRight = new Map<string, LoadedConfig['layers']>();

  const fileOf = (uri: string) => {
    const path = pathOf(uri);
    return path === null ? null : find(dirname(path));
  };

  const load = async (file: string) => {
    const started = generation;
    const config = await readConfigAt(file, onError);
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
    fileOf,
    unitFileOf: (uri) => loaded.get(fileOf(uri) ?? '')?.files.find((file) => file.endsWith('.txt')) ?? null,
    of(uri) {
      const file = fileOf(uri);
      const layers = file === null ? undefined : lastRight.get(file);
      return effectiveConfig(layers ?? [], pathOf(uri) ?? '');
    },
    lookAgain() {
      find = configFinder();
    },
    isOutdated: () =>
      [...loaded.values()].some(({ looks }) => [...looks].some(([file, look]) => lookOf(file) !== look)),
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

async function readConfigAt(file: string, onError: (error: unknown) => void): Promise<ReadConfig> {
  const before = lookOf(file);
  try {
    // Loaded here, so that a session without configuration does not pay for the parsers.
    const { loadConfig } = await import('../../configuration/load-config');
    const config = await loadConfig(file, knownRules);
    return { ...config, looks: new Map([...config.files.map(withLook), [file, before]]) };
  } catch (error) {
    onError(error);
    return { layers: [], problems: [], files: [file], looks: new Map([[file, before]]) };
  }
}

function withLook(file: string): readonly [file: string, look: string] {
  return [file, lookOf(file)];
}

/** Size and time of change of a file, in one text; empty where there is none. */
function lookOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
