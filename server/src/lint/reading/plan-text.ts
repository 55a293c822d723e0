import { memo } from '../../core/memo';
import type { Paragraph } from '../../core/paragraph';
import { nodesOf, type WorkPlan } from '../../core/work-plan';

/** A paragraph and its index in the draft. */
export interface Indexed {
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** The indices of the paragraphs that the web page around the plan left behind. */
export const webParagraphs = memo((plan: WorkPlan): ReadonlySet<number> => {
  const indices = new Set<number>();
  for (const { kind, firstParagraph, lastParagraph } of plan.noise) {
    if (kind !== 'web-page') continue;
    for (let index = firstParagraph; index <= lastParagraph; index++) {
      if (!isOfTitle(plan, index)) indices.add(index);
    }
  }
  return indices;
});

/** A title that the page repeats, or that the notice has, is no residue; it may begin on the line above. */
function isOfTitle({ draft }: WorkPlan, index: number): boolean {
  const residue = draft.paragraphs[index]?.residue;
  const own = residue === null ? draft.paragraphs[index + 1]?.residue : residue;
  return own === 'title' || own === 'notice-title';
}

/** The indices of the paragraphs that tables of tasks are made of. */
export const tableParagraphs = memo((plan: WorkPlan): ReadonlySet<number> => {
  const indices = new Set<number>();
  for (const table of new Set(nodesOf(plan.sections).map(({ row }) => row?.table))) {
    if (!table) continue;
    for (let index = table.header; index <= table.lastParagraph; index++) indices.add(index);
  }
  return indices;
});

/** The paragraphs with text, but for those of the web page, of front matter and of quotations in a Markdown page. */
export const writtenParagraphs = memo((plan: WorkPlan): readonly Indexed[] => {
  const written: Indexed[] = [];
  const web = webParagraphs(plan);
  const front = plan.noise.find(
    ({ kind, firstParagraph }) => kind === 'front-matter' && firstParagraph === 0,
  );
  for (const [index, paragraph] of plan.draft.paragraphs.entries()) {
    if (
      paragraph.blank ||
      paragraph.block?.kind === 'aside' ||
      web.has(index) ||
      (front && index <= front.lastParagraph)
    )
      continue;
    written.push({ index, paragraph });
  }
  return written;
});

/** The paragraphs of the plan's body that are running text or headings: no web page, table or quotation. */
export const bodyParagraphs = memo((plan: WorkPlan): readonly Indexed[] => {
  const body: Indexed[] = [];
  const web = webParagraphs(plan);
  const table = tableParagraphs(plan);
  for (let index = plan.bodyStart; index < plan.bodyEnd; index++) {
    const paragraph = plan.draft.paragraphs[index];
    if (paragraph && !paragraph.blank && !paragraph.isAside && !web.has(index) && !table.has(index))
      body.push({ index, paragraph });
  }
  return body;
});
