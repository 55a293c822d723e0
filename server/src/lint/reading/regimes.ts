import { memo } from '../../core/memo';
import type { Paragraph } from '../../core/paragraph';
import { countScripts, type ScriptCounts } from '../../core/words/script-characters';
import type { WorkPlan } from '../../core/work-plan';
import { totalsOfWritten } from './plan-text';
import { hasUntouchable, isUntouchable } from './untouchable';

/** How a draft does what can be done in two ways; each is learned from the whole of it, once a plan. */

/** 简体 · 繁体; `null` where a draft has too little of either, or both. */
export type Script = 'simplified' | 'traditional' | null;

/** The marks of punctuation of a paragraph that Chinese text writes in full width: where those of either width stand. */
export interface WidthMarks {
  readonly half: readonly number[];
  readonly full: readonly number[];
}

/** How many marks of each width a draft has. */
export interface Widths {
  readonly half: number;
  readonly full: number;
}

export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const FEWEST_CHARACTERS = 20;
const HAN = '\\u3400-\\u9fff';
/** The script that a draft is written in. */
export const scriptOf = memo((plan: WorkPlan): Script => {
  const [simplified, traditional] = scripts(plan);
  const most = Math.max(simplified, traditional);
  const clear = most >= FEWEST_CHARACTERS && Math.min(simplified, traditional) * 10 <= most;
  return clear ? (simplified > traditional ? 'simplified' : 'traditional') : null;
});

/** How many marks of punctuation a draft has in either width. */
export const widthsOf = memo((plan: WorkPlan): Widths => {
  const [half, full] = widths(plan);
  return { half, full };
});

const widths = totalsOfWritten((paragraph) => {
  const { half, full } = widthMarksOf(paragraph);
  return [half.length, full.length];
});

/** UTF-16 offsets, each list in order. */
export const widthMarksOf = memo((paragraph: Paragraph): WidthMarks => {
  const { text, brackets } = paragraph;
  const half: number[] = [];
  const full: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const width = WIDTH[text.charCodeAt(at)];
    if (width === FULL) full.push(at);
    else if (width === HALF && standsBesideChinese(text, at)) half.push(at);
  }
  for (const { open, close } of brackets.pairs) {
    if (open.family !== 'round' || !holdsWords(text, open.offset, close.offset)) continue;
    if (open.char === '(') half.push(open.offset);
    if (close.char === ')') half.push(close.offset);
  }
  if (!hasUntouchable(paragraph)) return { half: half.sort((a, b) => a - b), full };
  const mayBeChanged = (offset: number) => !isUntouchable(paragraph, offset, offset + 1);
  return { half: half.filter(mayBeChanged).sort((a, b) => a - b), full: full.filter(mayBeChanged) };
});

const HALF = 1;
const FULL = 2;
const WIDTH = new Uint8Array(0x10000);
for (const char of ',;:!?') WIDTH[char.charCodeAt(0)] = HALF;
for (const char of '，；：！？（）') WIDTH[char.charCodeAt(0)] = FULL;

/** Between Chinese words; brackets are taken in pairs. A colon between digits is a time, a comma there a figure. */
function standsBesideChinese(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (/[)）％%]/.test(before) && /^ ?[A-Za-z]/.test(text.slice(at + 1, at + 3))) return false;
  // 第一条? 为……: the sign stands for a space that was lost.
  if (text[at] === '?' && /第[^，。]{1,5}[章节条款]$/.test(text.slice(Math.max(0, at - 8), at))) return false;
  if (AFTER_WORDS.test(before)) return true;
  return ',;:'.includes(text[at] ?? '-') && /[0-9]/.test(before) && BEFORE_WORDS.test(text[at + 1] ?? '');
}

const AFTER_WORDS = /[\u3400-\u9fff”》）)〕％%]/;
const BEFORE_WORDS = /[\u3400-\u9fff“《]/;

/** Whether brackets hold Chinese words; (1) and (CO2) are left as they are. */
function holdsWords(text: string, open: number, close: number): boolean {
  return /[\u3400-\u9fff]/.test(text.slice(open + 1, Math.min(close, open + 40)));
}

/** How many characters of a paragraph only one script has. */
export const scriptsIn = memo(({ text }: Paragraph): ScriptCounts => countScripts(text));

const scripts = totalsOfWritten((paragraph) => {
  const { simplified, traditional } = scriptsIn(paragraph);
  return [simplified, traditional];
});

const AT_FIGURE = new RegExp(`[${HAN}]([ \\u00a0]?)(?=[0-9])|[0-9%％]([ \\u00a0]?)(?=[${HAN}])`, 'g');

/** Whether a draft parts figures from Chinese words by a space, as is the custom in Hong Kong. */
export const figureSpacingOf = memo((plan: WorkPlan): 'spaced' | 'unspaced' => {
  const [spaced, unspaced] = figures(plan);
  return spaced > unspaced ? 'spaced' : 'unspaced';
});

const figures = totalsOfWritten(({ text }) => {
  let spaced = 0;
  let unspaced = 0;
  for (const [, before = '', after = ''] of text.matchAll(AT_FIGURE)) {
    before + after === '' ? unspaced++ : spaced++;
  }
  return [spaced, unspaced];
});
