import { dirname, join, resolve } from 'node:path';
import { CONFIG_NAMES } from '../../configuration/config-names';
import { disk } from '../../configuration/disk';
import type { LoadedConfig, LocatedProblem } from '../../configuration/load-config';
import { nearestFile } from '../../configuration/nearest-file';
import {
  type AppliedLayer,
  type EffectiveConfig,
  effectiveConfig,
} from '../../lint/configuration/effective-config';
import { knownRules } from '../../lint/known-rules';
import type { ConfigSettings } from '../commands/config-options';
import { Failure } from '../failure';
import { kindOf } from './files';
import { type DraftFile, shownPath } from './find-drafts';

/** The configuration of drafts in one run. */
export interface RunConfigs {
  /** The configuration file that holds for a draft, or `null`. */
  fileOf(draft: DraftFile): Promise<string | null>;
  /** What a draft is checked with; `null` where its configuration is wrong, which is told once. */
  of(draft: DraftFile): Promise<EffectiveConfig | null>;
  /** The layers of the configuration file that holds for a draft; none without one. */
  layersOf(draft: DraftFile): Promise<readonly AppliedLayer[]>;
}

/** Reads configurations as drafts ask for them. Throws a `Failure` when the file of `--config` is not there. */
export function runConfigs(
  settings: ConfigSettings,
  workingFolder: string,
  onFailure: (failure: Failure) => void,
): RunConfigs {
  const named = settings.file === null ? null : resolve(workingFolder, settings.file);
  if (named !== null && kindOf(named) !== 'file') {
    throw new Failure({
      zh: `找不到配置文件 ${settings.file}。`,
      en: `Cannot find the configuration ${settings.file}.`,
    });
  }
  const find = nearestFile(disk, CONFIG_NAMES);
  const loaded = new Map<string, LoadedConfig>();

  const pathOf = ({ path, shown }: DraftFile) =>
    path ?? (shown === '<stdin>' ? join(workingFolder, '-') : resolve(workingFolder, shown));

  const fileOf = async (draft: DraftFile) =>
    settings.none ? null : (named ?? (await find(dirname(pathOf(draft)))));

  const load = async (file: string): Promise<LoadedConfig> => {
    const known = loaded.get(file);
    if (known) return known;
    // A bundle of its own: a run without configuration does not pay for the parsers.
    const { loadConfig } = await import('../../configuration/load-config');
    const config = await loadConfig(disk, file, knownRules);
    loaded.set(file, config);
    for (const problem of config.problems) onFailure(failureOf(problem, workingFolder));
    return config;
  };

  return {
    fileOf,
    async layersOf(draft) {
      const file = await fileOf(draft);
      return file === null ? [] : (await load(file)).layers;
    },
    async of(draft) {
      const file = await fileOf(draft);
      const config = file === null ? null : await load(file);
      if (config && config.problems.length > 0) return null;
      return effectiveConfig(config?.layers ?? [], pathOf(draft), settings);
    },
  };
}

function failureOf({ path, line, column, message }: LocatedProblem, workingFolder: string): Failure {
  const place = `${shownPath(workingFolder, path)}:${line}:${column}`;
  return new Failure({ zh: `${place}  ${message.zh}`, en: `${place}  ${message.en}` });
}
