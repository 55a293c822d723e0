import { escapeMarkdown } from '../../../core/escape-markdown';
import type { TaskGrid } from './columns';

/** `tasks --format markdown`: a pipe table. */
export function tasksMarkdown({ headings, rows }: TaskGrid): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`;
  return `${line(headings)}|${' --- |'.repeat(headings.length)}\n${rows.map(line).join('')}`;
}
