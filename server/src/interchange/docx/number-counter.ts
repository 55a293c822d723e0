import { type ListLevel, type Lists, MOST_LEVELS, type NumberedList } from './numbering-definitions';
import { numeralIn } from './numeral-format';

/** An automatic number as a reader of the page sees it. */
export interface AutomaticNumber {
  readonly text: string;
  /** What parts it from the text: nothing where the number ends in a mark of its own, as in 一、. */
  readonly separator: '' | ' ' | '\u3000';
  readonly format: string;
}

/** Gives the next number of a list at a 0-based level, or `null` where the list or the level has none. */
export type NumberCounter = (numId: number, level: number) => AutomaticNumber | null;

const BULLET_BEYOND_UNICODE = /[\ue000-\uf8ff]/g;

/**
 * Counts the automatic numbers of a document, which must be asked for in its order. Source: ECMA-376 part 1, 17.9:
 * a number goes on from the last of its list, deeper levels start anew after a higher one (`lvlRestart`), and a
 * `startOverride` holds once for a `num`.
 */
export function numberCounter(lists: Lists): NumberCounter {
  /** By list: the last number of each level. */
  const counts = new Map<number, Array<number | undefined>>();
  const overridden = new Set<string>();
  return (numId, wanted) => {
    const list = lists(numId);
    const index = Math.min(Math.max(wanted, 0), MOST_LEVELS - 1);
    const level = list?.levels.get(index);
    if (!list || !level) return null;
    const last = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, last);
    const key = `${numId}/${index}`;
    const startsAnew = list.startOverrides.has(index) && !overridden.has(key);
    overridden.add(key);
    const before = startsAnew ? undefined : last[index];
    last[index] = before === undefined ? startOf(list, level) : before + 1;
    for (let above = 0; above < index; above++) {
      last[above] ??= startOf(list, list.levels.get(above));
    }
    for (let below = index + 1; below < MOST_LEVELS; below++) {
      if (startsAfter(list.levels.get(below), index)) last[below] = undefined;
    }
    const text = textOf(list, level, last);
    return text === '' ? null : { text, separator: separatorOf(level, text), format: level.format };
  };
}

function startOf(list: NumberedList, level: ListLevel | undefined): number {
  return level ? (list.startOverrides.get(level.index) ?? level.start) : 1;
}

/** Whether a level starts anew after a number of a higher one. */
function startsAfter(level: ListLevel | undefined, higher: number): boolean {
  return level?.restart == null || higher < level.restart;
}

function textOf(list: NumberedList, level: ListLevel, last: ReadonlyArray<number | undefined>): string {
  if (level.format === 'bullet') return level.text.replace(BULLET_BEYOND_UNICODE, '•');
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.levels.get(index)?.format ?? 'decimal';
    return numeralIn(level.legal && format !== 'decimalZero' ? 'decimal' : format, last[index] ?? 1);
  });
}

/** A tab or space of the page is written where a reader of plain text needs it to see where the number ends. */
function separatorOf({ suffix }: ListLevel, text: string): AutomaticNumber['separator'] {
  if (suffix === 'nothing') return '';
  const end = text.at(-1) ?? '';
  if (/[\u4e00-\u9fff]/.test(end)) return '\u3000';
  return /[\p{L}\p{N}•·●○■◆▪*-]/u.test(end) && !/[①-⑳㉑-㉟㊱-㊿]/.test(end) ? ' ' : '';
}
