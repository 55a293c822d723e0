import type { Range } from 'vscode-languageserver';
import type { Language } from '../../core/localized';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { rangeOf } from '../../features/ranges';
import type { Comparison } from '../../library/comparison/compare';
import {
  type ComparisonEntry,
  comparisonGroups,
  countsLine,
  entryName,
  nothingRecognised,
} from '../../library/comparison/comparison-groups';
import { comparisonMarkdown } from '../../library/comparison/comparison-markdown';
import { shownTitle } from '../../library/comparison/shown-title';
import type { ComparisonRow, ComparisonView } from '../protocol';

/** A comparison as rows to go to. */
export function comparisonView(comparison: Comparison, language: Language): ComparisonView {
  const groups = comparisonGroups(comparison, language);
  return {
    last: shownTitle(comparison.last, language),
    counts: nothingRecognised(comparison)?.[language] ?? countsLine(groups, language),
    groups: groups
      .filter(({ entries }) => entries.length > 0)
      .map(({ name, heading, entries }) => ({
        name,
        label: heading[language],
        rows: entries.map((entry) => rowOf(comparison, entry, language)),
      })),
    markdown: comparisonMarkdown(comparison, language, true),
  };
}

function rowOf({ last, next }: Comparison, entry: ComparisonEntry, language: Language): ComparisonRow {
  return {
    label: entryName(entry, language),
    lines: entry.lines,
    next: headingRange(next, entry.nodes.next),
    last: headingRange(last, entry.nodes.last),
  };
}

/** From the number to the end of the title. */
function headingRange({ draft }: WorkPlan, node: PlanNode | null): Range | null {
  if (!node) return null;
  const { paragraph, mark, title } = node;
  return rangeOf(draft, { paragraph, start: mark.start, end: Math.max(mark.end, title.end) });
}
