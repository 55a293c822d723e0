import { plainOf } from '../words/plain';
import { type FoundResult, resultAt, VERB_STARTS } from './deliverable';
import { type FoundLevel, levelAt } from './level';
import { type FoundQuantity, hanQuantityAt, type Quantity, quantityAt } from './quantity';
import { Tense } from './tense';

interface Found {
  readonly text: string;
  /** UTF-16, in the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** A rate (率, 占比, 倍), a count with its measure word, or an amount of money: 达到95%以上, 12个, 2.8亿元. */
export interface QuantityTarget extends Found, Quantity {
  readonly kind: 'ratio' | 'count' | 'amount';
}

/** A result that holds for every case: 全覆盖, 清零, 零事故, 一级达标. */
export interface LevelTarget extends Found, Partial<Quantity> {
  readonly kind: 'level';
}

/** A document or a finished work (成果); with figures when it says how much: 完成20万平方米旧住房改造. */
export interface DeliverableTarget extends Found, Partial<Quantity> {
  readonly kind: 'deliverable';
  /** The name of the document in 《》, without them; `null` when it has none. */
  readonly name: string | null;
}

/** A meeting, contest, drill, course … that is held; with figures when it says how many. */
export interface EventTarget extends Found, Partial<Quantity> {
  readonly kind: 'event';
  readonly name: string | null;
}

/** A measurable target (目标). */
export type Target = QuantityTarget | LevelTarget | DeliverableTarget | EventTarget;

const LONGEST_TITLE = 60;
const LONGEST_QUOTE = 24;

const DIGIT = 1;
const HAN = 2;
const VERB = 3;
const LEVEL = 4;
const NAME = 5;
const TENSE = 6;
/** What each character may begin; most begin nothing. */
const CLASS = new Uint8Array(0x10000);
const classify = (chars: Iterable<string>, value: number) => {
  for (const char of chars) CLASS[char.charCodeAt(0)] = value;
};
classify('一二两三四五六七八九十百千翻', HAN);
classify('0123456789０１２３４５６７８９', DIGIT);
classify(VERB_STARTS, VERB);
classify('覆清零低联达级前第', LEVEL);
classify('《“', NAME);
classify(Tense.STARTS, TENSE);

/**
 * The measurable targets of a paragraph's text, in order, none overlapping another (domain §5). Names in 《》 and
 * “”, ordinals, the past and what is only wished of others are none. They are read in the plain form and given as the
 * text has them. Linear; text without any yields none.
 */
export function targetsIn(text: string, plain: string = plainOf(text)): readonly Target[] {
  const targets = plainTargets(plain);
  return plain === text ? targets : targets.map((target) => asWritten(text, plain, target));
}

/** A target of a plain text with its words as the text has them. */
function asWritten<T extends Target>(text: string, plain: string, target: T): T {
  const { start, end, unit } = target;
  const written = { ...target, text: text.slice(start, end) };
  if (unit !== undefined) Object.assign(written, { unit: unitAsWritten(text, plain, end, unit) });
  if ('name' in target && target.name !== null) {
    const from = plain.indexOf(`《${target.name}》`, start) + 1;
    Object.assign(written, { name: text.slice(from, from + target.name.length) });
  }
  return written;
}

/** A unit may be parted by 多 or 余 (20万余亩), so it is looked for backwards, character by character. */
function unitAsWritten(text: string, plain: string, end: number, unit: string): string {
  let written = '';
  let at = end;
  for (const char of [...unit].reverse()) {
    at = plain.lastIndexOf(char, at - 1);
    if (at < 0) return unit;
    written = (text[at] ?? '') + written;
  }
  return written;
}

function plainTargets(text: string): readonly Target[] {
  const figures: FoundQuantity[] = [];
  const results: FoundResult[] = [];
  const levels: FoundLevel[] = [];
  const tense = new Tense();
  let nameEnd = 0;
  let figuresFrom = 0;
  let resultsFrom = 0;
  for (let at = 0; at < text.length; at++) {
    const what = CLASS[text.charCodeAt(at)];
    if (!what) continue;
    if (what === TENSE) {
      tense.read(text, at);
    } else if (at < nameEnd) {
    } else if (what === NAME) {
      nameEnd = endOfName(text, at);
    } else if (what === DIGIT || what === HAN) {
      if (at < figuresFrom) continue;
      const { quantity, next } = what === DIGIT ? quantityAt(text, at) : hanQuantityAt(text, at);
      figuresFrom = Math.max(at + 1, next);
      if (quantity && !tense.past) figures.push(quantity);
    } else if (tense.past) {
    } else if (what === VERB) {
      const result = at < resultsFrom ? null : resultAt(text, at);
      if (!result) continue;
      results.push(result);
      resultsFrom = result.end;
    } else {
      const level = levelAt(text, at);
      if (level) levels.push(level);
    }
  }
  return merge(text, figures, results, levels);
}

/** A result takes up the one figure in it or right behind it; with several figures, each is a target of its own. */
function merge(
  text: string,
  figures: readonly FoundQuantity[],
  results: readonly FoundResult[],
  levels: readonly FoundLevel[],
): readonly Target[] {
  if (results.length === 0 && levels.length === 0) return figures.map((figure) => cut(text, figure));
  const found: Target[] = [];
  let next = 0;
  for (const result of results) {
    for (let figure = figures[next]; figure && figure.start < result.start; figure = figures[++next]) {
      found.push(cut(text, figure));
    }
    const first = next;
    while ((figures[next]?.start ?? Number.POSITIVE_INFINITY) < result.end) next++;
    if (next === first && figures[next]?.start === result.end) next++;
    const inside = figures.slice(first, next);
    const [figure] = inside;
    if (inside.length > 1) for (const each of inside) found.push(cut(text, each));
    else found.push(cut(text, figure ? withFigure(result, figure) : result));
  }
  for (let figure = figures[next]; figure; figure = figures[++next]) found.push(cut(text, figure));
  for (const level of levels) found.push({ kind: 'level', ...level });
  if (levels.length > 0) found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(found);
}

function withFigure(result: FoundResult, figure: FoundQuantity): FoundResult & Quantity {
  const { comparator, number, unit } = figure;
  const upper = figure.upper === undefined ? {} : { upper: figure.upper };
  return { ...result, end: Math.max(result.end, figure.end), comparator, number, ...upper, unit };
}

function cut<T extends { readonly start: number; readonly end: number }>(text: string, found: T) {
  return { ...found, text: text.slice(found.start, found.end) };
}

function withoutOverlaps(targets: readonly Target[]): readonly Target[] {
  let end = 0;
  return targets.filter((target) => {
    if (target.start < end) return false;
    end = target.end;
    return true;
  });
}

/** Where a name that opens with 《 or “ closes; the offset itself when it does not close soon. */
function endOfName(text: string, at: number): number {
  const close = text[at] === '《' ? '》' : '”';
  const limit = Math.min(text.length, at + (close === '》' ? LONGEST_TITLE : LONGEST_QUOTE));
  for (let index = at + 1; index < limit; index++) {
    const char = text[index];
    if (char === close) return index;
    if (char === '。' || char === text[at]) return at;
  }
  return at;
}
