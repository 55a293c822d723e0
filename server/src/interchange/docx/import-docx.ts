import type { Localized } from '../../core/localized';
import type { MixedNumbers } from '../../lint/word/mixed-numbering-source';
import { orPredicate } from '../unreadable';
import { type DraftLine, draftLines, textOfLines } from './draft-lines';
import { mixedNumbers } from './mixed-numbering';
import { readWordFile } from './word-file';
import type { WordPlace } from './word-paragraph';

/** A Word file as a draft. */
export interface ImportedDocx {
  /** A line each paragraph, with its automatic number; a row of bars each row of a table. */
  readonly text: string;
  /** Where a 0-based line of the text, at a UTF-16 offset in it, stands in Word; `null` where it holds nothing. */
  placeOf(line: number, character: number): Localized | null;
  /** Series of numbers of which some are typed and some automatic. */
  readonly mixedNumbers: readonly MixedNumbers[];
}

/** The draft in the bytes of a `.docx`; else what is to be said of the file, after its name. */
export function importDocx(bytes: Uint8Array): ImportedDocx | Localized {
  return orPredicate(() => {
    const { blocks } = readWordFile(bytes);
    const lines = draftLines(blocks);
    return {
      text: textOfLines(lines),
      placeOf: (line, character) => placeIn(lines[line], character),
      mixedNumbers: mixedNumbers(lines),
    };
  });
}

function placeIn(line: DraftLine | undefined, character: number): Localized | null {
  const piece = line?.pieces.find(({ end }) => character <= end) ?? line?.pieces.at(-1);
  return piece ? wordsFor(piece.paragraph.place) : null;
}

function wordsFor(place: WordPlace): Localized {
  if (place.kind === 'paragraph') {
    return { zh: `第${place.paragraph}段`, en: `paragraph ${place.paragraph}` };
  }
  const { table, row, column } = place;
  return { zh: `表${table}第${row}行第${column}格`, en: `table ${table}, row ${row}, cell ${column}` };
}
