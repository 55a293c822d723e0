import type { Above } from '../../lint/configuration/effective-config';
import { nearestName } from '../../lint/configuration/nearest';
import { knownRules } from '../../lint/known-rules';
import { isPreset, PRESETS } from '../../lint/presets';
import { isLevel, type Level } from '../../lint/rule';
import type { Arguments, OptionSpecs } from '../arguments';
import { Failure } from '../failure';

/** What the command line says about the configuration. */
export interface ConfigSettings extends Above {
  /** The configuration file to use for every draft; `null` for the nearest of each. */
  readonly file: string | null;
  /** Without any configuration file. */
  readonly none: boolean;
}

/** Options on the configuration that drafts are checked with. */
export const CONFIG_OPTIONS: OptionSpecs = {
  config: {
    value: 'FILE',
    help: {
      zh: '用这个配置文件；默认用离草稿最近的 .work-plan.jsonc（.json、.yaml）',
      en: 'use this configuration; by default the .work-plan.jsonc (.json, .yaml) nearest to each draft',
    },
  },
  'no-config': { help: { zh: '不用配置文件', en: 'use no configuration file' } },
  preset: {
    value: PRESETS.join('|'),
    choices: PRESETS,
    help: {
      zh: '规则的预设级别，代替配置文件 extends 里的预设',
      en: 'a set of levels, in place of the presets that a configuration extends',
    },
  },
  rule: {
    value: 'ID:LEVEL',
    help: {
      zh: '设定一条规则的级别（error、warning、info、off），可重复，高于配置文件',
      en: 'set the level of a rule (error, warning, info, off) over the configuration; may be repeated',
    },
  },
};

const { config, 'no-config': noConfig } = CONFIG_OPTIONS;
/** The options that name the configuration, for commands that check nothing. */
export const CONFIG_FILE_OPTIONS = { config, 'no-config': noConfig } as OptionSpecs;

/** Reads the options on the configuration. Throws a `Failure` for a value that makes no sense. */
export function configSettings(args: Arguments): ConfigSettings {
  const preset = args.value('preset');
  return {
    file: args.value('config') ?? null,
    none: args.has('no-config'),
    preset: preset !== undefined && isPreset(preset) ? preset : null,
    levels: new Map(args.values('rule').map(levelOf)),
  };
}

/** The `Failure` for a rule that there is not, with the nearest that there is. */
export function noSuchRule(id: string): Failure {
  const near = nearestName(
    id,
    knownRules.map((rule) => rule.id),
  );
  return new Failure({
    zh: `没有规则 ${id}${near ? `，是不是 ${near}？` : '；work-plan rules 列出全部规则。'}`,
    en: `There is no rule ${id}${near ? `; did you mean ${near}?` : '; work-plan rules lists them all.'}`,
  });
}

function levelOf(value: string): readonly [string, Level] {
  const colon = value.indexOf(':');
  const id = colon < 0 ? value : value.slice(0, colon);
  const level = colon < 0 ? '' : value.slice(colon + 1);
  if (!knownRules.some((rule) => rule.id === id)) throw noSuchRule(id);
  if (!isLevel(level)) {
    throw new Failure({
      zh: `--rule ${value} 的级别须是 error、warning、info 或 off，如 --rule ${id}:warning。`,
      en: `The level in --rule ${value} must be error, warning, info or off, as in --rule ${id}:warning.`,
    });
  }
  return [id, level];
}
