import type { TextEdit } from 'vscode-languageserver-types';
import type { Localized } from '../../core/localized';
import type { Point, WorkPlan } from '../../core/work-plan';
import { type SpanEdit, textEditsOf } from '../writing/written';
import { extractPoints } from './extract-points';
import { mergeItems } from './merge-items';
import { splitItem } from './split-item';
import { unitBrackets } from './unit-brackets';

/** A change of form that the writer may want: no finding asks for it. */
export interface Refactoring {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
}

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
  return all.flatMap(([title, edits]) => (edits ? [{ title, edits }] : []));
}
