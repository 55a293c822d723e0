import { escapeMarkdown } from '../../core/escape-markdown';
import type { Language } from '../../core/localized';
import type { Comparison } from './compare';
import { comparisonGroups, countsLine, entryName, nothingRecognised } from './comparison-groups';
import { shownTitle } from './shown-title';

/** `diff --format markdown`: a heading each kind of change, its items as a list, unchanged ones only with `all`. */
export function comparisonMarkdown(comparison: Comparison, language: Language, all: boolean): string {
  const groups = comparisonGroups(comparison, language);
  const told = groups.filter(({ name, entries }) => entries.length > 0 && (all || name !== 'unchanged'));
  const title = `${shownTitle(comparison.last, language)} → ${shownTitle(comparison.next, language)}`;
  const parts = told.map(({ heading, entries }) =>
    [
      `## ${heading[language]}`,
      '',
      ...entries.flatMap((entry) => [
        `- ${escapeMarkdown(entryName(entry, language))}`,
        ...entry.lines.map((line) => `  - ${escapeMarkdown(line)}`),
      ]),
      '',
    ].join('\n'),
  );
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    nothingRecognised(comparison)?.[language] ?? countsLine(groups, language),
    '',
    ...parts,
  ].join('\n');
}
