import { join } from 'node:path';
import { nearestName } from '../lint/configuration/nearest';
import { COMMON_OPTIONS, readArguments } from './arguments';
import { type Command, ExitStatus } from './command';
import { diffCommand } from './commands/diff/diff';
import { explainCommand } from './commands/explain';
import { initCommand } from './commands/init';
import { libraryCommand } from './commands/library/library';
import { lintCommand } from './commands/lint/lint';
import { newCommand } from './commands/new/new';
import { outlineCommand } from './commands/outline/outline';
import { printConfigCommand } from './commands/print-config';
import { rulesCommand } from './commands/rules';
import { serverCommand } from './commands/server';
import { suggestCommand } from './commands/suggest/suggest';
import { tasksCommand } from './commands/tasks/tasks';
import { kindOf } from './drafts/files';
import { Failure, sentenceOf } from './failure';
import { commandHelp, generalHelp } from './help';
import { languageOf } from './language';
import { packageVersion } from './package-version';
import { complain, isTerminal, writeErr, writeOut } from './terminal/output';

const COMMANDS: readonly Command[] = [
  lintCommand,
  outlineCommand,
  tasksCommand,
  suggestCommand,
  libraryCommand,
  diffCommand,
  newCommand,
  rulesCommand,
  explainCommand,
  initCommand,
  printConfigCommand,
  serverCommand,
];

/** Runs the command line and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args, process.env);
  const packageFolder = join(__dirname, '..');
  try {
    const [name, ...rest] = args;
    if (name === undefined) {
      writeErr(generalHelp(COMMANDS, COMMON_OPTIONS, language));
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
          ? generalHelp(COMMANDS, COMMON_OPTIONS, language)
          : commandHelp(commandNamed(about), language),
      );
      return ExitStatus.clean;
    }
    const command = commandNamed(name);
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

function commandNamed(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return command;
  const near = nearestName(
    name,
    COMMANDS.map((known) => known.name),
  );
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

main(process.argv.slice(2)).then((status) => {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});
