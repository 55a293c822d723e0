import { anyOf } from '../words/pattern';
import { MANNERS } from '../words/vague';
import type { UnitClause } from './assignment';
import type { Mark } from './numbering';

/** Where a node's title stands in its paragraph; UTF-16 offsets, the end exclusive. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
  /** No text follows the title in its paragraph. */
  readonly headingLine: boolean;
  /** The full stop after the title is missing: title and text run into one sentence. */
  readonly fused: boolean;
}

/** What a title is cut from: a paragraph's plain text, and the units that it names. */
export interface TitledText {
  readonly plain: string;
  readonly units: readonly UnitClause[];
}

/** Words that open a clause of a task, at which a title that lost its full stop can be told from its text. */
const CLAUSE_OPENERS = new RegExp(
  anyOf(`${MANNERS}
    深化 开展 加强 推进 落实 完善 组织 强化 健全 建立 实施 做好 坚持 严格 推动 加快 加大 统筹 围绕 聚焦 依托 充分 认真 按照 结合 制定 制订
    完成 规范 严厉 落细`),
  'g',
);
const SHORTEST_TITLE = 6;
/** Share of run-in headings with a short title that makes short titles the draft's own habit (rules.md, fused-heading). */
const HABIT = 0.7;
const LONGEST_USUAL_TITLE = 30;
const FEWEST_RUN_IN = 3;
const MOST_COUNTED = 1000;

/**
 * The title of the node that a mark opens: up to the first 。 where text follows (题文接排), else the whole line,
 * never the units. `until` is where the node's own text in this paragraph ends; `usualLength` is what
 * `uniformTitleLength` found for its kind.
 */
export function titleSpanOf(
  paragraph: TitledText,
  mark: Mark,
  until: number,
  usualLength: number | null,
): TitleSpan {
  const text = paragraph.plain;
  const units = paragraph.units.find((clause) => clause.start >= mark.end && clause.start < until);
  const textEnd = Math.min(until, units?.start ?? until);
  const start = skipSpace(text, mark.end, textEnd);
  const stop = firstStop(text, start, textEnd, mark);
  const end = trimEnd(text, start, stop);
  const headingLine = skipSpace(text, stop + 1, textEnd) >= textEnd;
  if (usualLength !== null && !mark.inline && end - start > usualLength * 2) {
    const cut = fusedTitleEnd(text, start, end, usualLength);
    if (cut !== null) return { start, end: cut, headingLine: false, fused: true };
  }
  return { start, end, headingLine, fused: false };
}

/**
 * The longest title (in UTF-16 units) of headings that run on with their text, when such short titles are the
 * draft's habit; else `null`. A heading without text after it has no such length.
 */
export function uniformTitleLength(
  nodes: ReadonlyArray<{ readonly runInTitleLength: number | null }>,
): number | null {
  let runIn = 0;
  let short = 0;
  let longest = 0;
  for (const { runInTitleLength: length } of nodes) {
    if (length === null) continue;
    runIn++;
    if (length > LONGEST_USUAL_TITLE) continue;
    short++;
    if (short <= MOST_COUNTED) longest = Math.max(longest, length);
  }
  return runIn < FEWEST_RUN_IN || short < runIn * HABIT ? null : longest;
}

function fusedTitleEnd(text: string, start: number, end: number, usualLength: number): number | null {
  const longest = Math.min(end, start + usualLength + SHORTEST_TITLE);
  CLAUSE_OPENERS.lastIndex = start + SHORTEST_TITLE;
  const opener = CLAUSE_OPENERS.exec(text.slice(0, longest + 2));
  if (!opener || opener.index > longest) return null;
  // What has no comma is one clause, and all of it the title.
  return /[，,；;]/.test(text.slice(opener.index, end)) ? opener.index : null;
}

/**
 * The first 。 outside brackets and quotation marks; a point inside a sentence also ends its title at ；, a lead
 * clause without a number (在……上，) at its comma.
 */
function firstStop(text: string, start: number, end: number, mark: Mark): number {
  const stops = mark.style === 'implicit' ? '。，,' : mark.inline ? '。；;' : '。';
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text[at] ?? '';
    if ('“《（(〔「『'.includes(char)) depth++;
    else if ('”》）)〕」』'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(char)) return at;
  }
  // Unbalanced marks must not swallow the whole item.
  const plain = depth > 0 ? text.indexOf('。', start) : -1;
  return plain >= 0 && plain < end ? plain : end;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\u3000]/.test(text[at] ?? '')) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s\u3000。；;：:，,]/.test(text[at - 1] ?? '')) at--;
  return at;
}
