import { LEAST } from '../../core/words/comparisons';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { withoutPersons } from '../texts/persons';
import { withoutMatches } from '../texts/plain-matches';

/** What ends a clause. */
export const CLAUSES = /[，,；;：:。？！]/;
/** UTF-16 units of a clause that may stand for a heading. */
export const LONGEST_TASK = 30;
const SHORTEST_CLAUSE = 4;
const PAUSES = /[\s，,、；;：:。]/;
/** （包括设计、施工、监理）: what a sentence adds in brackets, not what is called so (（一）). */
export const ASIDE = /（[^（）]{8,}）|\([^()]{8,}\)/g;

/** When something is to be done; in front of a clause, and anywhere as a date. */
const WHEN =
  /^(?:(?:力争|争取|确保|计划)?[在到于]?(?:(?:(?:19|20)\d{2}|今|本|当|全|每|次|明)年(?:度|[底末内初中])?|[年月]底|年[末内中])|(?:力争|争取)?[在到于]?(?=\d{1,2}月|第?[一二三四1-4]季度|[上下]半年))(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:\d{1,2}[日号]|[份底末初]|[上中下]旬)?)?(?:之?前|以前|内)?/g;
const DATE = /\d{1,2}月|(?:19|20)\d{2}年|[年月]底|季度|半年/;
/** A number and what it counts; 12345热线 and 5G are names. */
const FIGURE =
  /\d+\.\d|\d[\d.,]*\s*[余多]?(?=[％万亿次个元场名人家项公千平立米亩户所座处条件吨倍天台套期批株眼辆])/;
const FIGURE_WITH_LEAD = new RegExp(`${anyOf(`${LEAST} 达到 约`)}?(?:${FIGURE.source})`);
/** What a clause ends on where its figure is taken away: 保持在, 不超过……的. */
const DANGLING =
  /(?:(?:保持|稳定|控制|提高|提升|增加|降低|下降|减少|增长|上限)?[在到至为的达]|同比增长|不超过|不[低少]于|[超达][过到])$/g;
/** When, where or on which condition something is done: 办理用地手续时, 在符合规定的前提下, 对符合条件的. */
const CIRCUMSTANCE =
  /(?:(?<![及按实定适准同小工学课临即暂计])时|的同时|之际|之[前后]|[完成了]后|(?:前提|基础|情况|条件|框架|背景|形势)[上下]|过程中|期间|以来|的)$|^对[^，]*的[^，]{1,4}$|^[在当自从](?:.*[^以][上下中内里]|.*方面|.*[前后])$|^(?:如果?|若|凡|除)/;
/** By what and for what something is done, which is no task if another clause is one: 按照有关规定. */
const GROUNDS = /^(?:按照?|根据|依据|依照|遵照|鉴于|随着|针对|为了|经|由于)|^以.*为[^，]{2,8}$/;

/**
 * The first clause of a sentence that says a task, without when, how much and who; where none does, the sentence if it
 * is short, else nothing.
 */
export function taskOf(sentence: string): string {
  const bare = withoutPersons(sentence).replace(ASIDE, '');
  const tasks = bare
    .split(CLAUSES)
    .map(taskIn)
    .filter((task) => task !== '');
  const chosen = tasks.find((task) => !GROUNDS.test(plainOf(task))) ?? tasks[0];
  if (chosen !== undefined) return chosen;
  const whole = withoutPausesAtEnd(bare.trim());
  return whole.length <= LONGEST_TASK ? whole : '';
}

/** What a clause says is to be done; empty where it says when, where or on which condition. */
function taskIn(written: string): string {
  const clause = withoutPausesAtEnd(withoutMatches(written.trim(), WHEN)).replace(/^[、\s]+/, '');
  const figure = figureIn(clause);
  const task = withoutPausesAtEnd(figure < 0 ? clause : upToFigure(clause, figure));
  const plain = plainOf(task);
  return task.length < SHORTEST_CLAUSE || DATE.test(plain) || CIRCUMSTANCE.test(plain) ? '' : task;
}

/** Whether words give a figure: 演练12次, 覆盖12个乡镇. */
export function hasFigure(words: string): boolean {
  return FIGURE.test(plainOf(words));
}

/** Whether a text gives a figure outside of quotations and titles. */
export function hasFigureOutside(text: string): boolean {
  return figureIn(text) >= 0;
}

/** Whether a text names a day, a month, a year or the end of one. */
export function hasDate(text: string): boolean {
  return DATE.test(plainOf(text));
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

/** A text without the spaces and pauses that it ends on. */
export function withoutPausesAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && PAUSES.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
