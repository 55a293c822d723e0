import { memo } from '../../core/memo';
import type { Paragraph } from '../../core/paragraph';
import type { ParagraphBlock } from '../../core/paragraph-block';
import { paragraphsThat, searchInDrafts } from '../../core/paragraph-facts';
import { nodesOf, type WorkPlan } from '../../core/work-plan';

/** A paragraph and its index in the draft. */
export interface Indexed {
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** The indices of the paragraphs that the web page around the plan left behind. */
const webParagraphs = memo((plan: WorkPlan): ReadonlySet<number> => {
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

const WRITTEN = 1;
/** It has text, but none that is looked at. */
const LEFT_OUT = 2;

/** For each paragraph of a draft whether it has text and is none of the web page, of front matter or of quotations in a Markdown page. */
const isWritten = memo((plan: WorkPlan): Uint8Array => {
  const { paragraphs } = plan.draft;
  const written = new Uint8Array(paragraphs.length);
  const front = plan.noise.find(
    ({ kind, firstParagraph }) => kind === 'front-matter' && firstParagraph === 0,
  );
  for (let index = front ? front.lastParagraph + 1 : 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    if (!paragraph.blank) written[index] = paragraph.block?.kind === 'aside' ? LEFT_OUT : WRITTEN;
  }
  for (const index of webParagraphs(plan)) written[index] = LEFT_OUT;
  for (let index = 0; index <= (front?.lastParagraph ?? -1); index++) written[index] = LEFT_OUT;
  return written;
});

/** For each paragraph whether it is running text or a heading of the plan's body: no web page, table or quotation. */
const isBody = memo((plan: WorkPlan): Uint8Array => {
  const { paragraphs } = plan.draft;
  const body = new Uint8Array(paragraphs.length);
  for (let index = plan.bodyStart; index < plan.bodyEnd; index++) {
    const paragraph = paragraphs[index];
    if (paragraph && !paragraph.blank && !paragraph.isAside) body[index] = WRITTEN;
  }
  for (const index of webParagraphs(plan)) body[index] = 0;
  for (const index of tableParagraphs(plan)) body[index] = 0;
  return body;
});

/** Whether a paragraph is one of `writtenParagraphs`. */
export function isWrittenAt(plan: WorkPlan, index: number): boolean {
  return isWritten(plan)[index] === WRITTEN;
}

/** Whether a paragraph is running text or a heading of the plan's body. */
export function isBodyAt(plan: WorkPlan, index: number): boolean {
  return isBody(plan)[index] === WRITTEN;
}

/** The paragraphs with text, but for those of the web page, of front matter and of quotations in a Markdown page. */
export const writtenParagraphs = memo((plan: WorkPlan) => marked(plan, isWritten(plan)));

/** Of the written paragraphs those that are such ones; `isOne` may look at the paragraph alone. Declared once, as `memo` is. */
export function writtenThat(
  isOne: (paragraph: Paragraph) => boolean,
): (plan: WorkPlan) => Generator<Indexed> {
  return those(paragraphsThat(isOne), isWritten);
}

/** The same of the paragraphs of the plan's body. */
export function bodyThat(isOne: (paragraph: Paragraph) => boolean): (plan: WorkPlan) => Generator<Indexed> {
  return those(paragraphsThat(isOne), isBody);
}

/** Asks each written paragraph for what a search finds in it; see `searchInDrafts`. */
export function searchInWritten<T>(
  search: (paragraph: Paragraph) => readonly T[],
): (plan: WorkPlan) => Generator<readonly [index: number, found: T]> {
  const inDraft = searchInDrafts(search);
  return function* (plan) {
    const written = isWritten(plan);
    for (const each of inDraft(plan.draft)) if (written[each[0]] === WRITTEN) yield each;
  };
}

/** The totals of two figures that each written paragraph has, none where it is blank. Declared once, as `memo` is. */
export function totalsOfWritten(
  figuresOf: (paragraph: Paragraph) => readonly [number, number],
): (plan: WorkPlan) => readonly [number, number] {
  const ofBlock = memo(({ paragraphs }: ParagraphBlock) => added(paragraphs.map(figuresOf)));
  return (plan) => {
    const marks = isWritten(plan);
    const all = plan.draft.blocks.map(({ first, block }) => {
      const { paragraphs } = block;
      const isWhole = !marks.subarray(first, first + paragraphs.length).includes(LEFT_OUT);
      return isWhole
        ? ofBlock(block)
        : added(paragraphs.filter((_, offset) => marks[first + offset] === WRITTEN).map(figuresOf));
    });
    return added(all);
  };
}

function added(pairs: ReadonlyArray<readonly [number, number]>): readonly [number, number] {
  let [first, second] = [0, 0];
  for (const pair of pairs) {
    first += pair[0];
    second += pair[1];
  }
  return [first, second];
}

function those(
  inDraft: ReturnType<typeof paragraphsThat>,
  marksOf: (plan: WorkPlan) => Uint8Array,
): (plan: WorkPlan) => Generator<Indexed> {
  return function* (plan) {
    const marks = marksOf(plan);
    for (const [index, paragraph] of inDraft(plan.draft))
      if (marks[index] === WRITTEN) yield { index, paragraph };
  };
}

function marked({ draft: { paragraphs } }: WorkPlan, marks: Uint8Array): readonly Indexed[] {
  const all: Indexed[] = [];
  for (let index = 0; index < paragraphs.length; index++)
    if (marks[index] === WRITTEN) all.push({ index, paragraph: paragraphs[index] as Paragraph });
  return all;
}
