import { knownRules } from '../known-rules';
import type { LintOptions } from '../lint';
import { type Preset, presetLevels } from '../presets';
import type { Level, RuleContext } from '../rule';
import type { ConfigLayer } from './config';
import { noSettings, type PlanSettings } from './settings';

/** One layer of a configuration: a preset by its name, or settings; of all drafts or of some. */
export interface AppliedLayer {
  readonly made: Preset | Pick<ConfigLayer, 'levels' | 'options' | 'settings'>;
  /** Whether it holds for a draft, by its whole path; `null` for every draft. */
  readonly applies: ((path: string) => boolean) | null;
  /** The patterns that `applies` goes by, as they are written. */
  readonly files?: readonly string[];
  /** Folders of past plans (往年计划) that it adds: absolute paths. */
  readonly libraryFolders?: readonly string[];
}

/** What the configuration of a draft comes to. */
export type EffectiveConfig = Required<Pick<LintOptions, 'levels' | 'options' | 'settings'>> & {
  /** Folders of past plans, each once: absolute paths. */
  readonly libraryFolders: readonly string[];
};

export interface Above {
  /** Takes the place of the presets that the configuration builds on. */
  readonly preset: Preset | null;
  /** Levels over everything else. */
  readonly levels: ReadonlyMap<string, Level>;
}

/**
 * The configuration of the draft at a path: later layers over earlier ones. A level or an option holds until it is
 * set again; terms, numbers of headings, exempt sections and folders of past plans add up; directory and year are replaced.
 */
export function effectiveConfig(
  layers: readonly AppliedLayer[],
  path: string,
  above: Above = { preset: null, levels: new Map() },
): EffectiveConfig {
  const levels = new Map<string, Level>();
  const options = new Map<string, RuleContext['options']>();
  const libraryFolders = new Set<string>();
  let settings = noSettings;
  const usePreset = (preset: Preset) => {
    for (const [id, level] of presetLevels(preset, knownRules)) {
      if (level === null) levels.delete(id);
      else levels.set(id, level);
    }
  };
  if (above.preset) usePreset(above.preset);
  for (const { made, applies, libraryFolders: folders = [] } of layers) {
    if (applies && !applies(path)) continue;
    for (const folder of folders) libraryFolders.add(folder);
    if (typeof made === 'string') {
      if (!above.preset || applies) usePreset(made);
      continue;
    }
    for (const [id, level] of made.levels) levels.set(id, level);
    for (const [id, own] of made.options) options.set(id, { ...options.get(id), ...own });
    settings = merged(settings, made.settings);
  }
  for (const [id, level] of above.levels) levels.set(id, level);
  return { levels, options, settings, libraryFolders: [...libraryFolders] };
}

function merged(base: PlanSettings, own: Partial<PlanSettings>): PlanSettings {
  const {
    unitDirectory = base.unitDirectory,
    planYear = base.planYear,
    everyPage = base.everyPage,
    terms = [],
    headings = [],
    exemptSections = [],
  } = own;
  const templates = new Set(headings.map(({ template }) => template));
  const wrong = new Set(terms.map((term) => term.wrong));
  return {
    unitDirectory,
    planYear,
    everyPage,
    terms: [...base.terms.filter((term) => !wrong.has(term.wrong)), ...terms],
    headings:
      headings.length === 0
        ? base.headings
        : [...base.headings.filter(({ template }) => !templates.has(template)), ...headings],
    exemptSections: [...new Set([...base.exemptSections, ...exemptSections])],
  };
}
