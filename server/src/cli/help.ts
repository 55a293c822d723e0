import type { Language, Localized } from '../core/localized';
import type { OptionSpec, OptionSpecs } from './arguments';
import type { Command } from './command';
import { displayWidth } from './terminal/display-width';

const PURPOSE: Localized = {
  zh: '工作要点、工作计划的检查与结构工具。',
  en: 'Checks and outlines Chinese government work plans (工作要点).',
};
const USAGE: Localized = { zh: '用法', en: 'Usage' };
const COMMANDS: Localized = { zh: '命令', en: 'Commands' };
const OPTIONS: Localized = { zh: '选项', en: 'Options' };
const VERSION: Localized = { zh: '显示版本', en: 'show the version' };
const MORE: Localized = {
  zh: '各命令的选项见 work-plan help 命令，如 work-plan help lint。',
  en: 'For the options of a command: work-plan help COMMAND, such as work-plan help lint.',
};

/** The help of the whole command line. `common` are the options that every command takes. */
export function generalHelp(commands: readonly Command[], common: OptionSpecs, language: Language): string {
  const named = commands.map((command) => [usageOf(command), command.summary[language]] as const);
  const options = [...optionRows(common, language), ['    --version', VERSION[language]] as const];
  return `${PURPOSE[language]}

${USAGE[language]}  work-plan COMMAND [OPTION]...

${COMMANDS[language]}
${rows(named)}
${OPTIONS[language]}
${rows(options)}
${MORE[language]}
`;
}

/** The help of one command. */
export function commandHelp(command: Command, language: Language): string {
  const details = command.details ? `\n${command.details[language]}\n` : '';
  return `${command.summary[language]}

${USAGE[language]}  work-plan ${usageOf(command)} [OPTION]...
${details}
${OPTIONS[language]}
${rows(optionRows(command.options, language))}`;
}

function usageOf({ name, usage }: Command): string {
  return usage === '' ? name : `${name} ${usage}`;
}

function optionRows(specs: OptionSpecs, language: Language): ReadonlyArray<readonly [string, string]> {
  return Object.entries(specs).map(([name, spec]) => [optionName(name, spec), spec.help[language]]);
}

function optionName(name: string, { short, value }: OptionSpec): string {
  return `${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Two columns; a long entry on the left has its explanation on the next line. */
function rows(entries: ReadonlyArray<readonly [string, string]>): string {
  const width = 26;
  return entries
    .map(([left, right]) => {
      const gap =
        displayWidth(left) <= width ? ' '.repeat(width - displayWidth(left)) : `\n${' '.repeat(width + 2)}`;
      return `  ${left}${gap}  ${right}\n`;
    })
    .join('');
}
