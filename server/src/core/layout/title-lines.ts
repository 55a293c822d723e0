import type { Draft } from '../draft';
import { anyOf } from '../words/pattern';
import { WRAPPED_TITLE_KINDS } from '../words/plan-titles';
import type { PlanTitle } from '../work-plan';
import { gluedTitle } from './glued-title';
import type { Residue } from './residue';

/** A title is set on so many lines at most. */
const MOST_LINES = 4;
const LONGEST_LINE = 40;
/** A line of a title that is full: the next word began a new line. */
const SHORTEST_FULL_LINE = 8;
const SHORTEST_BROKEN_LINE = 12;
const LONGEST_REST = 20;
const ENDS_TITLE = new RegExp(`${anyOf(WRAPPED_TITLE_KINDS)}$`);

/**
 * The title whose last line stands at an index of `filled`, the paragraphs with text: it may begin some lines above
 * (…关于促进 / …的若干意见) and end in a bracket on the line below.
 */
export function titleAround(draft: Draft, filled: readonly number[], at: number): PlanTitle {
  const first = firstLine(draft, filled, at);
  let last = filled[at] ?? 0;
  const below = filled[at + 1];
  const hasBracket =
    below !== undefined &&
    /^[（(][^）)]{2,20}[）)]$/.test(textOf(draft, below)) &&
    residueAt(draft, below) === null;
  if (hasBracket && !isDayOfIssue(textOf(draft, below))) last = below;
  let text = '';
  for (let index = first; index <= last; index++) text += titleText(draft, index);
  if (hasBracket) last = below;
  const subtitle = filled.find((paragraph) => paragraph > last);
  if (subtitle !== undefined && isSubtitle(textOf(draft, subtitle))) last = subtitle;
  return { text, firstParagraph: first, lastParagraph: last };
}

/** The paragraph that a title begins in: a line above that opens one, with nothing but full lines between. */
function firstLine(draft: Draft, filled: readonly number[], at: number): number {
  const own = filled[at] ?? 0;
  for (let index = at - 1; index > at - MOST_LINES; index--) {
    const paragraph = filled[index];
    const below = filled[index + 1];
    if (paragraph === undefined || below === undefined || !isLineOfTitle(draft, paragraph)) return own;
    const text = plainTextOf(draft, paragraph);
    const opens = /关于|印发/.test(text);
    // Some pages put a blank line between the lines of a title; only one that names its issuer is one then.
    const isNext = paragraph === below - 1 || (paragraph === below - 2 && /^[^关]{4,}关于/.test(text));
    if (!isNext || (index < at - 1 && ENDS_TITLE.test(text))) return own;
    if (opens) return /关于/.test(plainTextOf(draft, own)) && index < at - 1 ? own : paragraph;
    if (paragraph !== below - 1 || text.length < SHORTEST_FULL_LINE) return own;
    if (index === 0 && index === at - 1 && breaksOff(draft, paragraph, own)) return paragraph;
  }
  return own;
}

function isLineOfTitle(draft: Draft, paragraph: number): boolean {
  const residue = residueAt(draft, paragraph);
  if (residue !== null && residue !== 'issuer') return false;
  const text = textOf(draft, paragraph);
  return text.length <= LONGEST_LINE && !/[。；;：:，,]$/.test(text);
}

/** （民政部　一九九七年一月二十八日） */
function isDayOfIssue(text: string): boolean {
  return /年.{1,4}月.{1,4}日[）)]$/.test(text);
}

/** ——2026年1月27日在……会议上 */
function isSubtitle(text: string): boolean {
  return /^——?[^—。]{4,60}$/.test(text);
}

/** The first line of a draft that ends in mid-title, over a short rest: 某州全面推进县域医疗卫生 / 共同体建设实施方案. */
function breaksOff(draft: Draft, first: number, rest: number): boolean {
  const [above, below] = [plainTextOf(draft, first), plainTextOf(draft, rest)];
  return (
    residueAt(draft, first) === null &&
    above.length >= SHORTEST_BROKEN_LINE &&
    below.length <= LONGEST_REST &&
    /[\u4e00-\u9fff]$/.test(above) &&
    !/\d{4}年|^第/.test(below)
  );
}

/** The text of a title line without Markdown signs, the name of its column (【栏目】), and what is glued to it. */
function titleText(draft: Draft, paragraph: number): string {
  const { shown = '', plain = '' } = draft.paragraphs[paragraph] ?? {};
  const lead = shown.length - shown.trimStart().length;
  const glued = gluedTitle(plain.trim());
  const text = glued ? shown.slice(lead, lead + glued.titleEnd) : shown.trim();
  return text.replace(/^#+\s*/, '').replace(/^【[^】]{1,12}】\s*(?=\S)/, '');
}

function residueAt(draft: Draft, paragraph: number): Residue | null {
  return draft.paragraphs[paragraph]?.residue ?? null;
}

function plainTextOf(draft: Draft, paragraph: number): string {
  return draft.paragraphs[paragraph]?.plain.trim() ?? '';
}

function textOf(draft: Draft, paragraph: number): string {
  return draft.paragraphs[paragraph]?.text.trim() ?? '';
}
