import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../core/localized';
import { nearestName } from '../lint/configuration/nearest';
import { COMMON_OPTIONS, readArguments } from './arguments';
import { type Command, ExitStatus } from './command';
import { keepCompiledCode } from './compiled-code';
import { kindOf } from './drafts/files';
import { Failure, sentenceOf } from './failure';
import { commandHelp, generalHelp } from './help';
import { languageOf } from './language';
import { packageVersion } from './package-version';
import { complain, isTerminal, writeErr, writeOut } from './terminal/output';

/** The help of the whole command line in each language, beside the bundles. */
const HELP_FILE = 'cli-help.json';

/** Every command by its name, in the order of the help. Read when it is asked for: most runs need one of them. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./commands/lint/lint')).lintCommand,
  merge: async () => (await import('./commands/merge')).mergeCommand,
  outline: async () => (await import('./commands/outline/outline')).outlineCommand,
  tasks: async () => (await import('./commands/tasks/tasks')).tasksCommand,
  import: async () => (await import('./commands/word/import')).importCommand,
  export: async () => (await import('./commands/word/export')).exportCommand,
  annotate: async () => (await import('./commands/word/annotate')).annotateCommand,
  report: async () => (await import('./commands/word/report')).reportCommand,
  suggest: async () => (await import('./commands/suggest/suggest')).suggestCommand,
  library: async () => (await import('./commands/library/library')).libraryCommand,
  diff: async () => (await import('./commands/diff/diff')).diffCommand,
  check: async () => (await import('./commands/check/check')).checkCommand,
  new: async () => (await import('./commands/new/new')).newCommand,
  rules: async () => (await import('./commands/rules')).rulesCommand,
  explain: async () => (await import('./commands/explain')).explainCommand,
  init: async () => (await import('./commands/init')).initCommand,
  'print-config': async () => (await import('./commands/print-config')).printConfigCommand,
  server: async () => (await import('./commands/server')).serverCommand,
  completion: async () => (await import('./commands/completion')).completionCommand(allCommands),
};

/** Runs the command line and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args, process.env);
  const packageFolder = join(__dirname, '..');
  try {
    const [name, ...rest] = args;
    if (name === undefined) {
      writeErr(await wholeHelp(packageFolder, language));
      return ExitStatus.failed;
    }
    if (name === '--version') {
      writeOut(`${packageVersion(packageFolder)}\n`);
      return ExitStatus.clean;
    }
    if (name === 'help' || name.startsWith('-')) {
      const about = readArguments(name === 'help' ? rest : args, COMMON_OPTIONS).positionals[0];
      writeOut(
        about === undefined
          ? await wholeHelp(packageFolder, language)
          : commandHelp(await commandNamed(about), language),
      );
      return ExitStatus.clean;
    }
    const command = await commandNamed(name);
    const given = readArguments(rest, command.options);
    if (given.has('help')) {
      writeOut(commandHelp(command, language));
      return ExitStatus.clean;
    }
    const color = given.has('color') || (!given.has('no-color') && wantsColor());
    return await command.run(given, { language, color, workingFolder: process.cwd(), packageFolder });
  } catch (error) {
    complain(sentenceOf(error), language);
    return ExitStatus.failed;
  }
}

/** The help of the whole command line: as the build has written it, or made of all commands where it has not. */
async function wholeHelp(packageFolder: string, language: Language): Promise<string> {
  const path = join(packageFolder, 'dist', HELP_FILE);
  if (kindOf(path) === 'file') return JSON.parse(readFileSync(path, 'utf8'))[language];
  return generalHelp(await allCommands(), COMMON_OPTIONS, language);
}

function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(COMMANDS).map((read) => read()));
}

async function commandNamed(name: string): Promise<Command> {
  const read = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (read) return await read();
  const near = nearestName(name, Object.keys(COMMANDS));
  if (near === null && kindOf(name) !== 'nothing') {
    throw new Failure({
      zh: `没有命令 ${name}；要检查它请用 work-plan lint ${name}。`,
      en: `There is no command ${name}; to check it use work-plan lint ${name}.`,
    });
  }
  throw new Failure({
    zh: `没有命令 ${name}${near ? `，是不是 ${near}？` : '；work-plan --help 列出全部命令。'}`,
    en: `There is no command ${name}${near ? `; did you mean ${near}?` : '; work-plan --help lists them all.'}`,
  });
}

function wantsColor(): boolean {
  const { NO_COLOR, TERM } = process.env;
  return !NO_COLOR && TERM !== 'dumb' && isTerminal('stdout');
}

keepCompiledCode();
main(process.argv.slice(2)).then((status) => {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});
