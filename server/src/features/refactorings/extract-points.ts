import { draftOf } from '../../core/draft';
import { parse } from '../../core/parse';
import { nodesOf, type Point, type WorkPlan } from '../../core/work-plan';
import { applyEdits } from '../../lint/fixes';
import type { SpanEdit } from '../writing/written';

/**
 * The edits that give the points of a paragraph (一是……；二是……) lines of their own, in its indent. `null` where there
 * are fewer than two, or where the outline would be read in another way then.
 */
export function extractPoints(plan: WorkPlan, { paragraph }: Point): readonly SpanEdit[] | null {
  const { draft } = plan;
  const own = draft.paragraphs[paragraph];
  const inline = nodesOf(plan.sections).filter(
    ({ mark, paragraph: at }) => at === paragraph && mark.inline && mark.ordinal !== null,
  );
  if (own?.lineCount !== 1 || inline.length < 2) return null;
  const indent = /^[ \t\u3000]*/.exec(own.text)?.[0] ?? '';
  const lineEnd = draft.lines[0]?.terminator || '\n';
  const edits = inline.map(({ mark: { start } }) => ({
    span: { paragraph, start, end: start },
    newText: lineEnd + indent,
  }));
  const after = parse(draftOf(applyEdits(draft, edits), draft.form, draft.ownMarks));
  return markersOf(after) === markersOf(plan) ? edits : null;
}

function markersOf({ sections }: WorkPlan): string {
  return nodesOf(sections)
    .map(({ marker }) => marker)
    .join('\n');
}
