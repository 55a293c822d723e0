import * as vscode from 'vscode';

/** The commands that the suite has run by their names, in any order. */
export const executed: ReadonlySet<string> = new Set();

/** Takes note of each command that a test runs; to be called once, before the tests. */
export function noteExecuted(): void {
  const { commands } = vscode;
  const run = commands.executeCommand;
  const names = executed as Set<string>;
  commands.executeCommand = <T>(command: string, ...rest: unknown[]): Thenable<T> => {
    names.add(command);
    return run.call(commands, command, ...rest) as Thenable<T>;
  };
}
