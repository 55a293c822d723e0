import { plainOf } from '../../core/words/plain';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { balanced } from '../texts/balanced';
import { withoutPersons } from '../texts/persons';
import { withoutMatches } from '../texts/plain-matches';
import { LONGEST_HEADING } from './structure';

/** 在落实立德树人根本任务上: a lead clause that announces what follows; what it announces is the heading. */
const LEAD_CLAUSE = /^在([^，,]{4,})(?:上|方面|中)$/;
const PAUSES = /[\s，,、；;：:。]/;
const CLAUSES = /[，,；;：:。？！]/;
const CUT = '…';
/** Two clauses that make one heading (打造平台，服务企业) are shorter than a sentence of two. */
const LONGEST_PAIR = 30;
const LONGEST_TASK = 30;
const LONGEST_OF_MANY = 20;
const SHORTEST_CLAUSE = 4;
const SHORTEST_CUT = 8;

/** When something is to be done; in front of a clause, and anywhere as a date. */
const WHEN =
  /^(?:(?:力争|争取|确保|计划)?[在到于]?(?:(?:(?:19|20)\d{2}|今|本|当|全|每|次|明)年(?:度|[底末内初中])?|[年月]底|年[末内中])|(?:力争|争取)?[在到于]?(?=\d{1,2}月|第?[一二三四1-4]季度|[上下]半年))(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:\d{1,2}[日号]|[份底末初]|[上中下]旬)?)?(?:之?前|以前|内)?/g;
const DATE = /\d{1,2}月|(?:19|20)\d{2}年|[年月]底|季度|半年/;
/** A number and what it counts; 12345热线 and 5G are names. */
const FIGURE =
  /\d+\.\d|\d[\d.,]*\s*[余多]?(?=[％万亿次个元场名人家项公千平立米亩户所座处条件吨倍天台套期批株眼辆])/;
const FIGURE_WITH_LEAD = new RegExp(`(?:不少于|不低于|达到|超过|至少|约)?(?:${FIGURE.source})`);
/** What a clause ends on where its figure is taken away: 保持在, 不超过……的. */
const DANGLING =
  /(?:(?:保持|稳定|控制|提高|提升|增加|降低|下降|减少|增长|上限)?[在到至为的达]|同比增长|不超过|不[低少]于|[超达][过到])$/g;
/** 【推动网络文学转化】 before the text is its heading. */
const BRACKETED = /^【([^【】]{4,30})】/;
const BRACKETS = /[（《“〔「『【】』」〕”》）]/g;

/**
 * The heading of a section or item: its title; where a sentence stands in its place, the first clause of that which
 * says a task, without when, how much and who. Cut at a pause where it is longer than `LONGEST_HEADING`: the library
 * keeps no running text. Empty where nothing is left.
 */
export function headingOf(plan: WorkPlan, node: PlanNode): string {
  const title = withoutPausesAtEnd(node.titleText);
  if (node.mark.style === 'implicit')
    return (LEAD_CLAUSE.exec(title)?.[1] ?? title).slice(0, LONGEST_HEADING);
  const bracketed = BRACKETED.exec(title)?.[1];
  if (bracketed !== undefined) return bracketed;
  if (!isSentence(plan, node, title)) return shortened(title);
  return shortened(taskOf(title), LONGEST_TASK);
}

/** Whether a title is text: all that an item says, or more than a heading has room for. */
function isSentence(plan: WorkPlan, node: PlanNode, title: string): boolean {
  if (withoutPersons(title) !== title) return true;
  if (node.kind === 'section') return !node.headingLine && DATE.test(plainOf(title));
  const clauses = title.split(CLAUSES).length;
  if (clauses > 2) return title.length > LONGEST_OF_MANY;
  if (clauses > 1 && title.length > LONGEST_PAIR) return true;
  return isAllOf(plan, node) && (clauses > 1 || DATE.test(plainOf(title)) || figureIn(title) >= 0);
}

/** Whether an item says nothing after its title. */
function isAllOf({ draft }: WorkPlan, { title, ownEnd, children }: PlanNode): boolean {
  if (children.length > 0) return false;
  for (let paragraph = title.paragraph; paragraph <= ownEnd.paragraph; paragraph++) {
    const { text = '', units = [] } = draft.paragraphs[paragraph] ?? {};
    let at = paragraph === title.paragraph ? title.end : 0;
    const end = paragraph === ownEnd.paragraph ? ownEnd.offset : text.length;
    for (const clause of units) {
      if (clause.start >= at && clause.end <= end) {
        if (saysAnything(text.slice(at, clause.start))) return false;
        at = clause.end;
      }
    }
    if (saysAnything(text.slice(at, end))) return false;
  }
  return true;
}

function saysAnything(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The first clause of a sentence that says a task; where none does, the first one. */
function taskOf(sentence: string): string {
  const clauses = withoutPersons(sentence).split(CLAUSES);
  for (const written of clauses) {
    const clause = withoutPausesAtEnd(withoutMatches(written.trim(), WHEN)).replace(/^[、\s]+/, '');
    const figure = figureIn(clause);
    const task = withoutPausesAtEnd(figure < 0 ? clause : upToFigure(clause, figure));
    if (task.length >= SHORTEST_CLAUSE && !DATE.test(plainOf(task))) return task;
  }
  return clauses.find((clause) => clause.trim() !== '')?.trim() ?? '';
}

/** Whether words give a figure: 演练12次, 覆盖12个乡镇. */
export function hasFigure(words: string): boolean {
  return FIGURE.test(plainOf(words));
}

/** Where the first figure of a text stands, outside of quotations and titles; -1 where there is none. */
function figureIn(text: string): number {
  const at = plainOf(text).search(FIGURE_WITH_LEAD);
  const before = text.slice(0, Math.max(at, 0));
  const isName = lastOf(before, '“《') > lastOf(before, '”》');
  return isName ? -1 : at;
}

function lastOf(text: string, chars: string): number {
  return Math.max(...Array.from(chars, (char) => text.lastIndexOf(char)));
}

/** What a clause says before its figure, up to the last of its parts that is whole. */
function upToFigure(clause: string, figure: number): string {
  const before = clause.slice(0, figure);
  const pause = before.lastIndexOf('、');
  return withoutMatches(pause >= SHORTEST_CLAUSE ? before.slice(0, pause) : before, DANGLING);
}

function shortened(title: string, longest = LONGEST_HEADING): string {
  if (title.length <= longest) return withoutPausesAtEnd(balanced(title));
  const clause = title.split(CLAUSES)[0] ?? '';
  if (clause.length <= longest) return withoutPausesAtEnd(balanced(clause));
  const kept = balanced(clause.slice(0, longest - CUT.length));
  const pause = kept.lastIndexOf('、');
  if (pause >= SHORTEST_CUT) return withoutPausesAtEnd(balanced(kept.slice(0, pause)));
  if (kept.length >= SHORTEST_CUT) return `${kept}${CUT}`;
  return `${clause.replace(BRACKETS, '').slice(0, longest - CUT.length)}${CUT}`;
}

function withoutPausesAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && PAUSES.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
