import type { SoftBreak, SourceLine } from './line';
import { Keeper } from './memo';
import type { Paragraph } from './paragraph';

const SOFT_BREAK = /[\v\u0085\u2028\u2029]/;
const SOFT_BREAKS = /[\v\u0085\u2028\u2029]/g;

/** A physical line as drafts keep it: every draft that holds the line shares it. */
export class Line extends Keeper implements SourceLine {
  /** The paragraph that this line makes up by itself, kept so that drafts share it. */
  alone: Paragraph | undefined;
  /** The lines that manual line breaks make of this one; `null` without any. */
  readonly parts: readonly Line[] | null;

  constructor(
    readonly text: string,
    readonly terminator: SourceLine['terminator'],
  ) {
    super();
    this.parts = SOFT_BREAK.test(text) ? partsOf(text, terminator) : null;
  }
}

/** Lines in the parts that a reader sees, and where each part stands. */
export interface SoftLines {
  readonly lines: readonly Line[];
  /** The 0-based physical line of each part, and the UTF-16 column where it begins. */
  readonly physical: Int32Array;
  readonly columns: Int32Array;
}

/** Lines parted at manual line breaks; `null` where there are none, as in most drafts. */
export function softLines(lines: readonly Line[]): SoftLines | null {
  if (lines.every(({ parts }) => parts === null)) return null;
  const parted: Line[] = [];
  const physical: number[] = [];
  const columns: number[] = [];
  for (const [index, line] of lines.entries()) {
    let column = 0;
    for (const part of line.parts ?? [line]) {
      parted.push(part);
      physical.push(index);
      columns.push(column);
      column += part.text.length + 1;
    }
  }
  return { lines: parted, physical: Int32Array.from(physical), columns: Int32Array.from(columns) };
}

function partsOf(text: string, terminator: SourceLine['terminator']): readonly Line[] {
  const parts: Line[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(SOFT_BREAKS)) {
    parts.push(new Line(text.slice(start, index), sign as SoftBreak));
    start = index + 1;
  }
  parts.push(new Line(text.slice(start), terminator));
  return parts;
}
