import { memo } from '../../core/memo';
import type { Paragraph } from '../../core/paragraph';
import { simplifiedOf, traditionalOf } from '../../core/words/script-characters';
import type { WorkPlan } from '../../core/work-plan';
import { writtenParagraphs } from './plan-text';
import { isUntouchable } from './untouchable';

/** How a draft does what can be done in two ways; each is learned from the whole of it, once a plan. */

/** 简体 · 繁体; `null` where a draft has too little of either, or both. */
export type Script = 'simplified' | 'traditional' | null;

/** A mark of punctuation in the one width, and the same mark in the other. */
export interface WidthMark {
  readonly offset: number;
  readonly width: 'half' | 'full';
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
/** Between Chinese words; brackets are taken in pairs. A colon between digits is a time, a comma there a figure. */
const MARK = new RegExp(
  `(?<=[${HAN}”》）)〕％%])[,;:!?]|(?<=[0-9])[,;:](?=[${HAN}“《])|[，；：！？（）]`,
  'g',
);

interface Counts {
  readonly simplified: number;
  readonly traditional: number;
}

/** The script that a draft is written in. */
export const scriptOf = memo((plan: WorkPlan): Script => {
  const { simplified, traditional } = total(plan, countScripts);
  const most = Math.max(simplified, traditional);
  const clear = most >= FEWEST_CHARACTERS && Math.min(simplified, traditional) * 10 <= most;
  return clear ? (simplified > traditional ? 'simplified' : 'traditional') : null;
});

/** How many marks of punctuation a draft has in either width. */
export const widthsOf = memo((plan: WorkPlan): Widths => {
  let half = 0;
  let full = 0;
  for (const { paragraph } of writtenParagraphs(plan)) {
    for (const { width } of widthMarksOf(paragraph)) width === 'half' ? half++ : full++;
  }
  return { half, full };
});

/** The marks of punctuation of a paragraph that Chinese text writes in full width, in order. */
export const widthMarksOf = memo((paragraph: Paragraph): readonly WidthMark[] => {
  const { text, brackets } = paragraph;
  const marks: WidthMark[] = [];
  for (const { index: offset, 0: char } of text.matchAll(MARK)) {
    marks.push({ offset, width: char in FULL_WIDTH ? 'half' : 'full' });
  }
  for (const { open, close } of brackets.pairs) {
    if (open.family !== 'round' || !holdsWords(text, open.offset, close.offset)) continue;
    if (open.char === '(') marks.push({ offset: open.offset, width: 'half' });
    if (close.char === ')') marks.push({ offset: close.offset, width: 'half' });
  }
  return marks
    .filter(({ offset }) => !isUntouchable(paragraph, offset, offset + 1))
    .sort((a, b) => a.offset - b.offset);
});

/** Whether brackets hold Chinese words; (1) and (CO2) are left as they are. */
function holdsWords(text: string, open: number, close: number): boolean {
  return /[\u3400-\u9fff]/.test(text.slice(open + 1, Math.min(close, open + 40)));
}

const countScripts = memo(({ text }: Paragraph): Counts => {
  let simplified = 0;
  let traditional = 0;
  for (const char of text) {
    if (char < '\u4e00' || char > '\u9fff') continue;
    if (traditionalOf(char)) simplified++;
    else if (simplifiedOf(char)) traditional++;
  }
  return { simplified, traditional };
});

function total(plan: WorkPlan, countsOf: (paragraph: Paragraph) => Counts): Counts {
  let simplified = 0;
  let traditional = 0;
  for (const { paragraph } of writtenParagraphs(plan)) {
    const counts = countsOf(paragraph);
    simplified += counts.simplified;
    traditional += counts.traditional;
  }
  return { simplified, traditional };
}

const AT_FIGURE = new RegExp(`[${HAN}]([ \\u00a0]?)(?=[0-9])|[0-9%％]([ \\u00a0]?)(?=[${HAN}])`, 'g');

/** Whether a draft parts figures from Chinese words by a space, as is the custom in Hong Kong. */
export const figureSpacingOf = memo((plan: WorkPlan): 'spaced' | 'unspaced' => {
  let spaced = 0;
  let unspaced = 0;
  for (const { paragraph } of writtenParagraphs(plan)) {
    const counts = countFigures(paragraph);
    spaced += counts.spaced;
    unspaced += counts.unspaced;
  }
  return spaced > unspaced ? 'spaced' : 'unspaced';
});

const countFigures = memo(({ text }: Paragraph): { readonly spaced: number; readonly unspaced: number } => {
  let spaced = 0;
  let unspaced = 0;
  for (const [, before = '', after = ''] of text.matchAll(AT_FIGURE)) {
    before + after === '' ? unspaced++ : spaced++;
  }
  return { spaced, unspaced };
});
