import { LEVEL_WORDS } from '../terminal/words';
import { type FileResult, findingCounts, shownPlace } from './file-result';
import type { Reporter, ReporterOptions } from './reporter';

/** `--format markdown`: for a job's summary or a comment on a change. A table a file. */
export function markdownReporter(options: ReporterOptions): Reporter {
  const total = { error: 0, warning: 0, info: 0, files: 0 };
  const tables: string[] = [];
  return {
    file(result) {
      const counts = findingCounts(result.messages);
      for (const key of ['error', 'warning', 'info'] as const) total[key] += counts[key];
      total.files++;
      if (result.messages.length > 0) tables.push(tableOf(result, options));
      return '';
    },
    end: () => `${summary(total, options)}\n${tables.map((table) => `\n${table}`).join('')}`,
  };
}

function tableOf({ filePath, messages }: FileResult, { language }: ReporterOptions): string {
  const heads = language === 'zh' ? ['位置', '级别', '问题', '规则'] : ['place', 'level', 'problem', 'rule'];
  const rows = messages.map((finding) => [
    shownPlace(finding),
    LEVEL_WORDS[finding.severity][language],
    markdownText(finding.message),
    markdownText(finding.ruleId),
  ]);
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`);
  return `### ${markdownText(filePath)}\n\n${lines.join('')}`;
}

function summary(
  total: Readonly<Record<'error' | 'warning' | 'info' | 'files', number>>,
  { language, errorsOnly }: ReporterOptions,
): string {
  const { error, warning, info, files } = total;
  if (language === 'zh') {
    return errorsOnly
      ? `**${files} 个文件：${error} 个错误**`
      : `**${files} 个文件：${error} 个错误，${warning} 个警告，${info} 条提示**`;
  }
  return errorsOnly
    ? `**Files: ${files}; errors: ${error}**`
    : `**Files: ${files}; errors: ${error}; warnings: ${warning}; infos: ${info}**`;
}

/** A text that Markdown and the HTML in it leave as it is, on one line. */
function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>@]/g, '\\$&');
}
