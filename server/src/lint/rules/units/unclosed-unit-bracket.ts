import { paragraphsThat } from '../../../core/paragraph-facts';
import type { UnitClause } from '../../../core/phrases/assignment';
import { type Bracket, closingFor } from '../../../core/phrases/bracket';
import type { WorkPlan } from '../../../core/work-plan';
import { defineRule, type Edit } from '../../rule';

/** Longer than any name of a unit: text that long was not meant to stand in the bracket. */
const LONGEST_NAME = 24;
/** A list broken by hand is closed within this many paragraphs. */
const FARTHEST_CLOSE = 3;

export const unclosedUnitBracket = defineRule({
  id: 'unclosed-unit-bracket',
  level: 'error',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '责任单位的括号只有左半边。',
      en: 'The bracket around the responsible units is opened and never closed.',
    },
    why: {
      zh: '多半是粘贴时丢字；排版后看得出来，机器分解任务时会把后文当成单位名。',
      en: 'A character lost in pasting: it shows in print, and tools that split tasks read on into the next text.',
    },
    remedy: {
      zh: '补上右括号，与左括号同形。',
      en: 'Close it with the same kind of bracket; the quick fix does.',
    },
    source: { zh: 'GB/T 15834-2011：括号成对使用。', en: 'GB/T 15834-2011: brackets come in pairs.' },
    leavesAlone: {
      zh: '单位名里的“各区（市）”“县（市、区）”自成一对，不影响判断。',
      en: 'Brackets inside unit names, such as 各区（市）, are paired by themselves.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.改造老旧管网。年底前完成12公里。〔责任单位：各区（市）、建设科\n',
    good: '某局2026年工作要点\n一、重点任务\n1.改造老旧管网。年底前完成12公里。〔责任单位：各区（市）、建设科〕\n',
  },
  *check(plan) {
    for (const [index, paragraph] of withUnclosed(plan.draft)) {
      for (const clause of paragraph.units) {
        if (!clause.unclosed || closesLater(plan, index, clause.unclosed)) continue;
        const { text } = paragraph;
        const colon = text.slice(clause.start, clause.end).search(/[:：]/);
        const open = clause.unclosed.char;
        const close = closingFor(open);
        const labelEnd = clause.start + (colon > 0 ? colon : 1);
        yield {
          span: { paragraph: index, start: clause.start, end: labelEnd },
          message: {
            zh: `责任单位的“${open}”没有对应的“${close}”。`,
            en: `The bracket “${open}” around the responsible units is never closed with “${close}”.`,
          },
          fix: {
            title: { zh: `补上“${close}”`, en: `Insert “${close}”` },
            safe: isList(clause) && text.slice(clause.end).trim().length <= 1,
            edits: [closing(text, index, clause, close)],
          },
        };
      }
    }
  },
});

const withUnclosed = paragraphsThat(({ units }) => units.some(({ unclosed }) => unclosed));

/** The list goes on in the next paragraphs and is closed there, as in text with lines broken by hand. */
function closesLater({ draft }: WorkPlan, index: number, open: Bracket): boolean {
  for (let next = index + 1; next <= Math.min(index + FARTHEST_CLOSE, draft.paragraphs.length - 1); next++) {
    const paragraph = draft.paragraphs[next];
    if (paragraph?.opening) return false;
    if (paragraph?.brackets.unopened.some(({ family }) => family === open.family)) return true;
  }
  return false;
}

/** Nothing but names stands in the bracket. */
function isList({ units }: UnitClause): boolean {
  return units.length > 0 && units.every(({ name }) => name.length <= LONGEST_NAME);
}

/** Closes at the end of the list; a bracket of another kind that stands there is replaced. */
function closing(text: string, paragraph: number, clause: UnitClause, close: string): Edit {
  const list = text.slice(clause.start, clause.end);
  const end = clause.start + list.replace(/[。；;，,、\s]+$/, '').length;
  const wrong = /[)）〕\]］】]$/.test(text.slice(0, end)) && isUnopened(list);
  return { span: { paragraph, start: wrong ? end - 1 : end, end }, newText: close };
}

/** More brackets are closed than were opened inside the one that is not. */
function isUnopened(list: string): boolean {
  const count = (chars: RegExp) => list.slice(1).match(chars)?.length ?? 0;
  return count(/[)）〕\]］】]/g) > count(/[(（〔[［【]/g);
}
