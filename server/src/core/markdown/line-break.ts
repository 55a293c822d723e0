import type { SourceLine } from '../line';
import { memo } from '../memo';
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
  const [before, own] = [lines[index - 1], lines[index]];
  if (!before || !own) return false;
  return quoted ? breaksOffQuoted(before) && goesOnQuoted(own) : breaksOff(before) && goesOn(own);
}

const breaksOff = memo(({ text }: SourceLine) => doesBreakOff(text, false));
const breaksOffQuoted = memo(({ text }: SourceLine) => doesBreakOff(text, true));
const goesOn = memo((line: SourceLine) => doesGoOn(line, false));
const goesOnQuoted = memo((line: SourceLine) => doesGoOn(line, true));

/** Whether the line ends within a sentence, so that the next may go on with it. */
function doesBreakOff(text: string, quoted: boolean): boolean {
  if (HARD_BREAK.test(text.slice(-8))) return false;
  const words = wordsOf(text, quoted);
  if (ENDS_SENTENCE.test(words.slice(-4))) return false;
  return words.length >= SHORTEST_BROKEN || BROKEN.test(words);
}

/** Whether the line begins nothing of its own. */
function doesGoOn(line: SourceLine, quoted: boolean): boolean {
  const begun = wordsOf(line.text, quoted).replace(/^[*_~]{1,3}/, '');
  if (begun === '') return false;
  if (ADDRESS.test(begun)) return true;
  return (
    openingMark(plainOf(begun)) === null && !LABEL.test(begun) && !isTableLine(begun) && !beginsOwnLine(line)
  );
}

function wordsOf(text: string, quoted: boolean): string {
  const words = text.trim();
  return quoted ? words.replace(PREFIX, '') : words;
}
