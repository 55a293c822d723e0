import { type Position, TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../../core/draft';
import type { Mark } from '../../core/phrases/numbering';
import { numeralForm, writeNumeral } from '../../core/phrases/numeral';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from '../../core/work-plan';
import { rangeOf } from '../ranges';

/** What a key or command does to a draft: edits of the text as it is, none overlapping; the cursor after them. */
export interface Written {
  readonly edits: readonly TextEdit[];
  /** `null` where it stays. */
  readonly cursor: Position | null;
}

/** Replaces the text under a span. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Whether a node's number opens a line, and is neither a Markdown sign, nor a row's, nor one inside a sentence. */
export function opensLine({ draft }: WorkPlan, { mark, paragraph, row }: PlanNode): boolean {
  const opening = draft.paragraphs[paragraph]?.opening;
  return row === null && mark.style !== 'markdown' && opening?.start === mark.start;
}

/** The innermost node with a number of its own line whose text a paragraph is, or `null`. */
export function lineNodeAt(plan: WorkPlan, paragraph: number): PlanNode | null {
  const nodes = nodesOf(plan.sections);
  let found: PlanNode | null = null;
  for (const node of nodes) {
    if (node.start.paragraph > paragraph) break;
    if (node.end.paragraph >= paragraph && opensLine(plan, node)) found = node;
  }
  return found;
}

/** A mark with all that stands before it in its line, and the space behind it, for another number. */
export function markerWith(text: string, mark: Mark, ordinal: number | null): string {
  const gap = /^[ \u3000]*/.exec(text.slice(mark.end))?.[0] ?? '';
  if (ordinal === null) return text.slice(0, mark.end) + gap;
  const numeral = writeNumeral(ordinal, numeralForm(text.slice(mark.numeralStart, mark.numeralEnd)));
  return text.slice(0, mark.numeralStart) + numeral + text.slice(mark.numeralEnd, mark.end) + gap;
}

/** The edit that gives a node another number. */
export function numberEdit({ draft }: WorkPlan, { paragraph, mark }: PlanNode, ordinal: number): SpanEdit {
  const { numeralStart: start, numeralEnd: end } = mark;
  const written = draft.paragraphs[paragraph]?.text.slice(start, end) ?? '';
  return { span: { paragraph, start, end }, newText: writeNumeral(ordinal, numeralForm(written)) };
}

/** Span edits as a client makes them. */
export function textEditsOf(draft: Draft, edits: readonly SpanEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => TextEdit.replace(rangeOf(draft, span), newText));
}
