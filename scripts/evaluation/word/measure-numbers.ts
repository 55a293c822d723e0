import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { draftLines } from '../../../server/src/interchange/docx/draft-lines';
import { readWordFile } from '../../../server/src/interchange/docx/word-file';
import {
  isTable,
  type WordBlock,
  type WordParagraph,
} from '../../../server/src/interchange/docx/word-paragraph';
import { Unreadable } from '../../../server/src/interchange/unreadable';

/** Automatic numbers met so far, and those that the reader and LibreOffice agree on. */
export interface NumberTally {
  numbers: number;
  right: number;
  /** Files that the reader or LibreOffice cannot read. */
  unread: number;
  readonly wrong: string[];
}

/**
 * Compares the automatic numbers of a file with the text that LibreOffice exports: a paragraph with a number is right
 * when its line stands there, in the order of the document. Bullets are no numbers. Space is left out of account.
 */
export function measureNumbers(file: string, reference: string | null, tally: NumberTally): void {
  const blocks = blocksIn(file);
  if (!blocks || reference === null) {
    tally.unread++;
    return;
  }
  const lines = reference.split('\n').map(bare);
  let from = 0;
  for (const paragraph of blocks.flatMap(paragraphsOf)) {
    const { number, text } = paragraph;
    if (!number || number.format === 'bullet' || number.format === 'none' || text === '') continue;
    tally.numbers++;
    const [line = ''] = draftLines([paragraph]).map((each) => each.text);
    const at = lines.indexOf(bare(line), from);
    if (at >= 0) {
      tally.right++;
      from = at + 1;
    } else {
      const near = lines.find((other) => other.endsWith(bare(text.split('\n')[0] ?? '')));
      tally.wrong.push(`${basename(file)}: ${line.slice(0, 40)} | ${(near ?? '').slice(0, 40)}`);
    }
  }
}

function blocksIn(file: string): readonly WordBlock[] | null {
  try {
    return readWordFile(readFileSync(file)).blocks;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function paragraphsOf(block: WordBlock): readonly WordParagraph[] {
  return isTable(block) ? block.rows.flat(2) : [block];
}

function bare(text: string): string {
  return text.replace(/[\s\u3000\ufeff\u200b]+/g, '');
}
