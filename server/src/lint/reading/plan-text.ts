import type { Paragraph } from '../../core/paragraph';
import { nodesOf, type WorkPlan } from '../../core/work-plan';

/** A paragraph and its index in the draft. */
export interface Indexed {
  readonly index: number;
  readonly paragraph: Paragraph;
}

const webs = new WeakMap<WorkPlan, ReadonlySet<number>>();
const tables = new WeakMap<WorkPlan, ReadonlySet<number>>();

/** The indices of the paragraphs that the web page around the plan left behind. */
export function webParagraphs(plan: WorkPlan): ReadonlySet<number> {
  let found = webs.get(plan);
  if (!found) {
    const indices = new Set<number>();
    for (const { kind, firstParagraph, lastParagraph } of plan.noise) {
      if (kind !== 'web-page') continue;
      for (let index = firstParagraph; index <= lastParagraph; index++) {
        if (!isOfTitle(plan, index)) indices.add(index);
      }
    }
    found = indices;
    webs.set(plan, found);
  }
  return found;
}

/** A title that the page repeats, or that the notice has, is no residue; it may begin on the line above. */
function isOfTitle({ draft }: WorkPlan, index: number): boolean {
  const residue = draft.paragraphs[index]?.residue;
  const own = residue === null ? draft.paragraphs[index + 1]?.residue : residue;
  return own === 'title' || own === 'notice-title';
}

/** The indices of the paragraphs that tables of tasks are made of. */
export function tableParagraphs(plan: WorkPlan): ReadonlySet<number> {
  let found = tables.get(plan);
  if (!found) {
    const indices = new Set<number>();
    const seen = new Set<unknown>();
    for (const { row } of nodesOf(plan.sections)) {
      if (!row || seen.has(row.table)) continue;
      seen.add(row.table);
      for (let index = row.table.header; index <= row.table.lastParagraph; index++) indices.add(index);
    }
    found = indices;
    tables.set(plan, found);
  }
  return found;
}

/** The paragraphs with text, but for those of the web page and of front matter. */
export function* writtenParagraphs(plan: WorkPlan): Generator<Indexed> {
  const web = webParagraphs(plan);
  const front = plan.noise.find(
    ({ kind, firstParagraph }) => kind === 'front-matter' && firstParagraph === 0,
  );
  for (const [index, paragraph] of plan.draft.paragraphs.entries()) {
    if (paragraph.blank || web.has(index) || (front && index <= front.lastParagraph)) continue;
    yield { index, paragraph };
  }
}

/** The paragraphs of the plan's body that are running text or headings: no web page, no table of tasks. */
export function* bodyParagraphs(plan: WorkPlan): Generator<Indexed> {
  const web = webParagraphs(plan);
  const table = tableParagraphs(plan);
  for (let index = plan.bodyStart; index < plan.bodyEnd; index++) {
    const paragraph = plan.draft.paragraphs[index];
    if (paragraph && !paragraph.blank && !web.has(index) && !table.has(index)) yield { index, paragraph };
  }
}

/** Whether an offset of a paragraph's text stands inside 《…》 or “…”, where words are not the plan's own. */
export function isQuoted({ text }: Paragraph, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_NAME), offset);
  const after = text.slice(offset, offset + LONGEST_NAME);
  return QUOTING.some(([open, close]) => {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.lastIndexOf(close) > opened) return false;
    const reopened = after.indexOf(open);
    const closed = after.indexOf(close);
    return closed >= 0 && (reopened < 0 || reopened > closed);
  });
}

/** Names and quotations longer than this many UTF-16 units are not searched for. */
const LONGEST_NAME = 80;
const QUOTING = [
  ['《', '》'],
  ['“', '”'],
  ['「', '」'],
] as const;
