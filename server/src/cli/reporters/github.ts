import type { Severity } from '../../lint/rule';
import type { Message } from './file-result';
import type { Reporter } from './reporter';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** `--format github`: workflow commands, which GitHub shows as annotations beside the lines of a change. */
export function githubReporter(): Reporter {
  return {
    file: ({ filePath, messages }) => messages.map((message) => commandOf(filePath, message)).join(''),
    end: () => '',
  };
}

function commandOf(filePath: string, { ruleId, severity, message, ...range }: Message): string {
  const { line, column, endLine, endColumn } = range;
  // Columns mean something to GitHub within one line only.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${property(filePath)},line=${line},endLine=${endLine}${columns}`;
  return `::${COMMANDS[severity]} ${place},title=${property(ruleId)}::${data(`${message} (${ruleId})`)}\n`;
}

/** As GitHub's own toolkit escapes them. Other control characters would end or hide the line in a log. */
function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/\p{Cc}|[\u2028\u2029]/gu, '\ufffd');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
