import { unitClausesIn } from '../../core/unit-clauses';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { balanced } from '../texts/balanced';
import { withoutPersons } from '../texts/persons';
import { HEADING_CUT, LONGEST_HEADING } from './structure';
import {
  ASIDE,
  CLAUSES,
  hasDate,
  hasFigureOutside,
  LONGEST_TASK,
  taskOf,
  withoutPausesAtEnd,
} from './task-clause';

/** 在落实立德树人根本任务上: a lead clause that announces what follows; what it announces is the heading. */
const LEAD_CLAUSE = /^在([^，,]{4,})(?:上|方面|中)$/;
/** Two clauses that make one heading (打造平台，服务企业) are shorter than a sentence of two. */
const LONGEST_PAIR = 30;
const LONGEST_OF_MANY = 20;
const SHORTEST_CUT = 8;

/** 【推动网络文学转化】 before the text is its heading. */
const BRACKETED = /^【([^【】]{4,30})】/;
const BRACKETS = /[（《“〔「『【】』」〕”》）]/g;

/**
 * The heading of a section or item: its title; where a sentence stands in its place, the first clause of that which
 * says a task, without when, how much and who. Cut at a pause where it is longer than `LONGEST_HEADING`, with … where
 * it has none: the library keeps no running text. Empty where no clause of a sentence is a task by itself.
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
  if (node.kind === 'section') return !node.headingLine && hasDate(title);
  const clauses = title.split(CLAUSES).length;
  if (clauses > 2) return title.length > LONGEST_OF_MANY;
  if (clauses > 1 && title.length > LONGEST_PAIR) return true;
  return isAllOf(plan, node) && (clauses > 1 || hasDate(title) || hasFigureOutside(title));
}

/** Whether an item says nothing after its title. */
function isAllOf(plan: WorkPlan, { title, ownEnd, children }: PlanNode): boolean {
  if (children.length > 0) return false;
  for (let paragraph = title.paragraph; paragraph <= ownEnd.paragraph; paragraph++) {
    const own = plan.draft.paragraphs[paragraph];
    const text = own?.text ?? '';
    let at = paragraph === title.paragraph ? title.end : 0;
    const end = paragraph === ownEnd.paragraph ? ownEnd.offset : text.length;
    for (const clause of own ? unitClausesIn(plan, own) : []) {
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

function shortened(title: string, longest = LONGEST_HEADING): string {
  if (title.length <= longest) return withoutPausesAtEnd(balanced(title));
  const bare = title.replace(ASIDE, '');
  if (bare.length <= longest) return withoutPausesAtEnd(balanced(bare));
  const clause = bare.split(CLAUSES)[0] ?? '';
  if (clause.length <= longest) return withoutPausesAtEnd(balanced(clause));
  const kept = balanced(clause.slice(0, longest - HEADING_CUT.length));
  const pause = kept.lastIndexOf('、');
  if (pause >= SHORTEST_CUT) return withoutPausesAtEnd(balanced(kept.slice(0, pause)));
  if (kept.length >= SHORTEST_CUT) return `${kept}${HEADING_CUT}`;
  return `${clause.replace(BRACKETS, '').slice(0, longest - HEADING_CUT.length)}${HEADING_CUT}`;
}
