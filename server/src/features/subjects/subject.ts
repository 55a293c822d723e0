import type { Position } from 'vscode-languageserver-types';
import { isBefore } from '../../core/point-order';
import { usesByName } from '../../core/unit-uses';
import { type Located, nodesOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { pointAt } from '../ranges';
import { pointersOf } from './references';

/** What a place of a draft speaks of, and the words that do. */
export type Subject =
  /** 见第3项, with the headings that it may mean. */
  | (Words & { readonly kind: 'reference'; readonly nodes: readonly PlanNode[] })
  /** 《关于……的通知》: another document. */
  | (Words & { readonly kind: 'document'; readonly name: string })
  /** 附件2; `null` for an only attachment without a number. */
  | (Words & { readonly kind: 'attachment'; readonly ordinal: number | null })
  | (Words & { readonly kind: 'unit'; readonly name: string })
  /** The number or title of a part of the plan. */
  | (Words & { readonly kind: 'part'; readonly node: PlanNode });

type Words = Located<{ readonly start: number; readonly end: number }>;

const ATTACHMENT = /附件[ \u3000]?([0-9０-９]{1,2})?/g;
const LONGEST_NAME = 80;

/** What a place speaks of, or `null`. Places between two characters belong to the words before and after them. */
export function subjectAt(plan: WorkPlan, position: Position): Subject | null {
  const point = pointAt(plan.draft, position);
  const { paragraph, offset } = point;
  const holds = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= offset && offset <= end;
  const pointer = pointersOf(plan)
    .get(paragraph)
    ?.find(({ span }) => holds(span));
  if (pointer) return { kind: 'reference', ...pointer.span, nodes: pointer.nodes };
  const unit = unitAt(plan, point);
  if (unit) return unit;
  const other = [...documents(plan, paragraph), ...attachments(plan, paragraph)].find(holds);
  return other ?? partAt(plan, point);
}

/** The documents that a paragraph names in 《》. */
export function documents(
  { draft }: WorkPlan,
  paragraph: number,
): ReadonlyArray<Extract<Subject, { kind: 'document' }>> {
  const { text = '' } = draft.paragraphs[paragraph] ?? {};
  const found: Array<Extract<Subject, { kind: 'document' }>> = [];
  for (let start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
    const end = text.indexOf('》', start);
    if (end < 0) break;
    const name = text.slice(start + 1, end);
    if (name !== '' && name.length <= LONGEST_NAME)
      found.push({ kind: 'document', paragraph, start, end: end + 1, name });
  }
  return found;
}

/** The attachments that a paragraph of the body points to (见附件2). */
function attachments(
  { draft, bodyStart, bodyEnd }: WorkPlan,
  paragraph: number,
): ReadonlyArray<Extract<Subject, { kind: 'attachment' }>> {
  const { plain = '' } = draft.paragraphs[paragraph] ?? {};
  if (paragraph < bodyStart || paragraph >= bodyEnd || !plain.includes('附件')) return [];
  return [...plain.matchAll(ATTACHMENT)].map(({ index, 0: words, 1: numeral }) => ({
    kind: 'attachment',
    paragraph,
    start: index,
    end: index + words.trimEnd().length,
    ordinal: numeral === undefined ? null : Number(numeral.normalize('NFKC')),
  }));
}

/** The part whose text a point stands in, the innermost. */
function partAround(plan: WorkPlan, point: Point): PlanNode | null {
  let found: PlanNode | null = null;
  for (const node of nodesOf(plan.sections)) {
    if (isBefore(point, node.start)) break;
    if (!isBefore(node.end, point)) found = node;
  }
  return found;
}

function unitAt(plan: WorkPlan, { paragraph, offset }: Point): Subject | null {
  for (const [name, uses] of usesByName(plan)) {
    const use = uses.find((own) => own.paragraph === paragraph && own.start <= offset && offset <= own.end);
    if (use) return { kind: 'unit', ...at(use, paragraph), name };
  }
  return null;
}

function partAt(plan: WorkPlan, point: Point): Subject | null {
  const node = partAround(plan, point);
  if (!node || node.paragraph !== point.paragraph) return null;
  const { mark, title } = node;
  const end = title.paragraph === node.paragraph ? Math.max(mark.end, title.end) : mark.end;
  return point.offset > end
    ? null
    : { kind: 'part', paragraph: node.paragraph, start: mark.start, end, node };
}

function at({ start, end }: { readonly start: number; readonly end: number }, paragraph: number): Words {
  return { paragraph, start, end };
}
