import { INSTITUTIONS, ORGANS, OTHER_BODIES } from '../words/bodies';
import { ORDERING } from '../words/duties';
import { GENERAL_MEMBERS } from '../words/general-units';
import { anyOf, wordsOf } from '../words/pattern';
import { BODY_WORDS, type UnitRole } from '../words/unit-labels';
import { isTime } from './time';

/** A unit named in a draft. Offsets are UTF-16, in the paragraph; the text under them is the name. */
export interface UnitName {
  readonly name: string;
  readonly role: UnitRole;
  readonly start: number;
  readonly end: number;
}

const NO_UNIT = new RegExp(`${anyOf(`${ORDERING} 以上 以下`)}|[你您我他她]`);
/** 于6月底前, 力争12月底完成 */
const BEFORE_TIME = /^(?:于|在|力争|确保)/;
/** What follows 等 when it ends a list; elsewhere it is part of a name, as in 高等教育处. */
const GENERAL_MEMBER = new RegExp(`^${anyOf(`${GENERAL_MEMBERS} 多`)}`);
/** 甲局等部门: the word after 等 says what the others are and names none of them. */
const NAMES_NONE = new RegExp(`^(?:多个?|几个|[一二三四五六七八九十]个?)?${anyOf(`${BODY_WORDS} 地区`)}$`);
/** What the names of bodies end in. */
const ENDS_UNIT = new RegExp(
  `(?:${anyOf(`${ORGANS} ${INSTITUTIONS} ${OTHER_BODIES}`)}|各?(?:乡镇|县区|市县|县市|县市区|乡|镇|县|区|市))(?:[（(][^（()）]{1,12}[）)])?$`,
);
const SEPARATORS = '、，,；;/／|｜\t';
const JOINTS = '、和及与';

/** Kinds of place from the largest on, which a distributive name puts together: 各县、区人民政府. */
const PLACES: ReadonlyArray<readonly [word: string, rank: number]> = [
  '省 自治区 直辖市',
  '市 州 地区 盟',
  '县 区 旗 县级市 县区 区县 市区 县市 县市区 市县区 园区 开发区 功能区 新区',
  '乡 镇 乡镇 镇街 镇乡 街镇 街道 苏木',
  '村 社区 村居',
]
  .flatMap((words, rank) => wordsOf(words).map((word) => [word, rank] as const))
  .sort(([a], [b]) => b.length - a.length);
const ASIDE = /[(（][^()（）、]{1,12}[)）]/y;
/** 县（市、区） is a name of its own. */
const ASIDE_OF_SEVERAL = /[(（][^()（）]{0,12}、/y;

/**
 * The units of a list between two UTF-16 offsets of a plain text, each in the given role. It is split at separators
 * outside brackets and distributive names; 等 and 及各… part a list from its general members. Times are no units. A
 * stretch without names yields none.
 */
export function splitUnits(text: string, start: number, end: number, role: UnitRole): readonly UnitName[] {
  const units: UnitName[] = [];
  let depth = 0;
  let nameStart = start;
  let wholeUntil = endOfDistributive(text, start, end);
  let afterOthers = false;
  const name = (until: number) => {
    const raw = text.slice(nameStart, until);
    const words = withoutTail(raw.trim());
    const at = nameStart + raw.length - raw.trimStart().length;
    if (isName(words) && !(afterOthers && NAMES_NONE.test(words)))
      units.push({ name: words, role, start: at, end: at + words.length });
  };
  const next = (from: number, others: boolean) => {
    nameStart = from;
    afterOthers = others;
    wholeUntil = endOfDistributive(text, from, end);
  };
  for (let at = start; at < end; at++) {
    const char = text[at] ?? '';
    if ('(（〔'.includes(char)) depth++;
    else if (')）〕'.includes(char)) depth--;
    else if (depth > 0 || at < wholeUntil) continue;
    else if (SEPARATORS.includes(char) || char === '。' || isWideSpace(text, at)) {
      name(at);
      next(at + 1, false);
    } else if (at > nameStart && opensGeneralMember(text, at, end)) {
      name(at);
      next(at + 1, char === '等');
    }
  }
  name(end);
  return units;
}

/** Whether some plain words look like the name of a body, or of several: 甲局, 各镇（街道）. */
export function namesBody(words: string): boolean {
  return ENDS_UNIT.test(words) || words.startsWith('各');
}

function isName(words: string): boolean {
  return words !== '' && !NO_UNIT.test(words) && !isTime(words.replace(BEFORE_TIME, ''));
}

/** A name without the marks after it, and without a closing bracket that it did not open. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && '。.；;等'.includes(name[end - 1] ?? ' ')) end--;
  const bare = name.slice(0, end);
  return /[)）〕】\]］]$/.test(bare) && !/[(（〔【[［]/.test(bare) ? bare.slice(0, -1) : bare;
}

function opensGeneralMember(text: string, at: number, end: number): boolean {
  if (text[at] === '等') return GENERAL_MEMBER.test(text.slice(at + 1, Math.min(end, at + 6)));
  return text[at] === '及' && '各有相其'.includes(text[at + 1] ?? ' ');
}

function isWideSpace(text: string, at: number): boolean {
  return text[at] === '\u3000' || (text[at] === ' ' && text[at + 1] === ' ');
}

/** Where the last place of a name such as 各县、区人民政府 or 各乡（镇）、街道 begins; `from` where there is no such name. */
function endOfDistributive(text: string, from: number, end: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000') at++;
  if (text[at] !== '各') return from;
  const first = placeAt(text, at + 1);
  let reached = from;
  for (let place = first; place && first && JOINTS.includes(text[place.end] || ' '); ) {
    const next = placeAt(text, place.end + 1);
    if (!next || next.end > end || next.rank < first.rank) break;
    reached = place.end + 1;
    place = next;
  }
  return reached;
}

function placeAt(text: string, at: number): { readonly rank: number; readonly end: number } | null {
  const [word, rank] = PLACES.find(([place]) => text.startsWith(place, at)) ?? [];
  if (word === undefined || rank === undefined) return null;
  const after = at + word.length;
  ASIDE_OF_SEVERAL.lastIndex = after;
  if (ASIDE_OF_SEVERAL.test(text)) return null;
  ASIDE.lastIndex = after;
  return { rank, end: ASIDE.test(text) ? ASIDE.lastIndex : after };
}
