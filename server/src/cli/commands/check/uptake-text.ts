import type { Language, Localized } from '../../../core/localized';
import { numberedTitle } from '../../../core/numbered-title';
import type { WorkPlan } from '../../../core/work-plan';
import { itemNames, type NamedItem } from '../../../library/comparison/comparison-groups';
import { shownTitle } from '../../../library/comparison/shown-title';
import type { Uptake, UptakeKind } from '../../../library/comparison/uptake';
import { printable } from '../../terminal/output';
import { type Hue, paintWith } from '../../terminal/paint';

/** Two plans and what the one takes up of the other. */
export interface UptakeReport {
  readonly higher: WorkPlan;
  readonly local: WorkPlan;
  readonly uptakes: readonly Uptake[];
}

const HEADINGS: Readonly<Record<UptakeKind, Localized>> = {
  not: { zh: '未见', en: 'Not found' },
  partly: { zh: '部分落实', en: 'Partly taken up' },
  taken: { zh: '已落实', en: 'Taken up' },
};
const HUES: Readonly<Record<UptakeKind, Hue>> = { not: 'red', partly: 'yellow', taken: 'green' };

/** `check --format text`: first what is not found, each task with the local items that take it up. */
export function uptakeText(
  { higher, local, uptakes }: UptakeReport,
  { language, color, all }: { readonly language: Language; readonly color: boolean; readonly all: boolean },
): string {
  const paint = paintWith(color);
  const [taskName, itemName] = [itemNames(higher), itemNames(local)];
  const ofKind = (kind: UptakeKind) => uptakes.filter((uptake) => uptake.kind === kind);
  const kinds = Object.keys(HEADINGS) as UptakeKind[];
  const told = kinds.filter((kind) => ofKind(kind).length > 0 && (all || kind !== 'taken'));
  const groups = told.flatMap((kind) => [
    paint[HUES[kind]](`${HEADINGS[kind][language]} ${ofKind(kind).length}`),
    ...ofKind(kind).flatMap(({ task, items, missingTargets }) => [
      `  ${named(taskName(task))}`,
      ...items.map((item) => paint.dim(`      → ${named(itemName(item))}`)),
      ...(missingTargets.length > 0 ? [paint.dim(printable(missingLine(missingTargets)[language]))] : []),
    ]),
    '',
  ]);
  const counts = kinds.map((kind) => `${HEADINGS[kind][language]} ${ofKind(kind).length}`).join(' · ');
  const titles = `${shownTitle(higher, language)} → ${shownTitle(local, language)}`;
  return [paint.bold(printable(titles)), counts, '', ...groups].join('\n');
}

function named({ number, title }: NamedItem): string {
  return printable(numberedTitle(number, title));
}

function missingLine(targets: readonly string[]): Localized {
  return {
    zh: `      上级有、本级没有的目标：${targets.join('、')}`,
    en: `      targets without a counterpart: ${targets.join(', ')}`,
  };
}
