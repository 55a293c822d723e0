import { plainOf } from '../words/plain';
import type { UnitClause } from './assignment';
import type { Brackets } from './bracket';
import { isTime } from './time';
import { namesBody, splitUnits } from './unit-names';

const AT_END = /[)）〕][。.]?[\s\u3000]*$/;
const AFTER_TEXT = /[。；;！!”」\u4e00-\u9fff0-9％a-zA-Z]/;
const LONGEST = 200;
const LONGEST_NAME = 20;

/**
 * A bracket at the end of a paragraph that holds nothing but names of units, and times: （甲局、乙中心，6月底前）. In most
 * drafts it is an aside; where it is the draft's habit it gives the units. `null` without any.
 */
export function bareUnitClause(
  text: string,
  brackets: Brackets,
  plain: string = plainOf(text),
): UnitClause | null {
  if (!AT_END.test(plain.slice(-4))) return null;
  const pair = brackets.pairs.findLast(({ depth, open }) => depth === 0 && open.family !== 'book');
  if (!pair || pair.close.offset - pair.open.offset > LONGEST) return null;
  const [start, end] = [pair.open.offset, pair.close.offset + 1];
  if (plain.slice(end).replace(/[。.\s\u3000]+/g, '') !== '' || !AFTER_TEXT.test(plain[start - 1] ?? ' '))
    return null;
  const inside = plain.slice(start + 1, end - 1);
  if (/[:：。？?！!“”《》]/.test(inside)) return null;
  const named = splitUnits(plain, start + 1, end - 1, 'responsible');
  const others = withoutNames(plain, start + 1, end - 1, named);
  if (named.length === 0 || !others.every(isTime) || !named.every(({ name }) => isUnit(name))) return null;
  const units = named.map((unit) => ({ ...unit, name: text.slice(unit.start, unit.end) }));
  return { form: 'bracket', start, end, units, unclosed: null, namesPerson: false };
}

function isUnit(name: string): boolean {
  return name.length >= 2 && name.length <= LONGEST_NAME && namesBody(name);
}

/** The words of a bracket that are no names, without the separators. */
function withoutNames(
  plain: string,
  start: number,
  end: number,
  names: ReadonlyArray<{ readonly start: number; readonly end: number }>,
): readonly string[] {
  let rest = '';
  let from = start;
  for (const name of names) {
    rest += `${plain.slice(from, name.start)}、`;
    from = name.end;
  }
  return `${rest}${plain.slice(from, end)}`.split(/[、，,；;等和及\s]+/).filter(Boolean);
}
