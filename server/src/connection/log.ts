import type { Connection } from 'vscode-languageserver';

/** Tells the client's log of an error, under the name of what failed. */
export type Log = (name: string, error: unknown) => void;

/** The log of a connection. */
export function logOf(connection: Connection): Log {
  return (name, error) =>
    connection.console.error(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
}

/** The result of some work; where it throws, that is logged by its name and the result is `undefined`. */
export function guarded<R>(log: Log, name: string, work: () => R): R | undefined {
  try {
    return work();
  } catch (error) {
    log(name, error);
    return undefined;
  }
}
