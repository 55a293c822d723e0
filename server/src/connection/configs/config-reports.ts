import type { Connection } from 'vscode-languageserver';
import type { Settings } from '../settings';
import { configDiagnostics } from './config-diagnostics';
import { watchConfigs } from './config-watch';
import type { Configs } from './configs';

/** How the client is told of configurations. */
export interface ConfigReports {
  /** The client is ready to be asked to watch files. */
  watch(): void;
  /** Shows what is wrong in the configurations read, and asks to watch every file that they name. */
  tell(configs: Pick<Configs, 'problems' | 'files'>): void;
}

/** Nothing is told yet. */
export function configReports(
  connection: Connection,
  settings: () => Settings,
  onError: (error: unknown) => void,
): ConfigReports {
  const showProblems = configDiagnostics(connection);
  let watchFiles: (files: readonly string[]) => void = () => {};
  return {
    watch() {
      watchFiles = watchConfigs(connection, settings().watches, onError);
    },
    tell(configs) {
      showProblems(configs.problems(), settings().language);
      watchFiles(configs.files());
    },
  };
}
