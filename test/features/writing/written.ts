import { strict as assert } from 'node:assert';
import { draftOf } from '../../../server/src/core/draft';
import { parseText } from '../../../server/src/core/parse';
import type { WorkPlan } from '../../../server/src/core/work-plan';
import type { Written } from '../../../server/src/features/writing/written';
import { annotated, applied, type Place } from '../../support/annotated';

/** The draft after a key at ‸, with ‸ where the cursor stands then; `null` where the key does what it always does. */
export function after(
  marked: string,
  key: (plan: WorkPlan, position: Place) => Written | null,
): string | null {
  const { text, cursor } = annotated(marked);
  const written = key(parseText(text), cursor ?? { line: 0, character: 0 });
  if (!written) return null;
  const result = applied(text, written.edits);
  if (!written.cursor) return result;
  const draft = draftOf(result);
  const { line, character } = written.cursor;
  assert.ok(character <= (draft.lines[line]?.text.length ?? -1), 'the cursor stands in the draft');
  return draft.lines
    .map(({ text: own, terminator }, index) =>
      index === line ? `${own.slice(0, character)}‸${own.slice(character)}${terminator}` : own + terminator,
    )
    .join('');
}
