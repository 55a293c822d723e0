import type { SourceLine } from '../line';
import { lineShape } from './line-shape';
import { isQuotedPage } from './quoted-page';

/** How a draft is written. `unknown`: whatever it clearly is. */
export type DraftForm = 'text' | 'markdown' | 'unknown';

const MARKDOWN_FILE = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i;
const FEWEST_HEADINGS = 2;
/** The first character of a line that shows Markdown, after spaces. */
const SIGNS = '#`~|<';

/** The form that the name of a file tells, or the last part of its address. */
export function formOfFile(name: string): DraftForm {
  return MARKDOWN_FILE.test(name) ? 'markdown' : 'unknown';
}

/**
 * Whether lines of no known form clearly are Markdown: the first is a heading, or there are two of them, or a fenced
 * block, or a table with its delimiter row, or all of it is one block quote. Bold text alone or a list shows nothing, for plain texts have them too.
 */
export function looksLikeMarkdown(lines: readonly SourceLine[]): boolean {
  let headings = 0;
  let fences = 0;
  let first = true;
  for (const line of lines) {
    const { text } = line;
    const char = firstCharacter(text);
    if (char === '') continue;
    if (SIGNS.includes(char)) {
      const shape = lineShape(line);
      if (shape.kind === 'heading' && /^#+[ \t]+\S/.test(text.slice(shape.start))) headings++;
      if (shape.kind === 'fence') fences++;
      if ((first && headings > 0) || headings >= FEWEST_HEADINGS || fences >= 2) return true;
      if (headings > 0 && shape.isDelimiterRow) return true;
    }
    first = false;
  }
  return isQuotedPage(lines);
}

function firstCharacter(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char !== ' ' && char !== '\t' && char !== '\ufeff') return char;
  }
  return '';
}
