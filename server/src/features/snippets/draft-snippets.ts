import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Language, Localized } from '../../core/localized';
import type { Point, WorkPlan } from '../../core/work-plan';
import { blankSlot, type DraftPiece, slot, snippetText } from '../../library/new-draft/draft-slot';
import { unitFormOf } from '../../library/structure/unit-form';
import { newNumberAt, renumberingAt } from '../../library/suggestions/insertion';
import { type Place, placeAt, sectionPlaceAfter } from '../../library/suggestions/place';
import { rangeOf } from '../ranges';
import { firstMarkerBelow } from '../writing/shift-level';

/** What can be written at a place, by the words that bring it up. */
interface DraftSnippet {
  readonly label: Localized;
  readonly words: string;
  readonly pieces: readonly DraftPiece[];
  /** The place whose later numbers move on; `null` where none do. */
  readonly place: Place | null;
}

/** A word may be begun: 条目, item. */
const BEGUN = /^[\s\u3000]*(\p{L}{0,8})$/u;
const AFTER_SENTENCE = /[。；;][\s\u3000]*(\p{L}{0,8})$/u;

/**
 * What the writer may begin at a place, with slots to go through by Tab: on a line of its own the next section, item,
 * item with a target, or part of the item before, each with its number; behind a sentence the units. Written as the
 * draft writes them; named in the language of the display.
 */
export function draftSnippets(plan: WorkPlan, point: Point, language: Language): CompletionItem[] {
  const { paragraph, offset } = point;
  const { text = '', opening = null, signs = '' } = plan.draft.paragraphs[paragraph] ?? {};
  if (signs !== '' || text.slice(offset).trim() !== '') return [];
  const before = text.slice(0, offset);
  const begun = opening ? null : BEGUN.exec(before);
  const behind = begun ? null : AFTER_SENTENCE.exec(before);
  const word = (begun ?? behind)?.[1];
  if (word === undefined) return [];
  const snippets = begun ? atLine(plan, point) : [units(plan)];
  const start = begun ? 0 : offset - word.length;
  const range = rangeOf(plan.draft, { paragraph, start, end: offset });
  return snippets.map(({ label, words, pieces, place }, index) => ({
    label: label[language],
    kind: CompletionItemKind.Snippet,
    detail: DETAIL[language],
    filterText: `${before.slice(start, offset - word.length)}${words}`,
    // Behind what past plans suggest.
    sortText: `snippet${index}`,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: TextEdit.replace(range, snippetText(pieces)),
    additionalTextEdits: (place ? renumberingAt(plan, place) : []).map(({ span, newText }) =>
      TextEdit.replace(rangeOf(plan.draft, span), newText),
    ),
  }));
}

const DETAIL: Localized = { zh: '按本稿的写法', en: 'As this draft writes it' };

function atLine(plan: WorkPlan, point: Point): readonly DraftSnippet[] {
  const place = placeAt(plan, point);
  if (!place) return [];
  const item: Place | null = place.kind === 'item' ? place : null;
  const section = place.kind === 'section' ? place : sectionPlaceAfter(place)[0];
  return [
    ...(item ? [itemOf(plan, item), targetOf(plan, item), ...partOf(plan, item)] : []),
    ...(section ? [sectionOf(plan, section)] : []),
  ];
}

function sectionOf(plan: WorkPlan, place: Place): DraftSnippet {
  const { marker } = newNumberAt(plan, place);
  return {
    label: { zh: `章节 ${marker.trim()}`, en: `Section ${marker.trim()}` },
    words: '章节 section',
    pieces: [marker, slot('章节标题')],
    place,
  };
}

function itemOf(plan: WorkPlan, place: Place): DraftSnippet {
  const { marker, ownLine } = newNumberAt(plan, place);
  return {
    label: { zh: `条目 ${marker.trim()}`, en: `Item ${marker.trim()}` },
    words: '条目 item',
    pieces: [marker, slot('条目标题'), parting(plan, ownLine), slot('具体举措'), '。', ...unitPieces(plan)],
    place,
  };
}

function targetOf(plan: WorkPlan, place: Place): DraftSnippet {
  const { marker, ownLine } = newNumberAt(plan, place);
  return {
    label: { zh: `带目标的条目 ${marker.trim()}`, en: `Item with a target ${marker.trim()}` },
    words: '目标条目 带目标的条目 target',
    pieces: [
      marker,
      slot('条目标题'),
      parting(plan, ownLine),
      slot('具体举措'),
      '，',
      slot('完成时限'),
      slot('量化目标'),
      '。',
      ...unitPieces(plan),
    ],
    place,
  };
}

/** The first part of the item before; later ones go on by Enter. */
function partOf(plan: WorkPlan, { after }: Place): readonly DraftSnippet[] {
  const marker = after && after.children.length === 0 ? firstMarkerBelow(plan, after) : null;
  if (marker === null) return [];
  return [
    {
      label: { zh: `子条目 ${marker.trim()}`, en: `Part ${marker.trim()}` },
      words: '子条目 part',
      pieces: [marker, slot('分项内容'), '。'],
      place: null,
    },
  ];
}

function units(plan: WorkPlan): DraftSnippet {
  return {
    label: { zh: '责任单位', en: 'Responsible units' },
    words: '责任单位 牵头单位 unit',
    pieces: unitPieces(plan),
    place: null,
  };
}

/** In the draft's form; in a bracket where it has none yet. */
function unitPieces(plan: WorkPlan): readonly DraftPiece[] {
  const form = unitFormOf(plan);
  if (!form) return ['（责任单位：', blankSlot('责任单位'), '）'];
  const line = form.form === 'line' ? lineEnd(plan) : '';
  const open = form.form === 'bracket' ? blankSlot('责任单位') : slot('单位');
  return [line + form.before, open, form.after];
}

/** Between a title and its text: a full stop, or the line end of a draft whose titles stand by themselves. */
function parting(plan: WorkPlan, ownLine: boolean): string {
  return ownLine ? lineEnd(plan) : '。';
}

function lineEnd({ draft }: WorkPlan): string {
  return draft.lines[0]?.terminator || '\n';
}
