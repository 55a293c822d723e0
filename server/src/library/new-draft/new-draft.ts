import { isFrameTitle } from '../../core/phrases/exempt';
import { looksBack } from '../../core/phrases/looks-back';
import { plainOf } from '../../core/words/plain';
import { hasWholeHeading, type Structure, type StructurePart } from '../structure/structure';
import { type HanScript, hanScriptOf, inHanScript } from '../texts/han-script';
import { draftLevels, levelUnder, markerOf, type NumberingScheme } from './draft-numbering';
import { type DraftPiece, plainText, slot, snippetText } from './draft-slot';
import { titlePieces } from './draft-title';
import { type DraftFor, headingPieces } from './past-heading';
import { type UnitChoice, unitPieces } from './unit-choice';

/** A section or item that a new draft takes over, with the plan that it comes from. */
export interface ChosenPart {
  readonly part: StructurePart;
  readonly from: Structure;
  readonly parts: readonly ChosenPart[];
}

export interface NewDraftOptions extends DraftFor {
  readonly numbering: NumberingScheme;
  readonly units: UnitChoice;
}

/** A draft that is still to be written: headings, and slots for the rest. */
export interface NewDraft {
  readonly pieces: readonly DraftPiece[];
  /** As plain text, ending in a line end. */
  readonly text: string;
  /** As a snippet, whose tab stops are the slots. */
  readonly snippet: string;
}

/** What is told of a draft that is written one line after the other. */
interface Writing {
  readonly pieces: DraftPiece[];
  readonly options: NewDraftOptions;
  readonly levels: ReturnType<typeof draftLevels>;
  /** The number given last on each level. */
  readonly numbers: number[];
  readonly units: readonly DraftPiece[];
}

/**
 * A new draft after a past plan: its title for the new year and issuer, a lead, and the headings of the chosen parts,
 * numbered anew. An item has a slot for its text, for a target and a deadline where the past item had either, and
 * for its units; items of sections such as 总体要求 have no units. Numbering and unit form "as the model", and the
 * script where the issuer does not tell it, are those of `model`.
 */
export function newDraft(
  model: Structure,
  options: NewDraftOptions,
  chosen: readonly ChosenPart[] = allParts(model),
): NewDraft {
  const writing: Writing = {
    pieces: [...titlePieces(model, options), '\n\n', ...leadPieces(chosen, options), '\n'],
    options,
    levels: draftLevels(options.numbering, depthOf(chosen), model.numbering),
    numbers: [],
    units: unitPieces(options.units, model.unitForm),
  };
  writeParts(writing, chosen, -1, false);
  const script = hanScriptOf(options.issuer ?? '') ?? hanScriptOf(headingsOf(chosen)) ?? 'simplified';
  const pieces = writing.pieces.map((piece) => pieceIn(piece, script));
  return { pieces, text: plainText(pieces), snippet: snippetText(pieces) };
}

/** What a report tells of the years before (极不平凡的五年), and its explanations of words. */
const TOLD = /名词解释|的[一五]年$/;
const WORD_EXPLAINED = /^“[^“”]+”$/;

/** Every part of a past plan that is about what is to be done. */
function allParts(structure: Structure): readonly ChosenPart[] {
  const chosen = (parts: readonly StructurePart[]): readonly ChosenPart[] =>
    parts
      .filter(
        ({ title }) =>
          !looksBack(title, structure.year) && !TOLD.test(plainOf(title)) && !WORD_EXPLAINED.test(title),
      )
      .map((part) => ({ part, from: structure, parts: chosen(part.parts) }));
  return chosen(structure.parts);
}

function leadPieces(chosen: readonly ChosenPart[], { year }: NewDraftOptions): readonly DraftPiece[] {
  const opensWithFrame = chosen[0] !== undefined && isFrame(chosen[0].part);
  return opensWithFrame
    ? [slot('制定目的和依据'), '。']
    : [`${year}年工作的总体要求是：`, slot('指导思想和总体思路'), '。'];
}

/** Writes the parts under one of the level `above`; what is deeper than the draft's levels is left out. */
function writeParts(writing: Writing, chosen: readonly ChosenPart[], above: number, inFrame: boolean): void {
  const { pieces, options, levels, numbers } = writing;
  for (const [index, { continuous }] of levels.entries())
    if (index > above && !continuous) numbers[index] = 0;
  const seen = new Set<string>();
  for (const { part, from, parts } of chosen) {
    const named = hasWholeHeading(part);
    const heading = named ? headingPieces(part.title, from, options) : [slot(OPEN_HEADING[part.kind])];
    const words = plainText(heading);
    const index = levelUnder(levels, above, part.kind);
    const level = levels[index ?? -1];
    if (index === null || !level || words === '' || (named && seen.has(words))) continue;
    seen.add(words);
    const number = (numbers[index] ?? 0) + 1;
    numbers[index] = number;
    const isWithoutTasks = inFrame || isFrame(part);
    pieces.push(markerOf(level, number), ...heading);
    if (part.kind === 'item')
      pieces.push('。', ...textPieces(part), ...(isWithoutTasks ? [] : writing.units), '\n');
    else if (parts.length === 0) pieces.push('\n', slot('正文'), '。\n');
    else pieces.push('\n');
    writeParts(writing, parts, index, isWithoutTasks);
  }
}

/** What stands for a heading that could only be cut out of a sentence. */
const OPEN_HEADING = { section: '章节标题', item: '任务' } as const;

/** Whether a part set the frame and had no task to give to a unit. */
function isFrame({ title, units }: StructurePart): boolean {
  return units.length === 0 && isFrameTitle(title);
}

/** What an item says: a target and its date where the past one could be checked by either. */
function textPieces({ targets, deadlines }: StructurePart): readonly DraftPiece[] {
  if (targets > 0) return [slot('具体举措'), '，', slot('完成时限'), slot('量化目标'), '。'];
  return deadlines > 0 ? [slot('具体举措'), '，', slot('完成时限'), '完成。'] : [slot('具体举措'), '。'];
}

function depthOf(chosen: readonly ChosenPart[]): number {
  return chosen.reduce((depth, { parts }) => Math.max(depth, 1 + depthOf(parts)), 0);
}

function headingsOf(chosen: readonly ChosenPart[]): string {
  return chosen.map(({ part, parts }) => part.title + headingsOf(parts)).join('');
}

function pieceIn(piece: DraftPiece, script: HanScript): DraftPiece {
  return typeof piece === 'string'
    ? inHanScript(piece, script)
    : { ...piece, word: inHanScript(piece.word, script) };
}
