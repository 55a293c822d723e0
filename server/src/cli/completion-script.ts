import type { OptionSpec, OptionSpecs } from './arguments';
import type { Command } from './command';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that makes a shell complete commands, options and their values. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commands);
}

function bashScript(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const cases = commands.map(
    ({ name, options }) => `    ${name}) options="${optionNames(options).join(' ')}" ;;`,
  );
  const values = valueCases(
    commands,
    (name, list) => `    ${name}) COMPREPLY=($(compgen -W "${list.join(' ')}" -- "$word")); return ;;`,
  );
  const words = commands.flatMap(({ name, words: list = [] }) =>
    list.length === 0
      ? []
      : [
          `    2:${name}) COMPREPLY=($(compgen -W "${list.join(' ')}" -- "$word")); [ "\${#COMPREPLY[@]}" -gt 0 ] && return ;;`,
        ],
  );
  return `# bash completion of work-plan: source <(work-plan completion bash)
_work_plan() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} help --help --version" -- "$word"))
    return
  fi
  case "$previous" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$COMP_CWORD:\${COMP_WORDS[1]}" in
${words.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}
complete -F _work_plan work-plan
`;
}

function zshScript(commands: readonly Command[]): string {
  const described = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.zh}`)}`).join('\n');
  const cases = commands.map(({ name, options, words = [] }) => {
    const first = words.length === 0 ? [] : [`      '1:word:(${words.join(' ')})'`];
    const specs = Object.entries(options).map(([option, spec]) => `      ${quoted(zshSpec(option, spec))}`);
    return `    ${name}) _arguments \\\n${[...specs, ...first, "      '*:file:_files'"].join(' \\\n')} ;;`;
  });
  return `#compdef work-plan
# zsh completion of work-plan: work-plan completion zsh > a folder of $fpath/_work-plan
_work_plan() {
  local -a commands=(
${described}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_work-plan" ]; then _work_plan "$@"; else compdef _work_plan work-plan; fi
`;
}

function zshSpec(name: string, spec: OptionSpec): string {
  const help = spec.help.zh.replace(/[[\]\\:]/g, '\\$&');
  if (spec.value === undefined) return `--${name}[${help}]`;
  const values = valuesOf(spec);
  return `*--${name}=[${help}]:value:${values.length > 0 ? `(${values.join(' ')})` : '_files'}`;
}

function fishScript(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, summary, options, words = [] }) => [
    `complete -c work-plan -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary.zh)}`,
    ...(words.length === 0
      ? []
      : [
          `complete -c work-plan -n '__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2' -f -a ${quoted(words.join(' '))}`,
        ]),
    ...Object.entries(options).map(([option, spec]) => {
      const short = spec.short === undefined ? '' : ` -s ${spec.short}`;
      const values = valuesOf(spec);
      const value =
        spec.value === undefined ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
      return `complete -c work-plan -n '__fish_seen_subcommand_from ${name}' -l ${option}${short}${value} -d ${quoted(spec.help.zh)}`;
    }),
  ]);
  return `# fish completion of work-plan: work-plan completion fish > ~/.config/fish/completions/work-plan.fish\n${lines.join('\n')}\n`;
}

function optionNames(options: OptionSpecs): readonly string[] {
  return Object.entries(options).flatMap(([name, { short }]) => [
    `--${name}`,
    ...(short === undefined ? [] : [`-${short}`]),
  ]);
}

/** A line for each option that takes one of several values; those of all commands that have it. */
function valueCases(
  commands: readonly Command[],
  line: (name: string, values: readonly string[]) => string,
): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const { options } of commands) {
    for (const [name, spec] of Object.entries(options)) {
      const known = values.get(name) ?? new Set();
      for (const value of valuesOf(spec)) known.add(value);
      values.set(name, known);
    }
  }
  return [...values].filter(([, list]) => list.size > 0).map(([name, list]) => line(`--${name}`, [...list]));
}

function valuesOf({ choices, suggestions = [] }: OptionSpec): readonly string[] {
  return choices ?? suggestions;
}

/** Between single quotes, for any of the shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''").replaceAll('\n', ' ')}'`;
}
