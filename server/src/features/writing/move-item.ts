import { type Position, TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../../core/draft';
import { nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';
import { numberEdits } from './renumber';
import { lineNodeAt, opensLine, type SpanEdit, textEditsOf, type Written } from './written';

/** Whole lines of a draft, 0-based, the end exclusive. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/**
 * Moves the part that a place stands in, with all that is under it and the comments right before it, past its
 * neighbour above or below. The two exchange their numbers, numbers that run on through both count on, references
 * follow. Without a neighbour nothing happens; `null` where no part with a number on its own line stands.
 */
export function moveItem(plan: WorkPlan, position: Position, up: boolean): Written | null {
  const { draft } = plan;
  const node = lineNodeAt(plan, draft.paragraphAt(position.line, position.character));
  if (!node) return null;
  const siblings = node.parent?.children ?? plan.sections;
  const neighbour = siblings[siblings.indexOf(node) + (up ? -1 : 1)];
  if (!neighbour || !opensLine(plan, neighbour)) return { edits: [], cursor: null };
  const [above, below] = up ? [neighbour, node] : [node, neighbour];
  const [first, second] = [linesOfPart(plan, above), linesOfPart(plan, below)];
  if (isParted(draft, { start: first.start, end: second.end })) return { edits: [], cursor: null };
  const numbers = numberEdits(plan, exchanged(plan, above, below));
  const inside = numbers.filter(({ span }) => isWithin(draft, span, { start: first.start, end: second.end }));
  const outside = numbers.filter((edit) => !inside.includes(edit));
  const moved = up ? first.start - second.start : second.end - first.end;
  return {
    edits: [swapped(draft, first, second, inside), ...textEditsOf(draft, outside)],
    cursor: { line: position.line + moved, character: position.character },
  };
}

/** From the comments before a node, which speak of it, to its last line with text of its own. */
export function linesOfPart({ draft }: WorkPlan, { paragraph, end }: PlanNode): Lines {
  let first = paragraph;
  while (draft.paragraphs[first - 1]?.isComment) first--;
  let last = end.offset === 0 && end.paragraph > paragraph ? end.paragraph - 1 : end.paragraph;
  while (last > paragraph && draft.paragraphs[last]?.blank) last--;
  return {
    start: draft.firstLineOf(first),
    end: draft.firstLineOf(last) + (draft.paragraphs[last]?.lineCount ?? 1),
  };
}

/** Whether manual line breaks part any of some lines: then one of them may hold more than one part of the plan. */
export function isParted({ lines }: Draft, { start, end }: Lines): boolean {
  return lines.slice(start, end).some(({ parts }) => parts !== null);
}

/** The numbers of two neighbours, and of what is under them, when the second stands before the first. */
function exchanged(plan: WorkPlan, above: PlanNode, below: PlanNode): ReadonlyMap<PlanNode, number> {
  const numbers = new Map<PlanNode, number>();
  if (above.mark.style === below.mark.style && above.mark.ordinal !== null && below.mark.ordinal !== null) {
    numbers.set(above, below.mark.ordinal);
    numbers.set(below, above.mark.ordinal);
  }
  const [under, underBelow] = [above, below].map(({ children }) =>
    nodesOf(children).filter((node) => opensLine(plan, node) && node.mark.ordinal !== null),
  ) as [PlanNode[], PlanNode[]];
  for (const style of new Set(under.map(({ mark }) => mark.style))) {
    const own = under.filter(({ mark }) => mark.style === style);
    const others = underBelow.filter(({ mark }) => mark.style === style);
    const start = own[0]?.mark.ordinal ?? 1;
    const runsOn = others.length > 0 && others[0]?.mark.ordinal === (own.at(-1)?.mark.ordinal ?? 0) + 1;
    if (runsOn) for (const [index, node] of [...others, ...own].entries()) numbers.set(node, start + index);
  }
  return numbers;
}

function isWithin(draft: Draft, { paragraph }: SpanEdit['span'], { start, end }: Lines): boolean {
  const line = draft.firstLineOf(paragraph);
  return line >= start && line < end;
}

/** One edit by which two blocks of lines change places; what stands between them, and the line ends, stay. */
function swapped(draft: Draft, first: Lines, second: Lines, numbers: readonly SpanEdit[]): TextEdit {
  const texts = linesWith(draft, { start: first.start, end: second.end }, numbers);
  const part = (from: number, to: number) => texts.slice(from - first.start, to - first.start);
  const lines = [
    ...part(second.start, second.end),
    ...part(first.end, second.start),
    ...part(first.start, first.end),
  ];
  const newText = lines
    .map((text, index) => (index === lines.length - 1 ? text : text + lineEndAt(draft, first.start + index)))
    .join('');
  const end = { line: second.end - 1, character: draft.lines[second.end - 1]?.text.length ?? 0 };
  return TextEdit.replace({ start: { line: first.start, character: 0 }, end }, newText);
}

/** Some lines of a draft after edits that each lie in one of them. */
export function linesWith(draft: Draft, { start, end }: Lines, edits: readonly SpanEdit[]): string[] {
  const texts = draft.lines.slice(start, end).map(({ text }) => text);
  const fromTheEnd = textEditsOf(draft, edits).sort(
    (a, b) => b.range.start.character - a.range.start.character,
  );
  for (const { range, newText } of fromTheEnd) {
    const index = range.start.line - start;
    const text = texts[index] ?? '';
    texts[index] = text.slice(0, range.start.character) + newText + text.slice(range.end.character);
  }
  return texts;
}

/** The line end of a line, of the last one the draft's own. */
export function lineEndAt(draft: Draft, line: number): string {
  return draft.lines[line]?.terminator || draft.lines[0]?.terminator || '\n';
}
