import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Language } from '../core/localized';
import { itemsOf, type Point, type WorkPlan } from '../core/work-plan';
import { headingAt, renumberingAt } from '../library/suggestions/insertion';
import { markdownPlace } from '../library/suggestions/markdown-place';
import { placeAt, sectionPlaceAfter } from '../library/suggestions/place';
import { isSectionTopic, suggestionsAt } from '../library/suggestions/suggest';
import { provenanceWords } from '../library/suggestions/suggestion-words';
import type { Library } from '../library/topics/library';
import { pointAt, rangeOf } from './ranges';
import { draftSnippets } from './snippets/draft-snippets';
import { MOST_ITEMS_COMPARED, type UnitOptions, unitCompletions } from './units/unit-completions';
import { unitPlaceAt } from './units/unit-place';

export interface CompletionOptions extends UnitOptions {
  /** Whether the client knows snippets. */
  readonly snippets?: boolean;
}

const MOST_HEADINGS = 20;
/** A heading that is being written has no such mark yet. */
const WRITTEN = /[。；;，,]/;

/**
 * What could be written at a position: in a list of units the names of units, those that past plans give to such a
 * task first; where a heading begins the sections and items that past plans have there and the draft lacks, numbered
 * as the draft is. On such a line and behind a sentence also snippets, as the draft writes them. Empty elsewhere.
 */
export function completions(
  plan: WorkPlan,
  library: () => Library,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const point = pointAt(plan.draft, position);
  const place = unitPlaceAt(plan, point);
  // Units are matched here, so the next letter asks again.
  if (place) return { isIncomplete: true, items: unitCompletions(plan, library(), point, place, options) };
  const snippets = options.snippets ? draftSnippets(plan, point, options.language) : [];
  const isLong = itemsOf(plan).length > MOST_ITEMS_COMPARED;
  const items = [...(isLong ? [] : headings(plan, library, point, options.language)), ...snippets];
  return { isIncomplete: false, items };
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
