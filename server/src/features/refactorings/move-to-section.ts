import { TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../../core/draft';
import { assignmentOf } from '../../core/responsibility';
import { nodesOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { isParted, type Lines, lineEndAt, linesOfPart, linesWith } from '../writing/move-item';
import { numberEdits } from '../writing/renumber';
import { lineNodeAt, opensLine, type SpanEdit, textEditsOf } from '../writing/written';

/** An item moved to the end of another section. */
export interface MovedToSection {
  readonly section: PlanNode;
  readonly edits: readonly TextEdit[];
}

/** So many sections are offered; whoever has more moves by hand. */
const MOST_SECTIONS = 20;

/**
 * The part at a place, with all that is under it and the comments before it, at the end of each other section of its
 * section's level. Numbers count on as they did, over the whole draft or in each section, and references follow. None
 * where the numbers are in no order, or where the part has its units from the section that it would leave.
 */
export function movesToSections(plan: WorkPlan, { paragraph }: Point): readonly MovedToSection[] {
  const node = lineNodeAt(plan, paragraph);
  const section = node?.parent;
  if (!node || node.kind === 'point' || !section || node.mark.ordinal === null) return [];
  if (isGivenUnits(plan, node)) return [];
  const series = seriesOf(plan, node, section);
  const scheme = series && schemeOf(series);
  if (!series || !scheme) return [];
  return [...series.keys()]
    .filter((other) => other !== section)
    .slice(0, MOST_SECTIONS)
    .flatMap((target) => {
      const edits = moved(plan, node, target, renumbered(series, node, target, scheme));
      return edits ? [{ section: target, edits }] : [];
    });
}

/** The items of the node's style in each section of the level, in the order of the draft. */
type Series = ReadonlyMap<PlanNode, readonly PlanNode[]>;

function seriesOf(plan: WorkPlan, node: PlanNode, section: PlanNode): Series | null {
  const { style } = node.mark;
  const series = new Map<PlanNode, readonly PlanNode[]>();
  for (const other of nodesOf(plan.sections)) {
    if (other.level !== section.level || other.mark.style !== section.mark.style || !opensLine(plan, other))
      continue;
    const items = other.children.filter((child) => opensLine(plan, child));
    // A section whose parts are numbered in another way has no place for the item.
    if (items.some(({ mark }) => mark.style !== style || mark.ordinal === null)) continue;
    // Behind text of its own the first item would be read as part of that.
    if (items.length === 0 && !other.headingLine) continue;
    series.set(other, items);
  }
  return series.get(section)?.includes(node) ? series : null;
}

/** Whether numbers begin anew in each section or run on through the draft; `null` where they do neither. */
function schemeOf(series: Series): 'anew' | 'on' | null {
  const filled = [...series.values()].filter(({ length }) => length > 0);
  const ordinals = filled.map((items) => items.map(({ mark }) => mark.ordinal ?? 0));
  const all = ordinals.flat();
  if (filled.length > 1 && all.every((ordinal, index) => ordinal === (all[0] ?? 1) + index)) return 'on';
  return ordinals.every((own) => own.every((ordinal, index) => ordinal === index + 1)) ? 'anew' : null;
}

function renumbered(
  series: Series,
  node: PlanNode,
  target: PlanNode,
  scheme: 'anew' | 'on',
): ReadonlyMap<PlanNode, number> {
  const numbers = new Map<PlanNode, number>();
  let next = [...series.values()].flat()[0]?.mark.ordinal ?? 1;
  for (const [section, items] of series) {
    if (scheme === 'anew') next = 1;
    const now = items.filter((item) => item !== node);
    for (const item of section === target ? [...now, node] : now) numbers.set(item, next++);
  }
  return numbers;
}

/** One edit of all lines between, and the edits of numbers and references elsewhere. */
function moved(
  plan: WorkPlan,
  node: PlanNode,
  target: PlanNode,
  numbers: ReadonlyMap<PlanNode, number>,
): readonly TextEdit[] | null {
  const { draft } = plan;
  const own = linesOfPart(plan, node);
  const before = blankLinesBefore(draft, own.start);
  const taken: Lines = { start: own.start - before, end: own.end };
  const last = target.children.filter((child) => opensLine(plan, child)).at(-1);
  const place = linesOfPart(plan, last ?? target).end;
  if (place > taken.start && place < taken.end) return null;
  const region: Lines = { start: Math.min(taken.start, place), end: Math.max(taken.end, place) };
  if (isParted(draft, region)) return null;
  const edits = numberEdits(plan, numbers);
  const isInside = ({ span }: SpanEdit) => {
    const line = draft.firstLineOf(span.paragraph);
    return line >= region.start && line < region.end;
  };
  const lines = linesWith(draft, region, edits.filter(isInside));
  const part = ({ start, end }: Lines) => lines.slice(start - region.start, end - region.start);
  const item = part(taken);
  const rest =
    place <= taken.start ? part({ start: place, end: taken.start }) : part({ start: taken.end, end: place });
  const ordered = place <= taken.start ? [...item, ...rest] : [...rest, ...item];
  const newText = ordered
    .map((text, index) => text + (index === ordered.length - 1 ? '' : lineEndAt(draft, region.start + index)))
    .join('');
  const end = { line: region.end - 1, character: draft.lines[region.end - 1]?.text.length ?? 0 };
  return [
    TextEdit.replace({ start: { line: region.start, character: 0 }, end }, newText),
    ...textEditsOf(
      draft,
      edits.filter((edit) => !isInside(edit)),
    ),
  ];
}

/** A blank line between items goes with the item behind it. */
function blankLinesBefore({ lines }: Draft, line: number): number {
  let count = 0;
  while (line - count > 0 && lines[line - count - 1]?.text.trim() === '') count++;
  return count;
}

/** Whether a part, or one in it, has its units from above: elsewhere others would hold for it. */
function isGivenUnits(plan: WorkPlan, node: PlanNode): boolean {
  const own = new Set(nodesOf([node]));
  return [...own].some((part) => {
    const source = assignmentOf(plan, part)?.inheritedFrom;
    return source && !own.has(source);
  });
}
