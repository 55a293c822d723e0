import { resolve } from 'node:path';
import type { EffectiveConfig } from '../../lint/configuration/effective-config';
import { knownRules } from '../../lint/known-rules';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus, type Session } from '../command';
import { shownPath } from '../drafts/find-drafts';
import { runConfigs } from '../drafts/run-configs';
import { Failure } from '../failure';
import { complain, writeOut } from '../terminal/output';
import { CONFIG_OPTIONS, configSettings } from './config-options';
import { FIND_OPTIONS } from './find-options';
import { printUnused } from './unused-settings';

/** `work-plan print-config`: what a draft is checked with, all told. */
export const printConfigCommand: Command = {
  name: 'print-config',
  usage: 'FILE | --unused [PATH|GLOB]...',
  summary: {
    zh: '输出一份草稿实际生效的配置（JSON）',
    en: 'print the configuration that holds for a draft, as JSON',
  },
  details: {
    zh: '草稿可以还不存在。--unused 时不写路径就看当前文件夹；有没用到的状态为 1。',
    en: 'The draft need not exist. With --unused the current folder is meant without a path; status 1 when there are any.',
  },
  options: {
    unused: {
      help: {
        zh: '列出没有一份草稿用到的设置：用语、单位、overrides、headings、exemptSections',
        en: 'list settings that no draft uses: terms, units, overrides, headings, exemptSections',
      },
    },
    ...CONFIG_OPTIONS,
    ...FIND_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  if (args.has('unused')) return printUnused(args, session);
  const { language, workingFolder } = session;
  const [name, ...more] = args.positionals;
  if (name === undefined || more.length > 0) {
    throw new Failure({
      zh: 'print-config 要一个草稿的文件名。',
      en: 'print-config takes the name of one draft.',
    });
  }
  const path = resolve(workingFolder, name);
  const draft = { path, shown: shownPath(workingFolder, path) };
  const configs = runConfigs(configSettings(args), workingFolder, (failure) =>
    complain(failure.sentence, language),
  );
  const config = await configs.of(draft);
  if (!config) return ExitStatus.failed;
  const file = await configs.fileOf(draft);
  const shown = file === null ? null : shownPath(workingFolder, file);
  writeOut(`${JSON.stringify(printed(draft.shown, shown, config, workingFolder), null, 2)}\n`);
  return ExitStatus.clean;
}

function printed(
  filePath: string,
  configFile: string | null,
  { levels, options, settings, libraryFolders }: EffectiveConfig,
  workingFolder: string,
) {
  const rules = knownRules.map((rule) => {
    const level = levels.get(rule.id) ?? rule.level;
    if (!rule.options) return [rule.id, level];
    const standard = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
    return [rule.id, [level, { ...Object.fromEntries(standard), ...options.get(rule.id) }]];
  });
  const { unitDirectory, terms, headings, exemptSections, planYear, everyPage } = settings;
  return {
    filePath,
    configFile,
    rules: Object.fromEntries(rules),
    unitDirectory,
    terms: Object.fromEntries(terms.map(({ wrong, right }) => [wrong, right])),
    headings: headings.map(({ template }) => template),
    exemptSections,
    planYear,
    everyPage,
    library: libraryFolders.map((folder) => shownPath(workingFolder, folder)),
  };
}
