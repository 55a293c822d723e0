import { parseArgs } from 'node:util';
import type { Localized } from '../core/localized';
import { nearestName } from '../lint/configuration/nearest';
import { Failure } from './failure';

/** An option of a command: what it takes and what the help says. */
export interface OptionSpec {
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Values to complete, where more than these may be written. */
  readonly suggestions?: readonly string[];
  readonly short?: string;
  readonly help: Localized;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The arguments of a command, read and checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether a switch was given. Of `--x` and `--no-x` the later holds. */
  has(option: string): boolean;
  /** The last value given to an option. */
  value(option: string): string | undefined;
  /** All values given to an option, in order. */
  values(option: string): readonly string[];
}

/** Options that every command takes. */
export const COMMON_OPTIONS: OptionSpecs = {
  lang: {
    value: 'zh|en',
    choices: ['zh', 'en'],
    help: {
      zh: '输出语言；默认看 LC_ALL、LC_MESSAGES、LANG，以 en 开头用英文，其余用中文',
      en: 'language of the output; by default English where LC_ALL, LC_MESSAGES or LANG begins with en, else Chinese',
    },
  },
  color: { help: { zh: '总是着色', en: 'always colour the output' } },
  'no-color': {
    help: {
      zh: '从不着色（也可设 NO_COLOR；不是终端时本来就不着色）',
      en: 'never colour it (as does NO_COLOR, or no terminal)',
    },
  },
  help: { short: 'h', help: { zh: '显示帮助', en: 'show help' } },
};

/** Reads the arguments of a command. Throws a `Failure` that names the first wrong one and what was likely meant. */
export function readArguments(args: readonly string[], specs: OptionSpecs): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, optionConfig(spec)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (!spec || !Object.hasOwn(specs, token.name)) throw unknownOption(token.rawName, specs);
    given.delete(token.name.startsWith('no-') ? token.name.slice(3) : `no-${token.name}`);
    const value = checkedValue(token.rawName, spec, token.value, token.inlineValue === true);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  return {
    positionals,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
  };
}

function optionConfig(spec: OptionSpec) {
  const type: 'string' | 'boolean' = spec.value === undefined ? 'boolean' : 'string';
  return { type, ...(spec.short === undefined ? {} : { short: spec.short }) };
}

function checkedValue(name: string, spec: OptionSpec, value: string | undefined, inline: boolean): string {
  if (spec.value === undefined) {
    if (value === undefined) return '';
    throw new Failure({ zh: `选项 ${name} 不带值。`, en: `Option ${name} takes no value.` });
  }
  if (value === undefined || value === '' || (!inline && /^-./.test(value))) {
    throw new Failure({
      zh: `选项 ${name} 缺少值 ${spec.value}。`,
      en: `Option ${name} needs a value ${spec.value}.`,
    });
  }
  if (spec.choices && !spec.choices.includes(value)) {
    const list = spec.choices.join('|');
    throw new Failure({
      zh: `选项 ${name} 没有“${value}”这个值，可用 ${list}。`,
      en: `Option ${name} knows no value "${value}"; use ${list}.`,
    });
  }
  return value;
}

function unknownOption(name: string, specs: OptionSpecs): Failure {
  const near = nearestName(name.replace(/^-+/, ''), Object.keys(specs));
  return new Failure({
    zh: `没有选项 ${name}${near ? `，是不是 --${near}？` : '。'}`,
    en: `There is no option ${name}${near ? `; did you mean --${near}?` : '.'}`,
  });
}
