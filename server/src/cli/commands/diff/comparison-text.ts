import type { Language, Localized } from '../../../core/localized';
import type { Comparison } from '../../../library/comparison/compare';
import {
  type ComparisonGroup,
  comparisonGroups,
  countsLine,
  entryName,
  type GroupName,
  nothingRecognised,
} from '../../../library/comparison/comparison-groups';
import { shownTitle } from '../../../library/comparison/shown-title';
import { printable } from '../../terminal/output';
import { type Hue, type Paint, paintWith } from '../../terminal/paint';

export interface ComparisonTextOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Whether unchanged items are listed, not only counted. */
  readonly all: boolean;
}

const HUES: Partial<Record<GroupName, Hue>> = {
  added: 'green',
  dropped: 'red',
  raised: 'green',
  lowered: 'yellow',
};

/** `diff --format text`: for the eye, first how many of each kind, then each kind with its items. */
export function comparisonText(comparison: Comparison, options: ComparisonTextOptions): string {
  const { language, all } = options;
  const paint = paintWith(options.color);
  const groups = comparisonGroups(comparison, language);
  const told = groups.filter(({ name, entries }) => entries.length > 0 && (all || name !== 'unchanged'));
  const remarks = remarksOn(comparison, groups, all).map((remark) => paint.dim(remark[language]));
  return [
    paint.bold(
      printable(`${shownTitle(comparison.last, language)} → ${shownTitle(comparison.next, language)}`),
    ),
    nothingRecognised(comparison)?.[language] ?? countsLine(groups, language),
    '',
    ...told.flatMap((group) => [...groupLines(group, language, paint), '']),
    ...(remarks.length > 0 ? [...remarks, ''] : []),
  ].join('\n');
}

function groupLines(
  { name, heading, entries }: ComparisonGroup,
  language: Language,
  paint: Paint,
): readonly string[] {
  const color = paint[HUES[name] ?? 'cyan'];
  return [
    color(language === 'zh' ? `${heading.zh}（${entries.length} 条）` : `${heading.en} (${entries.length})`),
    ...entries.flatMap((entry) => [
      `  ${printable(entryName(entry, language))}`,
      ...entry.lines.map((line) => `      ${paint.dim(printable(line))}`),
    ]),
  ];
}

function remarksOn(
  { unitsCompared, pairs }: Comparison,
  groups: readonly ComparisonGroup[],
  all: boolean,
): readonly Localized[] {
  const unchanged = groups.find(({ name }) => name === 'unchanged')?.entries.length ?? 0;
  return [
    ...(unchanged > 0 && !all
      ? [
          {
            zh: `原样保留的 ${unchanged} 条没有列出；要列出请加 --all。`,
            en: `${unchanged} unchanged items are not listed; add --all to list them.`,
          },
        ]
      : []),
    ...(pairs.length > 0 && !unitsCompared
      ? [
          {
            zh: '有一份计划没有写责任单位，单位没有比较。',
            en: 'One of the plans names no units, so units were not compared.',
          },
        ]
      : []),
  ];
}
