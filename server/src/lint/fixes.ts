import type { Change, Draft } from '../core/draft';
import type { Edit, Finding } from './rule';

/**
 * The edits of all safe fixes among the findings, in the order of the draft, none overlapping another. Of fixes
 * that overlap the first wins; the next run finds what is left. Equal edits of several findings count once.
 */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  const seen = new Set<string>();
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const fresh = fix.edits.filter((edit) => !seen.has(keyOf(edit)));
    if (fresh.some((edit) => chosen.some((other) => overlaps(edit, other)))) continue;
    for (const edit of fresh) {
      seen.add(keyOf(edit));
      chosen.push(edit);
    }
  }
  return chosen.sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start);
}

/** The text of a draft after edits that do not overlap. */
export function applyEdits(draft: Draft, edits: readonly Edit[]): string {
  const lines = draft.lines.map((line) => line.text + line.terminator);
  const changes = edits.map((edit) => changeOf(draft, edit)).sort(fromTheEnd);
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
