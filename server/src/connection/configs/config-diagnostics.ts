import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { LocatedProblem } from '../../configuration/load-config';
import type { Language } from '../../core/localized';
import { uriOf } from '../paths';

/** Shows what is wrong with configurations on the files themselves, and takes it away when it is mended. */
export function configDiagnostics(
  connection: Connection,
): (problems: readonly LocatedProblem[], language: Language) => void {
  let shown: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  return (problems, language) => {
    const now = new Map<string, Diagnostic[]>();
    for (const problem of problems) {
      const uri = uriOf(problem.path);
      const others = now.get(uri) ?? [];
      now.set(uri, others);
      others.push(diagnosticOf(problem, language));
    }
    for (const uri of shown.keys()) if (!now.has(uri)) connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of now) {
      if (JSON.stringify(shown.get(uri)) !== JSON.stringify(diagnostics)) {
        connection.sendDiagnostics({ uri, diagnostics });
      }
    }
    shown = now;
  };
}

function diagnosticOf(problem: LocatedProblem, language: Language): Diagnostic {
  const { line, column, endLine, endColumn, message } = problem;
  return {
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
    severity: DiagnosticSeverity.Error,
    source: 'work-plan',
    message: message[language],
  };
}
