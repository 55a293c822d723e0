import { dirname, resolve } from 'node:path';
import type { Localized } from '../core/localized';
import { type ConfigFile, type ConfigLayer, readConfig } from '../lint/configuration/config';
import type { ConfigPlace, ConfigProblem } from '../lint/configuration/config-node';
import type { AppliedLayer } from '../lint/configuration/effective-config';
import type { KnownRule } from '../lint/known-rules';
import { configNode } from './config-syntax';
import { draftMatcher } from './draft-patterns';
import type { Files } from './files';
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

/** What loading has met so far, the rules that configurations may name, and where files are read from. */
interface Loading {
  readonly from: Pick<Files, 'read'>;
  readonly rules: readonly KnownRule[];
  readonly problems: LocatedProblem[];
  readonly files: string[];
}

/** A file that is read, and those that led to it by `extends`, itself last. */
interface Source {
  readonly path: string;
  readonly text: string;
  readonly chain: readonly string[];
}

/** Loads the configuration file at a path and the files that it names. Never throws. */
export async function loadConfig(
  from: Pick<Files, 'read'>,
  path: string,
  rules: readonly KnownRule[],
): Promise<LoadedConfig> {
  const loading: Loading = { from, rules, problems: [], files: [] };
  const text = await read(loading, path);
  if (text === null) {
    const message = { zh: '读不了这个文件。', en: 'The file cannot be read.' };
    loading.problems.push(located(path, '', { offset: 0, length: 0, message }));
  }
  const layers = text === null ? [] : await layersOf(loading, { path, text, chain: [path] });
  return { layers, problems: loading.problems, files: loading.files };
}

async function read({ from, files }: Loading, path: string): Promise<string | null> {
  if (!files.includes(path)) files.push(path);
  return await readText(from, path);
}

function tell({ problems }: Loading, { path, text }: Source, found: readonly ConfigProblem[]): void {
  problems.push(...found.map((problem) => located(path, text, problem)));
}

/** The layers of a file: what it builds on, itself, its overrides. */
async function layersOf(loading: Loading, source: Source): Promise<readonly AppliedLayer[]> {
  const root = await configNode(source.path, source.text);
  if (!('kind' in root)) {
    tell(loading, source, root);
    return [];
  }
  const { config, problems } = readConfig(root, loading.rules);
  tell(loading, source, problems);
  const folder = dirname(source.path);
  const layers: AppliedLayer[] = [];
  for (const base of config.extends) layers.push(...(await baseLayers(loading, source, base)));
  const libraryFolders = config.library.map(({ path }) => resolve(folder, path));
  layers.push({ made: await withUnits(loading, source, config), applies: null, libraryFolders });
  for (const override of config.overrides) {
    const applies = draftMatcher(override.files, folder);
    const { files } = override;
    for (const preset of override.presets) layers.push({ made: preset, applies, files });
    layers.push({ made: await withUnits(loading, source, override), applies, files });
  }
  return layers;
}

async function baseLayers(
  loading: Loading,
  source: Source,
  base: ConfigFile['extends'][number],
): Promise<readonly AppliedLayer[]> {
  if (typeof base === 'string') return [{ made: base, applies: null }];
  const path = resolve(dirname(source.path), base.path);
  if (source.chain.includes(path)) {
    const message = { zh: `${base.path} 又引用了本文件。`, en: `${base.path} extends this file in turn.` };
    tell(loading, source, [{ ...base, message }]);
    return [];
  }
  const text = await read(loading, path);
  if (text !== null) return layersOf(loading, { path, text, chain: [...source.chain, path] });
  tell(loading, source, [{ ...base, message: cannotRead(base.path) }]);
  return [];
}

/** What a layer makes, with the directory of units from the file that it names. */
async function withUnits(
  loading: Loading,
  source: Source,
  layer: ConfigLayer,
): Promise<AppliedLayer['made']> {
  const { levels, options, settings, unitFile } = layer;
  if (!unitFile) return { levels, options, settings };
  const path = resolve(dirname(source.path), unitFile.path);
  const text = await read(loading, path);
  if (text === null) {
    tell(loading, source, [{ ...unitFile, message: cannotRead(unitFile.path) }]);
    return { levels, options, settings };
  }
  const { units, problems } = await unitDirectory(path, text);
  tell(loading, { path, text, chain: [] }, problems);
  return { levels, options, settings: { ...settings, unitDirectory: units } };
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
