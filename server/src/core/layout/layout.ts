import type { Draft } from '../draft';
import type { MarkdownBlock } from '../markdown/block';
import type { Mark } from '../phrases/numbering';
import { plainOf } from '../words/plain';
import type { Noise, NoiseKind, PlanTitle } from '../work-plan';
import { endOfAttachmentList } from './attachment-list';
import { contentsPage } from './contents-page';
import { frontMatter, frontMatterLength } from './front-matter';
import type { Residue } from './residue';
import { titleAround } from './title-lines';

/** Which paragraphs of a draft are its title, its body, and what stands around them. */
export interface Layout {
  readonly title: PlanTitle | null;
  readonly noise: readonly Noise[];
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/** A paragraph this long is prose of the plan, so a draft without numbers has its front before it. */
const PROSE = 80;
/** How many paragraphs without a number the front may have. */
const LONGEST_FRONT = 60;

const ATTACHMENT = /^[\s\u3000]*附/;
const LONGEST_NAVIGATION = 70;

const KIND_BEFORE_TITLE: Readonly<Record<Residue, NoiseKind>> = {
  metadata: 'web-page',
  navigation: 'web-page',
  title: 'web-page',
  date: 'signature',
  issuer: 'signature',
  'document-number': 'notice',
  'notice-title': 'notice',
  notice: 'notice',
  salutation: 'salutation',
  attachment: 'attachment',
  publicity: 'signature',
  imprint: 'signature',
  'page-number': 'web-page',
};
/** After the title only these are still no text of the plan. */
const NOISE_AFTER_TITLE: ReadonlySet<Residue> = new Set([
  'metadata',
  'navigation',
  'date',
  'document-number',
  'salutation',
  'notice',
]);
const SIGNATURE: ReadonlySet<Residue> = new Set(['date', 'issuer', 'publicity', 'imprint']);
const NOISE_AT_END: ReadonlySet<Residue> = new Set([
  'metadata',
  'navigation',
  'date',
  'issuer',
  'attachment',
  'publicity',
  'imprint',
  'page-number',
]);

/** Finds title, body and the noise around them. Every draft has a layout; an empty one has an empty body. */
export function layOut(draft: Draft): Layout {
  const noise: Noise[] = [];
  const filled = contentParagraphs(draft, noise);
  const frontEnd = endOfFront(draft, filled);
  const titleAt = titleIndex(draft, filled.slice(0, frontEnd));
  const title = titleAt === null ? titleOfFrontMatter(draft) : titleAround(draft, filled, titleAt);
  let body = 0;
  if (title && titleAt !== null) {
    addBeforeTitle(draft, filled, title, noise);
    body = filled.findIndex((paragraph) => paragraph > title.lastParagraph);
    if (body < 0) body = filled.length;
  }
  while (body < frontEnd && isNoiseAfterTitle(draft, filled[body] ?? 0)) {
    add(draft, noise, kindAfterTitle(draft, filled[body] ?? 0), filled[body] ?? 0);
    body++;
  }
  const attachment = firstAttachment(
    draft,
    filled,
    body,
    title !== null && /通报$/.test(plainOf(title.text)),
  );
  const end = endOfBody(draft, filled, body, attachment);
  for (let index = body; index < filled.length; index++) {
    const paragraph = filled[index] as number;
    if (index >= end)
      add(draft, noise, kindAtEnd(residueAt(draft, paragraph), index >= attachment), paragraph);
    else if (isNavigation(draft, paragraph)) add(draft, noise, 'web-page', paragraph);
  }
  return {
    title,
    noise: noise.sort((a, b) => a.firstParagraph - b.firstParagraph),
    bodyStart: filled[body] ?? draft.paragraphs.length,
    bodyEnd: end < filled.length ? (filled[end] ?? draft.paragraphs.length) : draft.paragraphs.length,
  };
}

/** The paragraphs that are neither blank nor front matter nor contents page; the latter two are added to the noise. */
function contentParagraphs(draft: Draft, noise: Noise[]): readonly number[] {
  const filled: number[] = [];
  for (let index = frontMatterLength(draft.paragraphs); index < draft.paragraphs.length; index++) {
    if (!draft.paragraphs[index]?.blank) filled.push(index);
  }
  const start = filled[0] ?? draft.paragraphs.length;
  if (start > 0 && frontMatterLength(draft.paragraphs) > 0) {
    noise.push({
      kind: 'front-matter',
      firstParagraph: 0,
      lastParagraph: frontMatterLength(draft.paragraphs) - 1,
    });
  }
  const contents = contentsPage(draft, filled);
  if (!contents) return filled;
  const [first, last] = [filled[contents.first] ?? 0, filled[contents.last] ?? 0];
  noise.push({ kind: 'front-matter', firstParagraph: first, lastParagraph: last });
  return filled.filter((paragraph) => paragraph < first || paragraph > last);
}

/** A draft may give its title in its front matter alone. */
function titleOfFrontMatter({ paragraphs }: Draft): PlanTitle | null {
  for (let index = 0; index < frontMatterLength(paragraphs); index++) {
    const { title } = frontMatter(paragraphs.slice(index, index + 1));
    if (title) return { text: title, firstParagraph: index, lastParagraph: index };
  }
  return null;
}

/** The front ends at the first number, or where a draft without numbers has its first prose. */
function endOfFront(draft: Draft, filled: readonly number[]): number {
  const attached = attachedTitle(draft, filled);
  if (attached !== null) return attached + 1;
  const limit = Math.min(filled.length, LONGEST_FRONT);
  for (let index = 0; index < limit; index++) {
    const paragraph = draft.paragraphs[filled[index] ?? 0];
    if (!paragraph) break;
    if (paragraph.residue === 'attachment') {
      index = endOfAttachmentList(draft, filled, index);
      continue;
    }
    const style = paragraph.opening?.style;
    if (style && style !== 'markdown' && style !== 'dash') return index;
  }
  for (let index = 0; index < limit; index++) {
    const paragraph = draft.paragraphs[filled[index] ?? 0];
    if (paragraph && paragraph.text.length > PROSE && !isNoiseAfterTitle(draft, filled[index] ?? 0))
      return index;
  }
  return limit;
}

/**
 * The title of a plan that a notice issues: it follows the notice's signature or list of attachments, whatever the
 * notice has numbered before. Index in `filled`, or `null`.
 */
function attachedTitle(draft: Draft, filled: readonly number[]): number | null {
  let notice = false;
  for (let index = 0; index < Math.min(filled.length, LONGEST_FRONT); index++) {
    const residue = residueAt(draft, filled[index] ?? 0);
    const before = index > 0 ? residueAt(draft, filled[index - 1] ?? 0) : null;
    if (residue === 'title' && notice && before !== null && SIGNATURE.has(before)) return index;
    notice ||= residue === 'notice-title' || residue === 'notice';
  }
  return null;
}

/** The last plan title of the front, else the last title of a notice: pages and notices repeat titles above. */
function titleIndex(draft: Draft, front: readonly number[]): number | null {
  const heading = titleHeading(draft, front);
  if (heading !== null) return heading;
  for (const wanted of ['title', 'notice-title'] as const) {
    for (let index = front.length - 1; index >= 0; index--) {
      if (residueAt(draft, front[index] ?? 0) === wanted) return index;
    }
  }
  return null;
}

/** A heading that holds the whole of a Markdown page: the first of its text, and no other is of its level or above. */
function titleHeading(draft: Draft, front: readonly number[]): number | null {
  const first = draft.paragraphs[front[0] ?? 0];
  if (first?.block?.kind !== 'heading' || first.opening?.style !== 'markdown') return null;
  const { depth } = first.block;
  const isOne = (block: MarkdownBlock | null) => block?.kind === 'heading' && block.depth <= depth;
  return draft.paragraphs.filter(({ block }) => isOne(block)).length === 1 ? 0 : null;
}

function addBeforeTitle(draft: Draft, filled: readonly number[], title: PlanTitle, noise: Noise[]): void {
  for (const [index, paragraph] of filled.entries()) {
    if (paragraph >= title.firstParagraph) return;
    const residue = residueAt(draft, paragraph);
    const next = residueAt(draft, filled[index + 1] ?? paragraph);
    const continues = residue === 'issuer' && next === 'notice-title';
    const inNotice = residue === null && noise.some(({ kind }) => kind === 'notice');
    const kind = residue ? KIND_BEFORE_TITLE[residue] : inNotice ? 'notice' : 'web-page';
    add(draft, noise, continues ? 'notice' : kind, paragraph);
  }
}

function isNoiseAfterTitle(draft: Draft, paragraph: number): boolean {
  const residue = residueAt(draft, paragraph);
  return residue !== null && NOISE_AFTER_TITLE.has(residue);
}

function kindAfterTitle(draft: Draft, paragraph: number): NoiseKind {
  const residue = residueAt(draft, paragraph);
  if (residue === 'salutation') return 'salutation';
  return residue === 'document-number' || residue === 'notice' ? 'notice' : 'web-page';
}

/** Index in `filled` of the first paragraph after the body. */
function endOfBody(draft: Draft, filled: readonly number[], body: number, attachment: number): number {
  let end = attachment;
  while (end > body) {
    const paragraph = filled[end - 1] ?? 0;
    const residue = residueAt(draft, paragraph);
    const { opening = null } = draft.paragraphs[paragraph] ?? {};
    if (residue === null || !NOISE_AT_END.has(residue)) break;
    if (opening && !(opening.style === 'dash' && residue === 'navigation')) break;
    end--;
  }
  return end;
}

/**
 * The list of attachments, or the first attachment itself, ends the plan; numbers after it are not the plan's. Before
 * the first number it is the plan that is attached, but never to a circular (`noPlan`: 通报).
 */
function firstAttachment(draft: Draft, filled: readonly number[], body: number, noPlan: boolean): number {
  let outermost: Mark | null = null;
  let list: number | null = null;
  for (let index = body; index < filled.length; index++) {
    const paragraph = draft.paragraphs[filled[index] ?? 0];
    if (!paragraph) continue;
    const { opening } = paragraph;
    if (!outermost && paragraph.residue === 'attachment') {
      if (noPlan) return index;
      list ??= index;
      index = endOfAttachmentList(draft, filled, index);
      continue;
    }
    if (opening) {
      if (!outermost || opening.style === outermost.style) outermost = opening;
      continue;
    }
    if (!outermost || !ATTACHMENT.test(paragraph.text) || paragraph.residue !== 'attachment') continue;
    if (!goesOnAfter(draft, filled, index, outermost)) return index;
  }
  return outermost === null && list !== null ? list : filled.length;
}

/** The plan's own outermost numbers go on after the line, so what it names is attached in its midst. */
function goesOnAfter(draft: Draft, filled: readonly number[], index: number, outermost: Mark): boolean {
  for (let next = index + 1; next < Math.min(filled.length, index + LONGEST_FRONT); next++) {
    const opening = draft.paragraphs[filled[next] ?? 0]?.opening;
    if (opening?.style === outermost.style) return opening.ordinal === (outermost.ordinal ?? 0) + 1;
  }
  return false;
}

function kindAtEnd(residue: Residue | null, afterAttachment: boolean): NoiseKind {
  if (residue === 'metadata' || residue === 'navigation' || residue === 'page-number') return 'web-page';
  if (residue && SIGNATURE.has(residue)) return 'signature';
  return afterAttachment || residue === 'attachment' ? 'attachment' : 'signature';
}

function add(draft: Draft, noise: Noise[], kind: NoiseKind, paragraph: number): void {
  const last = noise.at(-1);
  if (last && last.kind === kind && onlyBlankBetween(draft, last.lastParagraph, paragraph)) {
    noise[noise.length - 1] = { ...last, lastParagraph: paragraph };
  } else {
    noise.push({ kind, firstParagraph: paragraph, lastParagraph: paragraph });
  }
}

/** Body text is too long for it, and is not looked at. */
function isNavigation(draft: Draft, paragraph: number): boolean {
  const { text = '', opening = null } = draft.paragraphs[paragraph] ?? {};
  if (text.length > LONGEST_NAVIGATION || opening !== null) return false;
  const residue = residueAt(draft, paragraph);
  return residue === 'navigation' || residue === 'page-number';
}

function onlyBlankBetween(draft: Draft, first: number, last: number): boolean {
  for (let index = first + 1; index < last; index++) if (!draft.paragraphs[index]?.blank) return false;
  return true;
}

function residueAt(draft: Draft, paragraph: number): Residue | null {
  return draft.paragraphs[paragraph]?.residue ?? null;
}
