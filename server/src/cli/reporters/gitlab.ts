import type { Severity } from '../../lint/rule';
import type { FileResult } from './file-result';
import { fingerprintsIn } from './fingerprint';
import type { Reporter } from './reporter';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** `--format gitlab`: GitLab's Code Quality report. */
export function gitlabReporter(): Reporter {
  let first = true;
  return {
    file(result) {
      const issues = issuesOf(result).map((issue) => JSON.stringify(issue));
      if (issues.length === 0) return '';
      const start = first ? '[\n' : ',\n';
      first = false;
      return start + issues.join(',\n');
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  };
}

function issuesOf({ filePath, messages }: FileResult) {
  const fingerprintOf = fingerprintsIn(filePath);
  return messages.map((message) => ({
    description: message.message,
    check_name: message.ruleId,
    fingerprint: fingerprintOf(message),
    severity: SEVERITIES[message.severity],
    location: { path: filePath, lines: { begin: message.line, end: message.endLine } },
  }));
}
