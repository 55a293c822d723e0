import { type Range, TextEdit } from 'vscode-languageserver-types';
import { draftOf } from '../../core/draft';
import { parse } from '../../core/parse';
import type { WorkPlan } from '../../core/work-plan';
import { applyEdits, changeOf, safeEdits } from '../../lint/fixes';
import type { Edit, Finding } from '../../lint/rule';
import { OF_FORM } from '../formatting';

/** What pasted text is cleaned of. */
export interface Cleaned {
  /** One edit, or none; all of it is one step to undo. */
  readonly edits: readonly TextEdit[];
  /** How many lines of a web page there are that were left: whether they go is the person's to say. */
  readonly residue: number;
}

export interface CleanOptions {
  /** The lines that were pasted, 0-based, the last one included; `null` for the whole draft. */
  readonly range: Range | null;
  /** Lines of a web page go too. */
  readonly clearResidue: boolean;
  /** Lints a plan under the draft's configuration. */
  readonly findingsOf: (plan: WorkPlan) => readonly Finding[];
}

/** Lines, 0-based, the last one included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Rules whose safe fixes mend what copying did to a text: besides its signs, what cannot be seen, and lost paragraphs. */
const OF_PASTING: ReadonlySet<string> = new Set([...OF_FORM, 'invisible-character', 'hard-wrapped-text']);
const RESIDUE = 'web-page-residue';
const WRAPPED: ReadonlySet<string> = new Set(['hard-wrapped-text']);
/** A fix may uncover another flaw. */
const MOST_ROUNDS = 6;

/**
 * 清理粘贴文本: signs, width, spaces, characters that nobody sees, hard wraps, and where asked for lines of a web page.
 * Never a word, never a Markdown sign; the outline stays. Of a selection that was wrapped where it came from, the
 * lines are read by themselves, since the draft around them is not.
 */
export function cleanText(plan: WorkPlan, options: CleanOptions): Cleaned {
  const whole: Lines = { first: 0, last: plan.draft.lines.length - 1 };
  const asked = options.range && { first: options.range.start.line, last: options.range.end.line };
  let lines = asked ?? whole;
  let current = plan;
  const become = (text: string) => {
    const next = parse(draftOf(text, plan.draft.form, plan.draft.ownMarks));
    const grown = next.draft.lines.length - current.draft.lines.length;
    lines = { first: lines.first, last: Math.max(lines.first, lines.last + grown) };
    current = next;
  };
  if (asked) become(withoutWraps(current, lines, options));
  if (options.clearResidue) become(withoutResidue(current, lines, options));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsIn(current, lines, options.findingsOf(current), OF_PASTING);
    if (edits.length === 0) break;
    become(applyEdits(current.draft, edits));
  }
  return {
    edits: difference(plan, current),
    residue: options.clearResidue ? 0 : residueLines(current, lines, options).length,
  };
}

/** The safe edits of some rules that lie within some lines. */
function editsIn(
  plan: WorkPlan,
  { first, last }: Lines,
  findings: readonly Finding[],
  rules: ReadonlySet<string>,
): readonly Edit[] {
  const wanted = findings.filter(({ ruleId }) => rules.has(ruleId));
  return safeEdits(plan, wanted).filter((edit) => {
    const { start, end, text } = changeOf(plan.draft, edit);
    const isChange = text !== textBetween(plan, start.line, end.line, start.character, end.character);
    return isChange && start.line >= first && end.line <= last;
  });
}

function textBetween({ draft }: WorkPlan, first: number, last: number, start: number, end: number): string {
  const lines = draft.lines.slice(first, last + 1);
  return lines
    .map(({ text, terminator }, index) => {
      const isLast = index === lines.length - 1;
      return text.slice(index === 0 ? start : 0, isLast ? end : undefined) + (isLast ? '' : terminator);
    })
    .join('');
}

/** The draft with the paragraphs of some lines joined, where these lines alone are hard-wrapped. */
function withoutWraps(plan: WorkPlan, { first, last }: Lines, { findingsOf }: CleanOptions): string {
  const own = plan.draft.lines.slice(first, last + 1);
  const alone = parse(
    draftOf(
      own.map(({ text, terminator }) => text + terminator).join(''),
      plan.draft.form,
      plan.draft.ownMarks,
    ),
  );
  const all = { first: 0, last: alone.draft.lines.length };
  const joined = applyEdits(alone.draft, editsIn(alone, all, findingsOf(alone), WRAPPED));
  const text = (from: number, to: number) =>
    plan.draft.lines
      .slice(from, to)
      .map((line) => line.text + line.terminator)
      .join('');
  return text(0, first) + joined + text(last + 1, plan.draft.lines.length);
}

function withoutResidue(plan: WorkPlan, lines: Lines, options: CleanOptions): string {
  const gone = new Set(residueLines(plan, lines, options));
  return plan.draft.lines
    .filter((_, line) => !gone.has(line))
    .map(({ text, terminator }) => text + terminator)
    .join('');
}

/** The lines that a web page has left, 0-based. */
function residueLines(plan: WorkPlan, { first, last }: Lines, { findingsOf }: CleanOptions): number[] {
  return findingsOf(plan)
    .filter(({ ruleId }) => ruleId === RESIDUE)
    .flatMap(({ fix }) => fix?.edits ?? [])
    .map(({ span }) => plan.draft.firstLineOf(span.paragraph))
    .filter((line) => line >= first && line <= last);
}

/** One edit that makes one draft of the other, from the first line that differs to the last. */
function difference({ draft: before }: WorkPlan, { draft: after }: WorkPlan): readonly TextEdit[] {
  const whole = (draft: typeof before, index: number) => {
    const line = draft.lines.at(index);
    return line && line.text + line.terminator;
  };
  const shorter = Math.min(before.lines.length, after.lines.length);
  let same = 0;
  while (same < shorter && whole(before, same) === whole(after, same)) same++;
  if (same === before.lines.length && same === after.lines.length) return [];
  let sameEnd = 0;
  while (sameEnd < shorter - same && whole(before, -1 - sameEnd) === whole(after, -1 - sameEnd)) sameEnd++;
  const end = before.lines.length - sameEnd;
  const newText = after.lines
    .slice(same, after.lines.length - sameEnd)
    .map((line) => line.text + line.terminator)
    .join('');
  const isEnd = end === before.lines.length;
  const last = before.lines[end - 1]?.text.length ?? 0;
  return [
    TextEdit.replace(
      {
        start: { line: same, character: 0 },
        end: isEnd ? { line: end - 1, character: last } : { line: end, character: 0 },
      },
      newText,
    ),
  ];
}
