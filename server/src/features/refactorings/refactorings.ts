import type { TextEdit } from 'vscode-languageserver-types';
import type { Localized } from '../../core/localized';
import { numberedTitle } from '../../core/numbered-title';
import type { PlanNode, Point, WorkPlan } from '../../core/work-plan';
import { type SpanEdit, textEditsOf } from '../writing/written';
import { extractPoints } from './extract-points';
import { mergeItems } from './merge-items';
import { movesToSections } from './move-to-section';
import { splitItem } from './split-item';
import { unitBrackets } from './unit-brackets';
import { type UnitShape, unitShape } from './unit-form';

/** A change of form that the writer may want: no finding asks for it. */
export interface Refactoring {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
  /** Whether text goes to another place, as editors list it. */
  readonly isMove?: true;
}

const LONGEST_NAME = 24;
const SHAPES: ReadonlyArray<readonly [UnitShape, Localized]> = [
  ['bracket', { zh: '本条责任单位写进括号', en: 'Give the units of this item in a bracket' }],
  ['line', { zh: '本条责任单位另起一行', en: 'Give the units of this item on a line of their own' }],
  [
    'verb',
    {
      zh: '本条责任单位写成“……牵头，……配合”',
      en: 'Give the units of this item by what they do (牵头, 配合)',
    },
  ],
];

/** What can be rewritten at a place without changing what is said. */
export function refactorings(plan: WorkPlan, at: Point): readonly Refactoring[] {
  const inDraft = (edits: readonly SpanEdit[] | null) => edits && textEditsOf(plan.draft, edits);
  const all: ReadonlyArray<readonly [Localized, readonly TextEdit[] | null]> = [
    [
      { zh: '把“一是……二是……”各起一行', en: 'Give each point a line of its own' },
      inDraft(extractPoints(plan, at)),
    ],
    [{ zh: '从这里拆成两条', en: 'Split the item here' }, inDraft(splitItem(plan, at))],
    [{ zh: '与下一条合并', en: 'Merge with the next item' }, mergeItems(plan, at)],
    [
      { zh: '全稿责任单位改用〔〕', en: 'Give all units of the draft in 〔〕' },
      inDraft(unitBrackets(plan, at, '〔〕')),
    ],
    [
      { zh: '全稿责任单位改用（）', en: 'Give all units of the draft in （）' },
      inDraft(unitBrackets(plan, at, '（）')),
    ],
  ];
  const shapes = SHAPES.map(([shape, title]) => [title, unitShape(plan, at, shape)] as const);
  const moves = movesToSections(plan, at).map(({ section, edits }): Refactoring => {
    const name = nameOf(section);
    return { title: { zh: `移到“${name}”`, en: `Move to “${name}”` }, edits, isMove: true };
  });
  return [...all, ...shapes].flatMap(([title, edits]) => (edits ? [{ title, edits }] : [])).concat(moves);
}

/** The number and the beginning of the title of a section. */
function nameOf({ marker, titleText }: PlanNode): string {
  const name = numberedTitle(marker, titleText);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}……` : name;
}
