import { memo } from '../../core/memo';
import type { Paragraph } from '../../core/paragraph';
import { gated } from '../../core/words/word-gate';
import type { WorkPlan } from '../../core/work-plan';
import type { Report } from '../rule';
import { quote } from './excerpt';
import { searchInWritten } from './plan-text';

/** Half a pair of quotation marks whose other half is missing. */
export interface LoneQuote {
  readonly paragraph: number;
  /** UTF-16 offset in the paragraph. */
  readonly offset: number;
  readonly char: string;
  readonly opens: boolean;
  /** Typed the wrong way round, “双减“: the other half stands where it should. */
  readonly turned: boolean;
}

/** The quotation marks of a text that have no partner in it, and what stands between those that have. */
interface Quotes {
  readonly alone: ReadonlyArray<Omit<LoneQuote, 'paragraph'>>;
  readonly quoted: readonly string[];
}

/** The other half of a quotation mark. */
export const OTHER_HALF: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '“',
  '‘': '’',
  '’': '‘',
  '「': '」',
  '」': '「',
  '『': '』',
  '』': '『',
  '〝': '〞',
  '〞': '〝',
};
const OPENING = '“‘「『〝';
const QUOTE = gated(/[“”‘’「」『』〝〞]/g);
/** A quotation may go on over this many paragraphs, blank ones among them. */
const FARTHEST_PARTNER = 8;
/** Only so many open marks are searched for a partner, which keeps a draft of opening marks linear. */
const MOST_OPEN = 8;
/** Quoted words longer than this many UTF-16 units are no name that recurs. */
const LONGEST_NAME = 20;

/** The quotation marks of a plan that lack their other half, in the order of the draft. Linear. */
export const loneQuotes = memo(findLoneQuotes);

/** The words that the plan puts in quotation marks somewhere, without the marks. */
export const quotedWords = memo((plan: WorkPlan): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const [, word] of wordsInQuotes(plan)) words.add(word);
  return words;
});

function quotesOf(paragraph: Paragraph): Quotes {
  return paragraph.mayMatch(QUOTE) ? pairsOf(paragraph) : NONE;
}

const pairsOf = memo(({ text }: Paragraph) => pairQuotes(text));
const halvesIn = searchInWritten((paragraph) => quotesOf(paragraph).alone);
const wordsInQuotes = searchInWritten((paragraph) => quotesOf(paragraph).quoted);

/** The report of a mark that was typed the wrong way round. */
export function turnedQuote(plan: WorkPlan, { paragraph, offset, char }: LoneQuote): Report {
  const right = OTHER_HALF[char] ?? '';
  const span = { paragraph, start: offset, end: offset + 1 };
  const text = plan.draft.paragraphs[paragraph]?.text ?? '';
  const before = text.slice(Math.max(0, offset - 6), offset);
  const straight = straightBefore(text, { offset, char });
  return {
    span,
    message: {
      zh: `${quote(before)}后面的引号方向反了，应为“${right}”。`,
      en: `“${char}” is the wrong way round; write “${right}”.`,
    },
    fix: {
      title: { zh: `改为${right}`, en: `Change to ${right}` },
      safe: false,
      edits:
        straight === null
          ? [{ span, newText: right }]
          : [
              { span: { paragraph, start: straight, end: straight + 1 }, newText: char },
              { span, newText: right },
            ],
    },
  };
}

function findLoneQuotes(plan: WorkPlan): readonly LoneQuote[] {
  const open: LoneQuote[] = [];
  const alone: LoneQuote[] = [];
  for (const [paragraph, half] of halvesIn(plan)) {
    const lone = { ...half, paragraph };
    if (half.turned) {
      alone.push(lone);
      continue;
    }
    if (half.opens) {
      open.push(lone);
      continue;
    }
    const near = open.slice(-MOST_OPEN);
    const partner = near.findLastIndex((other) => isOverParagraphs(plan, other, lone));
    if (partner >= 0) open.splice(open.length - near.length + partner, 1);
    else alone.push(lone);
  }
  const left = [...alone, ...open.filter((quote) => !isTakenUp(plan, quote))];
  return left.sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset);
}

/**
 * A quotation over paragraphs begins after a colon or with its paragraph, or ends with its sentence; any may run over
 * a line that breaks off within a sentence.
 */
function isOverParagraphs({ draft }: WorkPlan, open: LoneQuote, close: LoneQuote): boolean {
  const distance = close.paragraph - open.paragraph;
  if (OTHER_HALF[open.char] !== close.char || distance === 0 || distance > FARTHEST_PARTNER) return false;
  const text = draft.paragraphs[open.paragraph]?.text.trim() ?? '';
  const before = draft.paragraphs[open.paragraph]?.text.slice(0, open.offset).trimEnd() ?? '';
  const end = draft.paragraphs[close.paragraph]?.text.slice(0, close.offset).trimEnd() ?? '';
  if (before === '' || /[:：]$/.test(before) || /[。！？；!?;…]$/.test(end)) return true;
  if (/[。！？；!?;〕）)]$/.test(text)) return false;
  return draft.paragraphs.slice(open.paragraph + 1, close.paragraph + 1).every(({ opening }) => !opening);
}

/** Of a quotation over paragraphs each may begin with the mark, and only the last end with it. */
function isTakenUp({ draft }: WorkPlan, { paragraph, offset, char }: LoneQuote): boolean {
  const text = draft.paragraphs[paragraph]?.text ?? '';
  if (text.slice(0, offset).trim() !== '' || !/[。！？…]$/.test(text.trimEnd())) return false;
  const next = draft.paragraphs
    .slice(paragraph + 1, paragraph + FARTHEST_PARTNER)
    .find(({ blank }) => !blank);
  return next?.text.trimStart().startsWith(char) ?? false;
}

const NONE: Quotes = { alone: [], quoted: [] };

function pairQuotes(text: string): Quotes {
  const open: Array<{ offset: number; char: string }> = [];
  const alone: Array<Omit<LoneQuote, 'paragraph'>> = [];
  const quoted: string[] = [];
  QUOTE.lastIndex = 0;
  for (let match = QUOTE.exec(text); match; match = QUOTE.exec(text)) {
    const char = match[0];
    const offset = match.index;
    if (char === '’' && /[A-Za-z]/.test(text[offset - 1] ?? '')) continue;
    if (OPENING.includes(char)) {
      if (takesUp(text, offset, open.at(-1))) open.pop();
      open.push({ offset, char });
      continue;
    }
    const partner = lastOf(open, OTHER_HALF[char] ?? '');
    if (partner < 0) {
      alone.push({ offset, char, opens: false, turned: false });
      continue;
    }
    for (const left of open.splice(partner + 1)) alone.push({ ...left, opens: true, turned: false });
    const { offset: start } = open.pop() as { offset: number };
    if (offset - start <= LONGEST_NAME + 1) quoted.push(text.slice(start + 1, offset));
  }
  for (const left of open) alone.push({ ...left, opens: true, turned: false });
  if (alone.length + quoted.length === 0) return NONE;
  const read = alone.map((half) => (straightBefore(text, half) === null ? half : { ...half, turned: true }));
  return { alone: joinTurned(text, read), quoted };
}

/** Where line ends are lost, the paragraphs of one quotation follow one another, each with its opening mark. */
function takesUp(text: string, offset: number, last: { offset: number; char: string } | undefined): boolean {
  if (!last || last.char !== text[offset] || offset - last.offset <= LONGEST_NAME) return false;
  return /[。！？；：]\s*$/.test(text.slice(Math.max(0, offset - 4), offset));
}

/** '四个意识“: where a straight mark opens what the half at an offset, typed the wrong way round, closes; or `null`. */
function straightBefore(text: string, { offset, char }: Pick<LoneQuote, 'offset' | 'char'>): number | null {
  if (char !== '“' && char !== '‘') return null;
  const name = /'([^'，。；：、！？“”‘’]{1,20})$/.exec(
    text.slice(Math.max(0, offset - LONGEST_NAME - 1), offset),
  );
  return name ? offset - name[0].length : null;
}

/** Two like halves around a few words are one pair, of which a half was typed the wrong way round. */
function joinTurned(text: string, alone: ReadonlyArray<Omit<LoneQuote, 'paragraph'>>): Quotes['alone'] {
  const inOrder = [...alone].sort((a, b) => a.offset - b.offset);
  const joined: Array<Omit<LoneQuote, 'paragraph'>> = [];
  for (let index = 0; index < inOrder.length; index++) {
    const first = inOrder[index] as Omit<LoneQuote, 'paragraph'>;
    const second = inOrder[index + 1];
    if (
      !second ||
      first.turned ||
      second.char !== first.char ||
      !isName(text.slice(first.offset + 1, second.offset))
    ) {
      joined.push(first);
      continue;
    }
    joined.push({ ...(first.opens ? second : first), turned: true });
    index++;
  }
  return joined;
}

function isName(words: string): boolean {
  return words !== '' && words.length <= LONGEST_NAME && !/[，。；：、！？“”‘’「」]/.test(words);
}

function lastOf(open: ReadonlyArray<{ char: string }>, char: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - MOST_OPEN); index--) {
    if (open[index]?.char === char) return index;
  }
  return -1;
}
