/** 空位: a place of a new draft that the writer fills in. */
export interface Slot {
  /** What belongs there: 完成时限, 量化目标. */
  readonly word: string;
  /** Stands in a bracket of its own that says what belongs there (〔责任单位：　〕), so that it is a mere blank. */
  readonly blank: boolean;
  /** Slots of one name are filled together; `null` for a slot by itself. */
  readonly name: string | null;
}

/** Text as it stands, or a slot. */
export type DraftPiece = string | Slot;

/** The full-width space that tells a slot (〔完成时限　〕) from what is bracketed in a finished plan (〔2026〕). */
const BLANK = '\u3000';

/** A slot with a word for what belongs there. */
export function slot(word: string, name: string | null = null): Slot {
  return { word, blank: false, name };
}

/** A slot in a bracket that says what belongs there. */
export function blankSlot(word: string): Slot {
  return { word, blank: true, name: null };
}

/** A slot as a plain draft has it: `〔完成时限　〕`, in a bracket of its own a full-width space. */
function writtenSlot({ word, blank }: Slot): string {
  return blank ? BLANK : `〔${word}${BLANK}〕`;
}

/** The pieces as plain text. */
export function plainText(pieces: readonly DraftPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : writtenSlot(piece))).join('');
}

/**
 * The pieces as a snippet (LSP 3.17, snippet syntax): a tab stop for each slot, in the order of the draft, the last one
 * at the end. The placeholders are the slots as plain text has them, so that what was never filled in can be told.
 */
export function snippetText(pieces: readonly DraftPiece[]): string {
  const named = new Map<string, number>();
  let stops = 0;
  const written = pieces.map((piece) => {
    if (typeof piece === 'string') return escaped(piece);
    const stop = (piece.name !== null && named.get(piece.name)) || ++stops;
    if (piece.name !== null) named.set(piece.name, stop);
    return `\${${stop}:${escaped(writtenSlot(piece))}}`;
  });
  return `${written.join('')}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
