import {
  type CompletionItem,
  CompletionItemKind,
  type Position,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Language, Localized } from '../core/localized';
import type { UnitClause } from '../core/phrases/assignment';
import { isBefore } from '../core/point-order';
import { unitTimes } from '../core/unit-uses';
import { nodesOf, type PlanNode, type Point, type WorkPlan } from '../core/work-plan';
import { headingAt, renumberingAt } from '../library/suggestions/insertion';
import { likelyUnits } from '../library/suggestions/likely-units';
import { markdownPlace } from '../library/suggestions/markdown-place';
import { placeAt, sectionPlaceAfter } from '../library/suggestions/place';
import { isSectionTopic, suggestionsAt } from '../library/suggestions/suggest';
import { provenanceWords } from '../library/suggestions/suggestion-words';
import type { Library } from '../library/topics/library';
import type { DirectoryUnit } from '../lint/configuration/settings';
import { pointAt, rangeOf } from './ranges';

export interface CompletionsOptions {
  readonly language: Language;
  /** 单位名录; `null` when none is given. */
  readonly unitDirectory: readonly DirectoryUnit[] | null;
}

const MOST_HEADINGS = 20;
/** A heading that is being written has no such mark yet. */
const WRITTEN = /[。；;，,]/;
const UNIT_BEING_WRITTEN = /[^、，,；;：:（(〔[【\s]*$/;
const LABEL = /[:：]/;

/**
 * What could be written at a position: in a list of units the names of units, those that past plans give to such a
 * task first; where a heading begins the sections and items that past plans have there and the draft lacks, numbered
 * as the draft is. Empty anywhere else.
 */
export function completions(
  plan: WorkPlan,
  library: () => Library,
  position: Position,
  options: CompletionsOptions,
): CompletionItem[] {
  const point = pointAt(plan.draft, position);
  const clause = unitClauseAt(plan, point);
  if (clause) return unitNames(plan, library(), point, clause, options);
  return headings(plan, library, point, options.language);
}

/** The list of units that a point stands in, behind its label. */
function unitClauseAt(plan: WorkPlan, { paragraph, offset }: Point): UnitClause | null {
  const { text = '', units = [] } = plan.draft.paragraphs[paragraph] ?? {};
  const clause = units.find(
    ({ form, start, end, unclosed }) =>
      start < offset && (form === 'line' || unclosed ? offset <= end : offset < end),
  );
  if (!clause) return null;
  return clause.form === 'verb' || LABEL.test(text.slice(clause.start, offset)) ? clause : null;
}

function unitNames(
  plan: WorkPlan,
  library: Library,
  { paragraph, offset }: Point,
  clause: UnitClause,
  { language, unitDirectory }: CompletionsOptions,
): CompletionItem[] {
  const text = plan.draft.paragraphs[paragraph]?.text ?? '';
  const begun = UNIT_BEING_WRITTEN.exec(text.slice(clause.start, offset))?.[0] ?? '';
  const start = offset - begun.length;
  const listed = new Set(clause.units.filter((unit) => unit.start !== start).map(({ name }) => name));
  const details = new Map<string, Localized>();
  const offer = (name: string, detail: Localized) => {
    if (!details.has(name) && !listed.has(name)) details.set(name, detail);
  };
  const item = itemAt(plan, { paragraph, offset });
  if (item) for (const unit of likelyUnits(library, plan, item)) offer(unit.name, provenanceWords(unit));
  for (const [name, times] of unitUses(plan)) {
    offer(name, { zh: `本稿用过 ${times} 次`, en: `named ${times} times in this draft` });
  }
  for (const { name } of unitDirectory ?? []) offer(name, { zh: '单位名录', en: 'directory of units' });
  const range = rangeOf(plan.draft, { paragraph, start, end: offset });
  return [...details].map(([name, detail], index) => ({
    label: name,
    kind: CompletionItemKind.EnumMember,
    detail: detail[language],
    sortText: rankText(index),
    textEdit: TextEdit.replace(range, name),
  }));
}

/** How often a draft names each unit, those named most first. */
function unitUses(plan: WorkPlan): ReadonlyArray<readonly [name: string, times: number]> {
  return [...unitTimes(plan)].sort((a, b) => b[1] - a[1]);
}

/** The item whose text a point stands in. */
function itemAt(plan: WorkPlan, { paragraph, offset }: Point): PlanNode | null {
  let found: PlanNode | null = null;
  for (const node of nodesOf(plan.sections)) {
    if (isBefore({ paragraph, offset }, node.start)) break;
    if (node.kind === 'item') found = node;
  }
  return found;
}

function headings(
  plan: WorkPlan,
  library: () => Library,
  point: Point,
  language: Language,
): CompletionItem[] {
  const { text = '', opening = null, signs = '' } = plan.draft.paragraphs[point.paragraph] ?? {};
  if (text.slice(point.offset).trim() !== '') return [];
  const begun = opening ? text.slice(opening.end, point.offset) : text;
  if (opening ? WRITTEN.test(begun) : begun.trim() !== '') return [];
  const signed = opening?.style === 'markdown' && begun.trim() === '' ? markdownPlace(plan, point) : null;
  const place = signed ?? placeAt(plan, point);
  if (!place) return [];
  const places = opening ? [place] : [place, ...sectionPlaceAfter(place)];
  // A number behind the signs of a Markdown heading is written with them.
  const isNumbered = opening !== null && (signed === null || place.after === null);
  const start = isNumbered ? opening.end + begun.length - begun.trimStart().length : 0;
  const range = rangeOf(plan.draft, { paragraph: point.paragraph, start, end: point.offset });
  const suggested = places.flatMap((at) => {
    const renumbering = isNumbered ? [] : renumberingAt(plan, at);
    return suggestionsAt(library(), plan, at)
      .filter((suggestion) => at.kind === 'item' || isSectionTopic(suggestion))
      .map((suggestion) => ({ at, suggestion, renumbering }));
  });
  return suggested.slice(0, MOST_HEADINGS).map(({ at, suggestion, renumbering }, index) => {
    const { marker, title, text: heading } = headingAt(plan, at, suggestion);
    return {
      label: title,
      kind: at.kind === 'section' ? CompletionItemKind.Module : CompletionItemKind.Field,
      detail: provenanceWords(suggestion)[language],
      sortText: rankText(index),
      textEdit: TextEdit.replace(range, isNumbered ? heading : withoutSigns(marker, signs) + heading),
      additionalTextEdits: renumbering.map(({ span, newText }) =>
        TextEdit.replace(rangeOf(plan.draft, span), newText),
      ),
    };
  });
}

/** The signs of a Markdown heading stand there already; what is written begins behind them. */
function withoutSigns(marker: string, signs: string): string {
  return signs === '' ? marker : marker.replace(/^[ \t]*(?:#{1,6}[ \t]*)?/, '');
}

function rankText(index: number): string {
  return String(index).padStart(3, '0');
}
