import { type Draft, draftOf } from './draft';
import { identityOf } from './layout/identity';
import { layOut } from './layout/layout';
import { outlineOf } from './layout/outline';
import type { DraftForm } from './markdown/form';
import type { OwnMark } from './phrases/own-marks';
import type { WorkPlan } from './work-plan';

/**
 * The work plan that a draft holds. Never fails and never throws: what is not understood is text. Linear in the
 * draft; paragraphs that the draft shares with an earlier one are not recognised again.
 */
export function parse(draft: Draft): WorkPlan {
  const layout = layOut(draft);
  const sections = outlineOf(draft, layout);
  return {
    draft,
    title: layout.title,
    ...identityOf(draft, layout, sections),
    sections,
    noise: layout.noise,
    bodyStart: layout.bodyStart,
    bodyEnd: layout.bodyEnd,
  };
}

/** The work plan that a text holds; see `parse`. */
export function parseText(
  text: string,
  form: DraftForm = 'unknown',
  ownMarks?: readonly OwnMark[],
): WorkPlan {
  return parse(draftOf(text, form, ownMarks));
}
