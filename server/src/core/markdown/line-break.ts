import type { SourceLine } from '../line';
import { openingMark } from '../phrases/numbering';
import { isTableLine } from '../table/cells';
import { plainOf } from '../words/plain';
import { beginsOwnLine } from '../wrapping';

/** A shorter line may be a heading that its writer has ended; a longer one was broken by its writer's editor. */
const SHORTEST_BROKEN = 30;
const PREFIX = /^[\s>]*/;
const ENDS_SENTENCE = /[。！？!?；;：:][”’」』）)*_]*$/;
/** Short as it is, a line that ends with a comma or in its second sentence goes on. */
const BROKEN = /[，,、（(《“]$|[。！？；]/;
const ADDRESS = /^<?(?:https?:\/\/|www\.)/;
const HARD_BREAK = /(?: {2,}|\\|<br[ \t]*\/?>)$/i;
const LABEL = /^[〔［（(【]?[\u4e00-\u9fff]{2,8}[:：]/;

/**
 * Whether a line of a Markdown paragraph goes on with the line before: that one breaks off within a sentence, and
 * this one begins nothing of its own. `quoted`: both stand behind a >.
 */
export function isSoftBreak(lines: readonly SourceLine[], index: number, quoted: boolean): boolean {
  const before = lines[index - 1]?.text ?? '';
  const own = lines[index] as SourceLine;
  if (HARD_BREAK.test(before.slice(-8))) return false;
  const ended = wordsOf(before, quoted);
  const begun = wordsOf(own.text, quoted).replace(/^[*_~]{1,3}/, '');
  if (ENDS_SENTENCE.test(ended.slice(-4)) || begun === '') return false;
  if (ended.length < SHORTEST_BROKEN && !BROKEN.test(ended)) return false;
  if (ADDRESS.test(begun)) return true;
  return (
    openingMark(plainOf(begun)) === null && !LABEL.test(begun) && !isTableLine(begun) && !beginsOwnLine(own)
  );
}

function wordsOf(text: string, quoted: boolean): string {
  const words = text.trim();
  return quoted ? words.replace(PREFIX, '') : words;
}
