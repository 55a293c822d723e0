import { dirname, resolve } from 'node:path';
import type { Localized } from '../core/localized';
import { type ConfigFile, type ConfigLayer, type NamedFile, readConfig } from '../lint/configuration/config';
import type { ConfigPlace, ConfigProblem } from '../lint/configuration/config-node';
import type { AppliedLayer } from '../lint/configuration/effective-config';
import type { KnownRule } from '../lint/known-rules';
import { configNode } from './config-syntax';
import { draftMatcher } from './draft-patterns';
import { readText } from './read-text';
import { unitDirectory } from './unit-directory';

/** Something wrong with a configuration: in which file and where, line and column from 1, in UTF-16 units. */
export interface LocatedProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: Localized;
}

/** A configuration with all that it builds on. */
export interface LoadedConfig {
  readonly layers: readonly AppliedLayer[];
  /** What is wrong; then the layers are not to be used. */
  readonly problems: readonly LocatedProblem[];
  /** Every file that was read or should have been, itself first. */
  readonly files: readonly string[];
}

/** Loads the configuration file at a path and the files that it names. Never throws. */
export async function loadConfig(path: string, rules: readonly KnownRule[]): Promise<LoadedConfig> {
  const problems: LocatedProblem[] = [];
  const files: string[] = [];

  const read = (file: string): string | null => {
    if (!files.includes(file)) files.push(file);
    return readText(file);
  };

  const layersOf = async (
    file: string,
    text: string,
    above: readonly string[],
  ): Promise<readonly AppliedLayer[]> => {
    const tell = (found: readonly ConfigProblem[]) =>
      problems.push(...found.map((problem) => located(file, text, problem)));
    const root = await configNode(file, text);
    if (!('kind' in root)) {
      tell(root);
      return [];
    }
    const { config, problems: found } = readConfig(root, rules);
    tell(found);
    const missing = (named: NamedFile, message: Localized) => tell([{ ...named, message }]);

    const base = async (named: ConfigFile['extends'][number]): Promise<readonly AppliedLayer[]> => {
      if (typeof named === 'string') return [{ made: named, applies: null }];
      const target = resolve(dirname(file), named.path);
      if (above.includes(target)) {
        missing(named, {
          zh: `${named.path} 又引用了本文件。`,
          en: `${named.path} extends this file in turn.`,
        });
        return [];
      }
      const content = read(target);
      if (content !== null) return await layersOf(target, content, [...above, target]);
      missing(named, cannotRead(named.path));
      return [];
    };

    const withUnits = async (layer: ConfigLayer): Promise<AppliedLayer['made']> => {
      const { levels, options, settings, unitFile } = layer;
      if (!unitFile) return { levels, options, settings };
      const target = resolve(dirname(file), unitFile.path);
      const content = read(target);
      if (content === null) {
        missing(unitFile, cannotRead(unitFile.path));
        return { levels, options, settings };
      }
      const directory = await unitDirectory(target, content);
      problems.push(...directory.problems.map((problem) => located(target, content, problem)));
      return { levels, options, settings: { ...settings, unitDirectory: directory.units } };
    };

    const layers: AppliedLayer[] = [];
    for (const named of config.extends) layers.push(...(await base(named)));
    const libraryFolders = config.library.map((folder) => resolve(dirname(file), folder.path));
    layers.push({ made: await withUnits(config), applies: null, libraryFolders });
    for (const override of config.overrides) {
      const applies = draftMatcher(override.files, dirname(file));
      for (const preset of override.presets) layers.push({ made: preset, applies });
      layers.push({ made: await withUnits(override), applies });
    }
    return layers;
  };

  const text = read(path);
  if (text === null) {
    const place = { offset: 0, length: 0 };
    problems.push(
      located(path, '', { ...place, message: { zh: '读不了这个文件。', en: 'The file cannot be read.' } }),
    );
  }
  const layers = text === null ? [] : await layersOf(path, text, [path]);
  return { layers, problems, files };
}

function cannotRead(path: string): Localized {
  return { zh: `读不了 ${path}。`, en: `Cannot read ${path}.` };
}

function located(path: string, text: string, { offset, length, message }: ConfigProblem): LocatedProblem {
  return { path, message, ...rangeIn(text, { offset, length }) };
}

function rangeIn(text: string, { offset, length }: ConfigPlace) {
  const start = placeIn(text, offset);
  const end = placeIn(text, offset + length);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
