import { DUTIES, ORDERING, roleOfDuty } from '../words/duties';
import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { LONGEST_LABEL, labelAtEnd, type UnitRole } from '../words/unit-labels';
import type { Bracket, Brackets } from './bracket';
import { nextColon, opensUnits, type UnitField, unitFields } from './unit-fields';
import { splitUnits, type UnitName } from './unit-names';

/** One place of a paragraph that gives units (责任单位). Offsets are UTF-16, in the paragraph. */
export interface UnitClause {
  /** `bracket` 〔责任单位：A、B〕 · `line` 责任单位：A、B · `verb` （A牵头，B配合） · `cell` a cell of a table. */
  readonly form: 'bracket' | 'line' | 'verb' | 'cell';
  readonly start: number;
  readonly end: number;
  readonly units: readonly UnitName[];
  /** The bracket that was opened and never closed. */
  readonly unclosed: Bracket | null;
  /** Whether a label gives a person: 责任人：张某. */
  readonly namesPerson: boolean;
}

/** A longer bracket tells more than who does it. */
const LONGEST_CLAUSE = 600;
const LONGEST_NAME_BY_VERB = 24;
const WITH_DUTY = new RegExp(`^(.*?)(等)?(${anyOf(DUTIES)})$`);
const ORDERS = new RegExp(`${anyOf(ORDERING)}|以上|以下`);
/** 由甲局负责, 需乙局配合 */
const BEFORE_NAMES = /^[\s\u3000]*[由需须请]/;
const SENTENCE_ENDS = '。；;！!〕）)';

/**
 * The places where a paragraph gives units, in the order of the text. They are read in the plain form, names are given
 * as the text has them. Bad input yields none; an unclosed bracket reaches to the end of the paragraph.
 */
export function unitClauses(
  text: string,
  brackets: Brackets,
  plain: string = plainOf(text),
): readonly UnitClause[] {
  const clauses = plainClauses(plain, brackets);
  if (plain === text) return clauses;
  return clauses.map((clause) => ({
    ...clause,
    units: clause.units.map((unit) => ({ ...unit, name: text.slice(unit.start, unit.end) })),
  }));
}

function plainClauses(text: string, brackets: Brackets): readonly UnitClause[] {
  const clauses: UnitClause[] = [];
  let lastEnd = 0;
  for (const { open, close, depth } of brackets.pairs) {
    if (open.family === 'book' || open.family === 'angle' || open.offset < lastEnd) continue;
    const start = open.offset;
    const end = close.offset + 1;
    const fields = fieldsAtStart(text, start + 1, end - 1);
    const byVerb =
      !fields && depth === 0 && end - start <= LONGEST_CLAUSE && standsAfterSentence(text, start, end);
    const units = fields ? unitsOfFields(text, fields) : byVerb ? unitsByVerb(text, start + 1, end - 1) : [];
    if (!fields && units.length === 0) continue;
    const namesPerson = fields !== null && givesPerson(text, fields);
    clauses.push({ form: fields ? 'bracket' : 'verb', start, end, units, unclosed: null, namesPerson });
    lastEnd = end;
  }
  const unclosed = brackets.unclosed.filter(({ family }) => family !== 'book' && family !== 'angle');
  for (const [index, open] of unclosed.entries()) {
    const clause = unclosedClause(text, open, unclosed[index + 1]?.offset ?? text.length);
    if (clause) clauses.push(clause);
  }
  const line = bareField(
    text,
    clauses.sort((a, b) => a.start - b.start),
  );
  if (line) clauses.push(line);
  return clauses.sort((a, b) => a.start - b.start);
}

/** Units in a bracket that is never closed: to the end of their sentence. */
function unclosedClause(text: string, open: Bracket, limit: number): UnitClause | null {
  const start = open.offset;
  const labelled = fieldsAtStart(text, start + 1, limit) !== null;
  if (!labelled && !SENTENCE_ENDS.includes(text[start - 1] ?? ' ')) return null;
  const stop = text.slice(start, Math.min(limit, start + LONGEST_CLAUSE)).indexOf('。');
  let end = stop >= 0 ? start + stop : limit;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end - start > LONGEST_CLAUSE) return null;
  const fields = fieldsAtStart(text, start + 1, end);
  const units = fields ? unitsOfFields(text, fields) : unitsByVerb(text, start + 1, end);
  if (!fields && units.length === 0) return null;
  const namesPerson = fields !== null && givesPerson(text, fields);
  return { form: fields ? 'bracket' : 'verb', start, end, units, unclosed: open, namesPerson };
}

/** The fields of a bracket that begins with one, when one of them is about who does it or by when; else `null`. */
function fieldsAtStart(text: string, start: number, end: number): readonly UnitField[] | null {
  if (nextColon(text, start, Math.min(end, start + LONGEST_LABEL + 4)) < 0) return null;
  const fields = unitFields(text, start, end);
  const first = fields[0];
  if (!first || text.slice(start, first.start).trim() !== '') return null;
  return fields.some((field) => opensUnits(text, field)) ? fields : null;
}

/** A label outside brackets: at the start of the paragraph, or after the sentence that ends its text. */
function bareField(text: string, inBrackets: readonly UnitClause[]): UnitClause | null {
  let clause = 0;
  for (let colon = nextColon(text, 0); colon >= 0; colon = nextColon(text, colon + 1)) {
    const words = text.slice(Math.max(0, colon - LONGEST_LABEL - 4), colon).trimEnd();
    const label = labelAtEnd(words);
    if (!label) continue;
    const start = text.lastIndexOf(label, colon);
    while ((inBrackets[clause]?.end ?? Number.POSITIVE_INFINITY) <= start) clause++;
    if ((inBrackets[clause]?.start ?? Number.POSITIVE_INFINITY) < start) continue;
    let before = start - 1;
    while (before >= 0 && /\s/.test(text[before] ?? '')) before--;
    if (before >= 0 && !SENTENCE_ENDS.includes(text[before] ?? ' ')) continue;
    const end = text.trimEnd().length;
    const fields = unitFields(text, start, end);
    if (!fields[0] || !opensUnits(text, fields[0])) continue;
    const units = unitsOfFields(text, fields);
    return { form: 'line', start, end, units, unclosed: null, namesPerson: givesPerson(text, fields) };
  }
  return null;
}

function unitsOfFields(text: string, fields: readonly UnitField[]): readonly UnitName[] {
  return fields.flatMap(({ meaning, valueStart, valueEnd }) =>
    meaning === 'person' || meaning === 'deadline' || meaning === 'other'
      ? []
      : unitsOfList(text, valueStart, valueEnd, meaning),
  );
}

function givesPerson(text: string, fields: readonly UnitField[]): boolean {
  return fields.some(
    ({ meaning, valueStart, valueEnd }) =>
      meaning === 'person' && /[\u4e00-\u9fff]/.test(text.slice(valueStart, valueEnd)),
  );
}

function unitsByVerb(text: string, start: number, end: number): readonly UnitName[] {
  const units = unitsOfList(text, start, end, null);
  return units.every(({ name }) => name.length <= LONGEST_NAME_BY_VERB) ? units : [];
}

/**
 * The units of a list that may say what each does (甲局牵头，乙局配合). The others have the role that is given; where none
 * is, they are no units.
 */
function unitsOfList(text: string, start: number, end: number, role: UnitRole | null): readonly UnitName[] {
  const units: UnitName[] = [];
  let clauseStart = start;
  for (const clauseEnd of [...clauseBreaks(text, start, end), end]) {
    const clause = text.slice(clauseStart, clauseEnd).replace(/[。；;]?[\s\u3000]*$/, '');
    const duty = ORDERS.test(clause) ? null : WITH_DUTY.exec(clause);
    if (duty) {
      const from = clauseStart + (BEFORE_NAMES.exec(clause)?.[0].length ?? 0);
      const nameEnd = clauseStart + (duty[1] ?? '').length;
      units.push(...splitUnits(text, from, nameEnd, roleBy(duty[3] ?? '', role, units)));
    } else if (role) units.push(...splitUnits(text, clauseStart, clauseEnd, role));
    clauseStart = clauseEnd + 1;
  }
  return units;
}

/** 牵头 leads, 配合 and 参与 support; 负责 keeps the role that is given, and after a lead supports it. */
function roleBy(duty: string, given: UnitRole | null, before: readonly UnitName[]): UnitRole {
  const role = roleOfDuty(duty) ?? given;
  if (role) return role;
  return before.some((unit) => unit.role === 'lead') ? 'supporting' : 'responsible';
}

/** Offsets of the commas that end a clause of a verb form: those after a verb, so that A，B负责 stays together. */
function clauseBreaks(text: string, start: number, end: number): readonly number[] {
  const breaks: number[] = [];
  let clauseStart = start;
  for (let at = start; at < end; at++) {
    if (!'，,；;。'.includes(text[at] ?? ' ')) continue;
    const clause = text.slice(clauseStart, at);
    if (!WITH_DUTY.test(clause) && !ORDERS.test(clause)) continue;
    breaks.push(at);
    clauseStart = at + 1;
  }
  return breaks;
}

function standsAfterSentence(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 40).trim();
  if ((rest === '' || rest === '。') && text.length <= end + 40) return true;
  return SENTENCE_ENDS.includes(text[start - 1] ?? ' ');
}
