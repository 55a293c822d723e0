import { type Change, type Draft, edit } from '../core/draft';
import { addTo } from '../core/grouped';
import { parse } from '../core/parse';
import { nodesOf, type WorkPlan } from '../core/work-plan';
import type { Edit, Finding } from './rule';

/**
 * The edits of all safe fixes among the findings of a plan, in the order of the draft, none overlapping another. Of
 * fixes that overlap the first wins; the next run finds what is left. Equal edits of several findings count once. A
 * fix after which the outline would be another, but for its numbers, is left out.
 */
export function safeEdits(plan: WorkPlan, findings: readonly Finding[]): readonly Edit[] {
  const fixes = apart(findings);
  const kept = keepingOutline(plan, fixes).flat();
  const edits = kept.length === fixes.flat().length || keepsOutline(plan, kept) ? kept : [];
  return edits.sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start);
}

/** The edits of each safe fix, without those that another has too; none overlaps. */
function apart(findings: readonly Finding[]): ReadonlyArray<readonly Edit[]> {
  const fixes: Array<readonly Edit[]> = [];
  const chosen = new Map<number, Edit[]>();
  const seen = new Set<string>();
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const fresh = fix.edits.filter((each) => !seen.has(keyOf(each)));
    if (fresh.some((each) => chosen.get(each.span.paragraph)?.some((other) => overlaps(each, other))))
      continue;
    for (const each of fresh) {
      seen.add(keyOf(each));
      addTo(chosen, each.span.paragraph, each);
    }
    if (fresh.length > 0) fixes.push(fresh);
  }
  return fixes;
}

/** The fixes that leave the outline as it is, found by halves, for nearly always all of them do. */
function keepingOutline(
  plan: WorkPlan,
  fixes: ReadonlyArray<readonly Edit[]>,
): ReadonlyArray<readonly Edit[]> {
  if (fixes.length === 0 || keepsOutline(plan, fixes.flat())) return fixes;
  if (fixes.length === 1) return [];
  const half = fixes.length >> 1;
  return [...keepingOutline(plan, fixes.slice(0, half)), ...keepingOutline(plan, fixes.slice(half))];
}

function keepsOutline(plan: WorkPlan, edits: readonly Edit[]): boolean {
  const { draft } = plan;
  const last = draft.lines.length - 1;
  const end = { line: last, character: draft.lines[last]?.text.length ?? 0 };
  const whole = { start: { line: 0, character: 0 }, end, text: applyEdits(draft, edits) };
  return shapeOf(plan) === shapeOf(parse(edit(draft, whole)));
}

/** The outline without numbers and words. */
function shapeOf({ sections }: WorkPlan): string {
  return nodesOf(sections)
    .map(({ level, row }) => `${level}${row ? '|' : ''}`)
    .join();
}

/** The text of a draft after edits that do not overlap. */
export function applyEdits(draft: Draft, edits: readonly Edit[]): string {
  const lines = draft.lines.map((line) => line.text + line.terminator);
  const changes = edits.map((each) => changeOf(draft, each)).sort(fromTheEnd);
  for (const { start, end, text } of changes) {
    const after = (lines[end.line] ?? '').slice(end.character);
    lines.splice(
      start.line,
      end.line - start.line + 1,
      (lines[start.line] ?? '').slice(0, start.character) + text + after,
    );
  }
  return lines.join('');
}

/** An edit as a change of physical lines. */
export function changeOf(draft: Draft, { span, newText }: Edit): Change {
  const start = draft.position(span.paragraph, span.start);
  const end = span.end > span.start ? draft.endPosition(span.paragraph, span.end) : start;
  return { start, end, text: newText };
}

function fromTheEnd(a: Change, b: Change): number {
  return b.start.line - a.start.line || b.start.character - a.start.character;
}

function keyOf({ span, newText }: Edit): string {
  return `${span.paragraph}:${span.start}-${span.end} ${newText}`;
}

function overlaps(a: Edit, b: Edit): boolean {
  if (a.span.paragraph !== b.span.paragraph) return false;
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
