import type { Target } from '../../../server/src/core/targets/target';
import type { ItemPiece } from './item-piece';
import type { Random } from './random';

/** A replacement in a text; none overlaps another. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A figure of a target before and after. */
export interface FigureChange {
  readonly kind: 'raised' | 'lowered';
  readonly last: number;
  readonly next: number;
}

const NEW_UNITS = ['综合协调股', '督查考核室', '信息数据中心', '综合执法队'];
const SYNONYMS: ReadonlyArray<readonly [string, string]> = [
  ['加强', '强化'],
  ['推进', '推动'],
  ['完善', '健全'],
  ['开展', '组织实施'],
  ['落实', '压实'],
  ['提升', '增强'],
  ['促进', '带动'],
  ['深入', '扎实'],
];
const NEW_CLAUSES = [
  '形成齐抓共管的工作格局',
  '确保各项部署落到实处',
  '及时总结推广好的做法',
  '营造良好氛围',
];
/** A title of more UTF-16 units is still known without its first two. */
const LONG_TITLE = 5;
const FACTORS = [0.5, 0.7, 0.8, 0.9, 1.1, 1.2, 1.5, 2];

/** Other figures for some targets of an item: those with one number in Arabic digits. */
export function changeFigures(
  { text, targets }: ItemPiece,
  random: Random,
): { readonly edits: readonly TextEdit[]; readonly changes: readonly FigureChange[] } {
  const edits: TextEdit[] = [];
  const changes: FigureChange[] = [];
  for (const { start, end, number, upper, unit, comparator } of targets) {
    const found = text.slice(start, end).match(/[0-9]+(?:\.[0-9]+)?/g) ?? [];
    const [digits] = found;
    if (found.length !== 1 || upper !== undefined || digits === undefined || Number(digits) !== number)
      continue;
    if (!random.chance(0.5)) continue;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const changed = Number((number * random.pick(FACTORS)).toFixed(decimals));
    if (changed === number || changed === 0 || (unit === '%' && changed > 100)) continue;
    const at = start + text.slice(start, end).indexOf(digits);
    edits.push({ start: at, end: at + digits.length, newText: changed.toFixed(decimals) });
    const more = changed > number;
    changes.push({
      kind: more === (comparator !== '<=') ? 'raised' : 'lowered',
      last: number,
      next: changed,
    });
  }
  return { edits, changes };
}

/** Leaves out some clauses that hold targets and no units; gives the targets that are gone. */
export function dropTargets(
  { text, titleEnd, targets, units }: ItemPiece,
  random: Random,
): { readonly edits: readonly TextEdit[]; readonly removed: readonly Target[] } {
  const edits: TextEdit[] = [];
  const removed: Target[] = [];
  for (const { start, clause } of clausesOf(text, titleEnd + 1)) {
    const end = start + clause.length;
    const touches = (each: { readonly start: number; readonly end: number }) =>
      each.start < end && start < each.end;
    const held = targets.filter(touches);
    const isWhole = held.every((target) => start <= target.start && target.end <= end);
    if (held.length === 0 || !isWhole || units.some(touches) || !random.chance(0.2)) continue;
    edits.push({ start, end, newText: '' });
    removed.push(...held);
  }
  return { edits, removed };
}

/** One unit more, less, or another in an item's first clause of units; `null` where there is none to change. */
export function changeUnits(
  { units }: ItemPiece,
  random: Random,
): { readonly edits: readonly TextEdit[]; readonly added: string[]; readonly removed: string[] } | null {
  const clause = units.find((each) => each.units.length > 0 && !each.unclosed);
  const last = clause?.units.at(-1);
  const before = clause?.units.at(-2);
  if (!clause || !last) return null;
  const name = random.pick(NEW_UNITS);
  const way = random.next();
  if (way < 0.4)
    return {
      edits: [{ start: last.end, end: last.end, newText: `、${name}` }],
      added: [name],
      removed: [],
    };
  const twice = units.flatMap((each) => each.units).filter((unit) => unit.name === last.name).length > 1;
  if (way < 0.7 && before && before.role === last.role && !twice) {
    return {
      edits: [{ start: before.end, end: last.end, newText: '' }],
      added: [],
      removed: [last.name],
    };
  }
  if (twice) return null;
  return {
    edits: [
      before && before.role === last.role
        ? { start: before.end, end: last.end, newText: `、${name}` }
        : { start: last.start, end: last.end, newText: name },
    ],
    added: [name],
    removed: [last.name],
  };
}

/**
 * Other words: synonyms, clauses left out and added. `heavy` leaves out about half of what may go, also of the title;
 * with `foreign` clauses these stand in its place, so that little of the old text is left.
 */
export function reword(
  { text, titleEnd, fixed }: ItemPiece,
  { heavy, foreign }: { readonly heavy: boolean; readonly foreign: readonly string[] },
  random: Random,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const isFree = (start: number, end: number) =>
    !fixed.some((each) => each.start < end && start < each.end) &&
    !edits.some((each) => each.start < end && start < each.end);
  for (const { start, clause } of clausesOf(text, titleEnd + 1)) {
    if (
      !isFree(start, start + clause.length) ||
      !random.chance(foreign.length > 0 ? 0.9 : heavy ? 0.5 : 0.12)
    )
      continue;
    edits.push({
      start,
      end: start + clause.length,
      newText: foreign.length > 0 ? random.pick(foreign) : '',
    });
  }
  if (heavy && titleEnd > LONG_TITLE && isFree(0, 2)) edits.push({ start: 0, end: 2, newText: '着力' });
  for (const [word, other] of SYNONYMS) {
    const at = text.indexOf(word);
    if (at < 0 || !isFree(at, at + word.length) || !random.chance(heavy ? 0.8 : 0.3)) continue;
    edits.push({ start: at, end: at + word.length, newText: other });
  }
  const stop = text.lastIndexOf('。');
  if (stop > titleEnd && isFree(stop, stop + 1) && random.chance(heavy ? 0.8 : 0.4)) {
    edits.push({ start: stop, end: stop, newText: `，${random.pick(NEW_CLAUSES)}` });
  }
  return edits;
}

/** The clauses of a text from an offset on, each with its comma. */
export function clausesOf(text: string, from: number): ReadonlyArray<{ start: number; clause: string }> {
  return [...text.slice(from).matchAll(/[^，；。]+[，；]/g)].map(({ index, 0: clause }) => ({
    start: from + index,
    clause,
  }));
}

/** A text after edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
