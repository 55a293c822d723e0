import type { KnownRule } from '../known-rules';
import { isPreset, PRESETS, type Preset } from '../presets';
import { readHeadings } from './config-headings';
import { type ConfigNode, type ConfigPlace, type ConfigProblem, KIND_WORDS } from './config-node';
import { type RuleSettings, readRules } from './config-rules';
import {
  collectedProblems,
  eachMember,
  type Problems,
  readBoolean,
  readList,
  readObject,
  readString,
  readStrings,
  unknownName,
  wrongKind,
} from './config-values';
import type { DirectoryUnit, PlanSettings, Term } from './settings';

/** Settings that a configuration, or a part of it, makes; what it does not name is not there. */
export interface ConfigLayer extends RuleSettings {
  readonly settings: Partial<PlanSettings>;
  /** 单位名录 in a file of its own: the path as it is written, and where. */
  readonly unitFile: NamedFile | null;
}

/** A file that a configuration names. */
export interface NamedFile extends ConfigPlace {
  readonly path: string;
}

/** What one configuration file says. */
export interface ConfigFile extends ConfigLayer {
  /** What it builds on, the later over the earlier. */
  readonly extends: ReadonlyArray<Preset | NamedFile>;
  /** Folders of past plans (往年计划). */
  readonly library: readonly NamedFile[];
  /** Settings for some drafts only, the later over the earlier. */
  readonly overrides: ReadonlyArray<
    ConfigLayer & { readonly files: readonly string[]; readonly presets: readonly Preset[] }
  >;
}

const [EARLIEST_YEAR, LATEST_YEAR] = [1949, 2999];

/** Reads a configuration. Never throws: what is wrong is left out and told, each with its place. */
export function readConfig(
  root: ConfigNode,
  rules: readonly KnownRule[],
): { readonly config: ConfigFile; readonly problems: readonly ConfigProblem[] } {
  const problems = collectedProblems();
  const own = layerReaders(rules, problems);
  const bases: Array<Preset | NamedFile> = [];
  let library: readonly NamedFile[] = [];
  let overrides: ConfigFile['overrides'] = [];
  readObject(
    root,
    '配置',
    {
      $schema: () => {},
      extends: (node) => bases.push(...basesIn(node, problems)),
      ...own.readers,
      library: (node) => {
        library = foldersIn(node, problems);
      },
      overrides: (node) => {
        overrides = readList(node, 'overrides', problems, (item) => readOverride(item, rules, problems));
      },
    },
    problems,
  );
  return { config: { ...own.layer(), extends: bases, library, overrides }, problems: problems.list };
}

/** Reads a list of units: names, or objects with name and aliases. */
export function readUnits(node: ConfigNode, problems: Problems): readonly DirectoryUnit[] {
  return readList(node, 'unitDirectory', problems, (item) => {
    if (item.kind === 'string') {
      const name = readString(item, 'unitDirectory', problems);
      return name === undefined ? undefined : { name, aliases: [] };
    }
    let name: string | undefined;
    let aliases: readonly string[] = [];
    const before = item.kind === 'object' && item.members.some(({ key }) => key === 'name');
    readObject(
      item,
      'unitDirectory',
      {
        name: (value) => {
          name = readString(value, 'name', problems);
        },
        aliases: (value) => {
          aliases = readStrings(value, 'aliases', problems);
        },
      },
      problems,
    );
    if (item.kind === 'object' && !before) {
      problems.add(item, { zh: '单位缺少 name（全称）。', en: 'A unit lacks its name.' });
    }
    return name === undefined ? undefined : { name, aliases };
  });
}

function readOverride(node: ConfigNode, rules: readonly KnownRule[], problems: Problems) {
  const own = layerReaders(rules, problems);
  const presets: Preset[] = [];
  let files: readonly string[] = [];
  const named = node.kind === 'object' && node.members.some(({ key }) => key === 'files');
  readObject(
    node,
    'overrides',
    {
      files: (value) => {
        files = value.kind === 'string' ? [value.value] : readStrings(value, 'files', problems);
      },
      extends: (value) => {
        for (const base of basesIn(value, problems)) {
          if (typeof base === 'string') presets.push(base);
          else {
            problems.add(base, {
              zh: 'overrides 里的 extends 只能写预设，不能写文件。',
              en: 'In overrides, extends takes presets, no files.',
            });
          }
        }
      },
      ...own.readers,
    },
    problems,
  );
  if (node.kind === 'object' && !named) {
    problems.add(node, { zh: '这一项缺少 files（适用的文件）。', en: 'This entry lacks files.' });
  }
  return { ...own.layer(), files, presets };
}

/** Readers of what may be set for all drafts and for some, and the layer that they fill. */
function layerReaders(rules: readonly KnownRule[], problems: Problems) {
  let ruleSettings: RuleSettings = { levels: new Map(), options: new Map() };
  let unitFile: NamedFile | null = null;
  const settings: { -readonly [Name in keyof PlanSettings]?: PlanSettings[Name] } = {};
  const readers: Record<string, (node: ConfigNode) => void> = {
    rules: (node) => {
      ruleSettings = readRules(node, rules, problems);
    },
    unitDirectory: (node) => {
      if (node.kind === 'string') {
        const path = readString(node, 'unitDirectory', problems);
        if (path !== undefined) unitFile = { path, offset: node.offset, length: node.length };
      } else settings.unitDirectory = node.kind === 'null' ? null : readUnits(node, problems);
    },
    terms: (node) => {
      settings.terms = readTerms(node, problems);
    },
    headings: (node) => {
      settings.headings = readHeadings(node, problems);
    },
    exemptSections: (node) => {
      settings.exemptSections = readStrings(node, 'exemptSections', problems);
    },
    planYear: (node) => {
      settings.planYear = readYear(node, problems);
    },
    everyPage: (node) => {
      const everyPage = readBoolean(node, 'everyPage', problems);
      if (everyPage !== undefined) settings.everyPage = everyPage;
    },
  };
  return { readers, layer: (): ConfigLayer => ({ ...ruleSettings, settings, unitFile }) };
}

/** `{ "错的写法": "对的写法" }` */
function readTerms(node: ConfigNode, problems: Problems): readonly Term[] {
  const terms: Term[] = [];
  eachMember(node, 'terms', problems, (wrong, value, keyPlace) => {
    const right = readString(value, wrong, problems);
    if (wrong.trim() === '')
      problems.add(keyPlace, { zh: '用语不能为空。', en: 'A term must not be empty.' });
    else if (right !== undefined) terms.push({ wrong: wrong.trim(), right });
  });
  return terms;
}

function readYear(node: ConfigNode, problems: Problems): number | null {
  if (node.kind === 'null') return null;
  if (node.kind !== 'number') problems.add(node, wrongKind('planYear', KIND_WORDS.number, node));
  else if (Number.isInteger(node.value) && node.value >= EARLIEST_YEAR && node.value <= LATEST_YEAR) {
    return node.value;
  } else {
    problems.add(node, {
      zh: `“planYear”须是四位年份，如 2026，不能是 ${node.value}。`,
      en: `“planYear” must be a year such as 2026, not ${node.value}.`,
    });
  }
  return null;
}

/** One name or a list of names, each a preset or, where it looks like a path, a file. */
function basesIn(node: ConfigNode, problems: Problems): ReadonlyArray<Preset | NamedFile> {
  const items = node.kind === 'array' ? node.items : [node];
  return items.flatMap((item): Array<Preset | NamedFile> => {
    const name = readString(item, 'extends', problems);
    if (name === undefined) return [];
    if (isPreset(name)) return [name];
    if (/[./\\]/.test(name)) return [{ path: name, offset: item.offset, length: item.length }];
    problems.add(item, unknownName(name, { zh: '预设', en: 'preset' }, PRESETS));
    return [];
  });
}

/** One folder or a list of folders. */
function foldersIn(node: ConfigNode, problems: Problems): readonly NamedFile[] {
  const items = node.kind === 'array' ? node.items : [node];
  return items.flatMap((item) => {
    const path = readString(item, 'library', problems);
    return path === undefined ? [] : [{ path, offset: item.offset, length: item.length }];
  });
}
