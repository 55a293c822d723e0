import { openingMark } from '../../core/phrases/numbering';
import { isTable, type WordBlock, type WordParagraph, type WordTable } from './word-paragraph';

/** A stretch of a line of the draft that was typed in Word. Offsets are UTF-16 units. */
export interface LinePiece {
  /** In the line. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: WordParagraph;
  /** Where the stretch begins in the paragraph's text. */
  readonly offset: number;
}

/** A physical line of the draft that a Word file gives. What no piece covers was not typed: numbers, bars. */
export interface DraftLine {
  readonly text: string;
  readonly pieces: readonly LinePiece[];
}

/**
 * The blocks of a Word file as lines of a draft: one a paragraph, one more for each soft break, and one a row of a
 * table, its cells between bars.
 */
export function draftLines(blocks: readonly WordBlock[]): readonly DraftLine[] {
  return blocks.flatMap((block) => (isTable(block) ? tableLines(block) : paragraphLines(block)));
}

/** The text of the draft that lines make up; each ends in a line feed. */
export function textOfLines(lines: readonly DraftLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

function paragraphLines(paragraph: WordParagraph): readonly DraftLine[] {
  const lead = leadOf(paragraph);
  let offset = 0;
  return paragraph.text.split('\n').map((text, index) => {
    const start = index === 0 ? lead.length : 0;
    const piece = { start, end: start + text.length, paragraph, offset };
    offset += text.length + 1;
    return { text: (index === 0 ? lead : '') + text, pieces: [piece] };
  });
}

/** The automatic number and what parts it from the text; a number that text with a digit follows needs a space. */
function leadOf({ number, text }: WordParagraph): string {
  if (!number) return '';
  if (text === '') return number.text;
  const runsOn = number.separator === '' && /[0-9.]$/.test(number.text) && /^[0-9]/.test(text);
  const lead = number.text + (runsOn ? ' ' : number.separator);
  return number.separator === '' || openingMark(number.text + text)?.end !== number.text.length
    ? lead
    : number.text;
}

function tableLines({ rows }: WordTable): readonly DraftLine[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => {
    const cells = [...row, ...Array.from({ length: width - row.length }, () => [])];
    let text = '|';
    const pieces: LinePiece[] = [];
    for (const cell of cells) {
      text += ' ';
      for (const [index, paragraph] of cell.entries()) {
        if (index > 0) text += '<br>';
        text = addCellText(text + leadOf(paragraph), paragraph, pieces);
      }
      text += ' |';
    }
    return { text, pieces };
  });
}

/** A cell stands in one line: breaks are <br>, tabs are spaces, and a bar in the text is escaped. */
function addCellText(before: string, paragraph: WordParagraph, pieces: LinePiece[]): string {
  let text = before;
  let offset = 0;
  for (const part of paragraph.text.split(/([\n\t|])/)) {
    if (part === '\n') text += '<br>';
    else if (part === '|') text += '\\|';
    else if (part === '\t') text += ' ';
    else if (part !== '') {
      pieces.push({ start: text.length, end: text.length + part.length, paragraph, offset });
      text += part;
    }
    offset += part.length;
  }
  return text;
}
