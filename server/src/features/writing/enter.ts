import { type Position, TextEdit } from 'vscode-languageserver-types';
import type { Paragraph } from '../../core/paragraph';
import { nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { rangeOf } from '../ranges';
import { lineNodeAt, markerWith, opensLine, type Written } from './written';

/**
 * What Enter does at the end of a numbered paragraph: goes on with the next number, in the draft's own marker and
 * indent; on a line that holds nothing but such a number it takes the number away. `null` where Enter is an
 * ordinary one: inside a text, after a heading whose text stands below it, outside lists.
 */
export function enter(plan: WorkPlan, position: Position): Written | null {
  const { draft } = plan;
  const index = draft.paragraphAt(position.line, position.character);
  const paragraph = draft.paragraphs[index];
  const line = draft.lines[position.line];
  if (!paragraph || !line || line.text.slice(position.character).trim() !== '') return null;
  if (draft.firstLineOf(index) + paragraph.lineCount - 1 !== position.line) return null;
  if (isBareNumber(paragraph)) return leave(plan, index);
  const node = lineNodeAt(plan, index);
  if (!node || !goesOn(plan, node, index)) return null;
  const { mark } = node;
  const text = draft.paragraphs[node.paragraph]?.text ?? '';
  const marker = markerWith(text, mark, mark.ordinal === null ? null : mark.ordinal + 1);
  const breaks = isSpaced(plan, node) ? 2 : 1;
  const lineEnd = line.terminator || draft.lines[0]?.terminator || '\n';
  const range = { start: position, end: { line: position.line, character: line.text.length } };
  return {
    edits: [TextEdit.replace(range, lineEnd.repeat(breaks) + marker)],
    cursor: { line: position.line + breaks, character: marker.length },
  };
}

function isBareNumber({ opening, text, lineCount }: Paragraph): boolean {
  return (
    lineCount === 1 &&
    opening !== null &&
    opening.style !== 'markdown' &&
    text.slice(opening.end).trim() === ''
  );
}

/** Only a number that goes on from another was set by the key before; a first one the writer has just typed. */
function leave(plan: WorkPlan, index: number): Written | null {
  const { text = '', opening = null } = plan.draft.paragraphs[index] ?? {};
  const before = lineNodeAt(plan, previousFilled(plan, index));
  if (!opening || opening.ordinal === 1 || before?.mark.style !== opening.style) return null;
  const indent = /^\u3000*/.exec(text)?.[0] ?? '';
  const range = rangeOf(plan.draft, { paragraph: index, start: 0, end: text.length });
  const { line, character } = range.start;
  return {
    edits: [TextEdit.replace(range, indent)],
    cursor: { line, character: character + indent.length },
  };
}

function previousFilled({ draft }: WorkPlan, index: number): number {
  let previous = index - 1;
  while (previous > 0 && draft.paragraphs[previous]?.blank) previous--;
  return previous;
}

/** Whether a series goes on behind a paragraph: it is the last of a part without parts on lines of their own. */
function goesOn(plan: WorkPlan, node: PlanNode, index: number): boolean {
  const { mark, headingLine, kind } = node;
  if (mark.ordinal !== null && mark.numeralEnd === mark.numeralStart) return false;
  if (nodesOf(node.children).some((child) => opensLine(plan, child))) return false;
  const text = plan.draft.paragraphs[node.paragraph]?.text ?? '';
  if (text.slice(mark.end).trim() === '' || filledUntil(plan, node) !== index) return false;
  if (index > node.paragraph) return kind !== 'section';
  return !headingLine || (kind !== 'section' && !hasTextBelow(plan, node));
}

/** The last paragraph of a node that has text. */
function filledUntil({ draft }: WorkPlan, { paragraph, end }: PlanNode): number {
  let last = end.paragraph;
  while (
    last > paragraph &&
    (draft.paragraphs[last]?.text.slice(0, end.paragraph === last ? end.offset : undefined).trim() ?? '') ===
      ''
  )
    last--;
  return last;
}

/** Whether most other headings of the style have their text in paragraphs below them. */
function hasTextBelow(plan: WorkPlan, node: PlanNode): boolean {
  const others = nodesOf(plan.sections).filter(
    (other) => other !== node && other.mark.style === node.mark.style && opensLine(plan, other),
  );
  const below = others.filter((other) => filledUntil(plan, other) > other.paragraph);
  return below.length * 2 > others.length;
}

/** Whether a blank line stands before a node that is not the first of its siblings. */
function isSpaced({ draft, sections }: WorkPlan, node: PlanNode): boolean {
  const siblings = node.parent?.children ?? sections;
  return siblings[0] !== node && draft.paragraphs[node.paragraph - 1]?.blank === true;
}
