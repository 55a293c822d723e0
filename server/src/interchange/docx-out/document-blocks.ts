import { frontMatterLength } from '../../core/layout/front-matter';
import type { Paragraph } from '../../core/paragraph';
import { isRule, piecesOf } from '../../core/table/cells';
import { type NoiseKind, nodesOf, type PlanNode, type WorkPlan } from '../../core/work-plan';

/** What a paragraph is in an official document, and so how it is set. */
export type BlockStyle =
  | 'title'
  | 'subtitle'
  | 'salutation'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'centred'
  | 'issuer'
  | 'date'
  | 'attachment-list'
  | 'attachment';

/** A paragraph to be set. */
export interface TextBlock {
  readonly style: BlockStyle;
  readonly text: string;
  /** How much of the text, in UTF-16 units, is set in the heading's font: all of a heading line. */
  readonly leadLength: number;
}

/** A table to be set: rows of cells, the first of headings; all of one width. A cell's lines are parted by `\n`. */
export interface TableBlock {
  readonly rows: readonly (readonly string[])[];
}

export type DocumentBlock = TextBlock | TableBlock;

const FEWEST_ROWS = 2;
const BARS = /^[|｜│┃].*[|｜│┃]$/;

/**
 * A plan as the paragraphs and tables of an official document, in the order of the draft. All text of the draft is
 * there but front matter and comments; blank lines are left to the style.
 */
export function documentBlocks(plan: WorkPlan): readonly DocumentBlock[] {
  const { paragraphs } = plan.draft;
  const blocks: DocumentBlock[] = [];
  const headings = headingsByParagraph(plan);
  const start = frontMatterLength(paragraphs);
  if (plan.title && plan.title.lastParagraph < start) blocks.push(textBlock('title', plan.title.text));
  for (let index = start; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.blank) continue;
    const table = tableFrom(paragraphs, index);
    if (table) {
      blocks.push({ rows: table.rows });
      index = table.last;
    } else blocks.push(blockOf(plan, paragraph, index, headings.get(index)));
  }
  return blocks;
}

function blockOf(
  plan: WorkPlan,
  paragraph: Paragraph,
  index: number,
  heading: PlanNode | undefined,
): TextBlock {
  const text = paragraph.shown.trim();
  const { title } = plan;
  if (title && index >= title.firstParagraph && index <= title.lastParagraph) {
    return textBlock(/^——/.test(text) ? 'subtitle' : 'title', text);
  }
  if (paragraph.residue === 'issuer' && title && isNextText(plan, index, title.firstParagraph))
    return textBlock('title', text);
  const style = heading ? headingStyle(heading) : null;
  if (heading && style) {
    const margin = paragraph.shown.length - paragraph.shown.trimStart().length;
    return { style, text, leadLength: leadEnd(paragraph.shown, heading) - margin };
  }
  const noise = plan.noise.find(
    ({ firstParagraph, lastParagraph }) => firstParagraph <= index && index <= lastParagraph,
  );
  return textBlock(noise ? noiseStyle(noise.kind, paragraph) : 'body', text);
}

/** Whether nothing but blank paragraphs stands between two: an issuer's name above the title is its first line. */
function isNextText({ draft }: WorkPlan, above: number, below: number): boolean {
  if (above >= below) return false;
  return draft.paragraphs.slice(above + 1, below).every(({ blank }) => blank);
}

function textBlock(style: BlockStyle, text: string): TextBlock {
  return { style, text, leadLength: text.length };
}

function headingsByParagraph(plan: WorkPlan): ReadonlyMap<number, PlanNode> {
  const headings = new Map<number, PlanNode>();
  for (const node of nodesOf(plan.sections)) {
    if (!node.row && !node.mark.inline && !headings.has(node.paragraph)) headings.set(node.paragraph, node);
  }
  return headings;
}

/** The font goes with how a heading is numbered (GB/T 9704—2012, 7.3.3), whatever level it stands on. */
function headingStyle({ mark: { style, variant } }: PlanNode): BlockStyle | null {
  if (style === 'han-comma' || style === 'financial') return 'heading1';
  if (style === 'chapter') return variant === '条' ? 'heading3' : 'heading1';
  if (style === 'han-paren') return 'heading2';
  return style === 'arabic-dot' || style === 'arabic-comma' ? 'heading3' : null;
}

/** Where a heading ends in its paragraph, with the full stop after it. */
function leadEnd(text: string, { title, paragraph, mark, headingLine }: PlanNode): number {
  if (headingLine) return text.trimEnd().length;
  const end = title.paragraph === paragraph ? Math.max(title.end, mark.end) : mark.end;
  return /^[。：:]/.test(text.slice(end)) ? end + 1 : end;
}

function noiseStyle(kind: NoiseKind, { residue, plain }: Paragraph): BlockStyle {
  if (kind === 'salutation') return 'salutation';
  if (kind === 'attachment')
    return /^附(?:件|表|录)\s*[\d一二三四五六七八九十]{0,3}\s*$/.test(plain.trim())
      ? 'attachment'
      : 'attachment-list';
  if (residue === 'date') return 'date';
  if (residue === 'notice-title' || residue === 'title') return 'title';
  if (residue === 'issuer') return 'issuer';
  return residue === 'document-number' ? 'centred' : 'body';
}

/** Lines between bars from an index on, as rows of one width; `null` where there are no two of them. */
function tableFrom(
  paragraphs: readonly Paragraph[],
  first: number,
): { readonly rows: readonly (readonly string[])[]; readonly last: number } | null {
  const rows: string[][] = [];
  let last = first;
  for (let index = first; index < paragraphs.length; index++) {
    const text = paragraphs[index]?.shown.trim() ?? '';
    if (!BARS.test(text)) break;
    last = index;
    if (!isRule(text))
      rows.push(
        piecesOf(text, 'pipe')
          .slice(1, -1)
          .map((piece) => cellText(piece.text)),
      );
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length < FEWEST_ROWS || width < 2 || rows.some((row) => row.length !== width)) return null;
  return { rows, last };
}

function cellText(text: string): string {
  return text.replace(/<br[ \t]{0,4}\/?>/gi, '\n').replaceAll('\\|', '|');
}
