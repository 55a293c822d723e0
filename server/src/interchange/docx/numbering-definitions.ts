import { childOf, childrenOf, elementsOf, isOn, numberOf, valOf } from '../xml/elements';
import type { XmlElement } from '../xml/read-xml';
import type { Styles } from './styles';

/** How one level of a list is numbered (`w:lvl`). */
export interface ListLevel {
  /** 0-based. */
  readonly index: number;
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`: %n stands for the number of the nth level. */
  readonly text: string;
  /** What parts the number from the text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** One-based level that starts this one anew: 0 none, `null` every one above. */
  readonly restart: number | null;
  /** All numbers in it are Arabic (isLgl). */
  readonly legal: boolean;
  /** The paragraph style that the level belongs to. */
  readonly style: string | null;
}

/** What a `w:num` comes to: the list whose numbers it goes on with, its levels, and where it starts levels anew. */
export interface NumberedList {
  /** Lists of one `abstractId` count together. */
  readonly abstractId: number;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The list of a `numId`, or `null` where the document defines none. */
export type Lists = (numId: number) => NumberedList | null;

/** Levels of a list in Word. */
export const MOST_LEVELS = 9;

/** Reads `word/numbering.xml`; lists that name a numbering style are resolved through it. */
export function listsOf(root: XmlElement | null, styles: Styles): Lists {
  const abstracts = new Map<number, XmlElement>();
  for (const element of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(Number(element.attributes['w:abstractNumId']), element);
  }
  const nums = new Map<number, XmlElement>();
  for (const element of childrenOf(root, 'w:num')) nums.set(Number(element.attributes['w:numId']), element);
  const known = new Map<number, NumberedList | null>();

  const abstractOf = (numId: number, seen: ReadonlySet<number>): number | null => {
    const id = numberOf(nums.get(numId) ?? null, 'w:abstractNumId');
    const link = id === null ? null : valOf(abstracts.get(id) ?? null, 'w:numStyleLink');
    const linked = link === null ? null : (styles.byId.get(link)?.numId ?? null);
    if (linked === null || seen.has(linked)) return id;
    return abstractOf(linked, new Set([...seen, linked])) ?? id;
  };
  return (numId) => {
    const list = known.get(numId);
    if (list !== undefined) return list;
    const abstractId = abstractOf(numId, new Set([numId]));
    const num = nums.get(numId);
    const abstract = abstractId === null ? undefined : abstracts.get(abstractId);
    const found = num && abstract && abstractId !== null ? listOf(abstractId, abstract, num) : null;
    known.set(numId, found);
    return found;
  };
}

function listOf(abstractId: number, abstract: XmlElement, num: XmlElement): NumberedList {
  const levels = new Map<number, ListLevel>();
  const add = (element: XmlElement) => {
    const level = levelOf(element);
    if (level) levels.set(level.index, level);
  };
  childrenOf(abstract, 'w:lvl').forEach(add);
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl']);
    const start = numberOf(override, 'w:startOverride');
    if (start !== null) startOverrides.set(index, start);
    childrenOf(override, 'w:lvl').forEach(add);
  }
  return { abstractId, levels, startOverrides };
}

function levelOf(element: XmlElement): ListLevel | null {
  const index = Number(element.attributes['w:ilvl']);
  if (!(index >= 0 && index < MOST_LEVELS)) return null;
  const suffix = valOf(element, 'w:suff');
  return {
    index,
    start: numberOf(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: valOf(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: numberOf(element, 'w:lvlRestart'),
    legal: isOn(element, 'w:isLgl'),
    style: valOf(element, 'w:pStyle'),
  };
}

/** Newer formats (01, 001 …) stand beside one that every Word knows: `mc:AlternateContent`. */
function formatOf(element: XmlElement): string {
  const alternate = childOf(element, 'mc:AlternateContent');
  const inner = alternate ? elementsOf(alternate).find(({ name }) => name === 'mc:Fallback') : element;
  return valOf(inner ?? null, 'w:numFmt') ?? 'decimal';
}
