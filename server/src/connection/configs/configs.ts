import type { Files } from '../../configuration/files';
import type { LoadedConfig, LocatedProblem } from '../../configuration/load-config';
import { type EffectiveConfig, effectiveConfig } from '../../lint/configuration/effective-config';
import { knownRules } from '../../lint/known-rules';
import { pathOf } from '../paths';
import { holdingFiles } from './holding-files';

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
  /**
   * Looks whether files are others than what was read, by size and time of change, and whether another one holds for
   * one of these drafts; then forgets what was read. Whatever is prepared meanwhile waits for it.
   */
  forgetIfOutdated(uris: readonly string[]): Promise<boolean>;
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
export function openDraftConfigs(
  files: Files,
  onRead: () => void,
  onError: (error: unknown) => void,
): Configs {
  const holding = holdingFiles(files);
  let checking: Promise<unknown> | undefined;
  let generation = 0;
  const loaded = new Map<string, ReadConfig>();
  const loading = new Map<string, Promise<void>>();
  const lastRight = new Map<string, LoadedConfig['layers']>();

  const fileOf = (uri: string) => holding.known(uri) ?? null;
  const load = async (file: string) => {
    const started = generation;
    const config = await readConfigAt(files, file, onError);
    if (started !== generation) return;
    loaded.set(file, config);
    if (config.problems.length === 0) lastRight.set(file, config.layers);
    onRead();
  };

  const prepare = (uri: string): Promise<void> | undefined => {
    if (checking) return checking.then(() => prepare(uri));
    const finding = holding.find(uri);
    if (finding) return finding.then(() => prepare(uri));
    const file = fileOf(uri);
    if (file === null || loaded.has(file)) return undefined;
    const reading = loading.get(file) ?? load(file);
    loading.set(file, reading);
    // What was read may have been forgotten meanwhile.
    return reading.then(() => prepare(uri));
  };

  const forget = () => {
    generation++;
    holding.lookAgain();
    loaded.clear();
    loading.clear();
  };

  return {
    prepare,
    fileOf,
    unitFileOf: (uri) => loaded.get(fileOf(uri) ?? '')?.files.find((file) => file.endsWith('.txt')) ?? null,
    of: (uri) => effectiveConfig(lastRight.get(fileOf(uri) ?? '') ?? [], pathOf(uri) ?? ''),
    lookAgain: holding.lookAgain,
    async forgetIfOutdated(uris) {
      const looking = isOutdated(files, [...loaded.values()], () => holding.haveMoved(uris));
      checking = looking;
      const outdated = await looking;
      if (outdated) forget();
      if (checking === looking) checking = undefined;
      return outdated;
    },
    forget,
    problems: () => [...loaded.values()].flatMap(({ problems }) => problems),
    files: () => [...new Set([...loaded.values()].flatMap(({ files }) => files))],
  };
}

async function readConfigAt(
  files: Files,
  file: string,
  onError: (error: unknown) => void,
): Promise<ReadConfig> {
  const before = await lookOf(files, file);
  try {
    // Loaded here, so that a session without configuration does not pay for the parsers.
    const { loadConfig } = await import('../../configuration/load-config');
    const config = await loadConfig(files, file, knownRules);
    const looks = await Promise.all(
      config.files.map(async (own) => [own, await lookOf(files, own)] as const),
    );
    return { ...config, looks: new Map([...looks, [file, before]]) };
  } catch (error) {
    onError(error);
    return { layers: [], problems: [], files: [file], looks: new Map([[file, before]]) };
  }
}

async function isOutdated(
  files: Files,
  configs: readonly ReadConfig[],
  haveMoved: () => Promise<boolean>,
): Promise<boolean> {
  const looks = configs.flatMap((config) => [...config.looks]);
  const now = await Promise.all(looks.map(([file]) => lookOf(files, file)));
  return looks.some(([, look], index) => look !== now[index]) || (await haveMoved());
}

/** Size and time of change of a file, in one text; empty where there is none. */
async function lookOf({ look }: Files, file: string): Promise<string> {
  const found = await look(file);
  return found ? `${found.size} ${found.mtimeMs}` : '';
}
