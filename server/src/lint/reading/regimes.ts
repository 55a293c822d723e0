import type { Paragraph } from '../../core/paragraph';
import { simplifiedOf, traditionalOf } from '../../core/words/script-characters';
import type { WorkPlan } from '../../core/work-plan';
import { type Indexed, writtenParagraphs } from './plan-text';

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

const scriptCounts = new WeakMap<Paragraph, Counts>();
const widthMarks = new WeakMap<Paragraph, readonly WidthMark[]>();
const scripts = new WeakMap<WorkPlan, { readonly script: Script }>();
const widths = new WeakMap<WorkPlan, Widths>();

/** The script that a draft is written in. */
export function scriptOf(plan: WorkPlan): Script {
  let found = scripts.get(plan);
  if (!found) {
    const { simplified, traditional } = total(plan, countScripts);
    const most = Math.max(simplified, traditional);
    const clear = most >= FEWEST_CHARACTERS && Math.min(simplified, traditional) * 10 <= most;
    found = { script: clear ? (simplified > traditional ? 'simplified' : 'traditional') : null };
    scripts.set(plan, found);
  }
  return found.script;
}

/** How many marks of punctuation a draft has in either width. */
export function widthsOf(plan: WorkPlan): Widths {
  let found = widths.get(plan);
  if (!found) {
    let half = 0;
    let full = 0;
    for (const { paragraph } of writtenParagraphs(plan)) {
      for (const { width } of widthMarksOf(paragraph)) width === 'half' ? half++ : full++;
    }
    found = { half, full };
    widths.set(plan, found);
  }
  return found;
}

/** The marks of punctuation of a paragraph that Chinese text writes in full width, in order. */
export function widthMarksOf(paragraph: Paragraph): readonly WidthMark[] {
  let found = widthMarks.get(paragraph);
  if (!found) {
    const { text } = paragraph;
    const marks: WidthMark[] = [];
    for (const { index: offset, 0: char } of text.matchAll(MARK)) {
      marks.push({ offset, width: char in FULL_WIDTH ? 'half' : 'full' });
    }
    for (const { open, close } of paragraph.brackets.pairs) {
      if (open.family !== 'round' || !holdsWords(text, open.offset, close.offset)) continue;
      if (open.char === '(') marks.push({ offset: open.offset, width: 'half' });
      if (close.char === ')') marks.push({ offset: close.offset, width: 'half' });
    }
    found = marks.sort((a, b) => a.offset - b.offset);
    widthMarks.set(paragraph, found);
  }
  return found;
}

/** Whether brackets hold Chinese words; (1) and (CO2) are left as they are. */
function holdsWords(text: string, open: number, close: number): boolean {
  return /[\u3400-\u9fff]/.test(text.slice(open + 1, Math.min(close, open + 40)));
}

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

function countScripts(paragraph: Indexed['paragraph']): Counts {
  let found = scriptCounts.get(paragraph);
  if (!found) {
    let simplified = 0;
    let traditional = 0;
    for (const char of paragraph.text) {
      if (char < '\u4e00' || char > '\u9fff') continue;
      if (traditionalOf(char)) simplified++;
      else if (simplifiedOf(char)) traditional++;
    }
    found = { simplified, traditional };
    scriptCounts.set(paragraph, found);
  }
  return found;
}

const figureSpacings = new WeakMap<WorkPlan, 'spaced' | 'unspaced'>();
const figureCounts = new WeakMap<Paragraph, { readonly spaced: number; readonly unspaced: number }>();
const AT_FIGURE = new RegExp(`[${HAN}]([ \\u00a0]?)(?=[0-9])|[0-9%％]([ \\u00a0]?)(?=[${HAN}])`, 'g');

/** Whether a draft parts figures from Chinese words by a space, as is the custom in Hong Kong. */
export function figureSpacingOf(plan: WorkPlan): 'spaced' | 'unspaced' {
  let found = figureSpacings.get(plan);
  if (!found) {
    let spaced = 0;
    let unspaced = 0;
    for (const { paragraph } of writtenParagraphs(plan)) {
      const counts = countFigures(paragraph);
      spaced += counts.spaced;
      unspaced += counts.unspaced;
    }
    found = spaced > unspaced ? 'spaced' : 'unspaced';
    figureSpacings.set(plan, found);
  }
  return found;
}

function countFigures(paragraph: Paragraph): { readonly spaced: number; readonly unspaced: number } {
  let found = figureCounts.get(paragraph);
  if (!found) {
    let spaced = 0;
    let unspaced = 0;
    for (const [, before = '', after = ''] of paragraph.text.matchAll(AT_FIGURE)) {
      before + after === '' ? unspaced++ : spaced++;
    }
    found = { spaced, unspaced };
    figureCounts.set(paragraph, found);
  }
  return found;
}
