import type { TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../../core/draft';
import { nodesOf, type WorkPlan } from '../../core/work-plan';
import type { Finding } from '../../lint/rule';

/** Where the writer says why. */
const REASON = '〔理由〕';

/**
 * The edit that allows a finding where it stands: a comment on a line of its own before the paragraph, or at the end
 * of the line of a table's row, which a line between would break. `null` where a comment would be no comment.
 */
export function allowHere(plan: WorkPlan, { ruleId, span }: Finding): TextEdit | null {
  const { draft } = plan;
  if (isFrontMatter(plan, span.paragraph)) return null;
  const comment = commentFor('allow', ruleId);
  const first = draft.firstLineOf(span.paragraph);
  if (!isInTable(plan, span.paragraph)) return insert(first, 0, comment + lineEnd(draft));
  const line = draft.position(span.paragraph, span.start).line;
  return insert(line, draft.lines[line]?.text.length ?? 0, ` ${comment}`);
}

/** The edit that allows a rule in all of a draft: a comment on the first line behind any front matter. */
export function allowInFile(plan: WorkPlan, { ruleId }: Finding): TextEdit {
  const front = plan.noise.find(
    ({ kind, firstParagraph }) => kind === 'front-matter' && firstParagraph === 0,
  );
  const line = front ? plan.draft.firstLineOf(front.lastParagraph + 1) : 0;
  return insert(line, 0, commentFor('allow-file', ruleId) + lineEnd(plan.draft));
}

/** The edit that takes away a comment that allows nothing: its line, or the end of the line that it stands in. */
export function withoutComment({ draft }: WorkPlan, { span }: Finding): TextEdit | null {
  const paragraph = draft.paragraphs[span.paragraph];
  const comment = paragraph?.comments.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!paragraph || !comment || namesSeveral(paragraph.raw.slice(comment.start, comment.end))) return null;
  const line = draft.firstLineOf(span.paragraph);
  const alone = paragraph.isComment && paragraph.comments.length === 1;
  if (alone && line + 1 < draft.lines.length)
    return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' };
  const before = paragraph.raw.slice(0, comment.start);
  const start = { line, character: before.trimEnd().length };
  return { range: { start, end: { line, character: comment.end } }, newText: '' };
}

function namesSeveral(comment: string): boolean {
  return /allow(?:-file)?\s+[a-z0-9-]+\s*[,，、]/i.test(comment);
}

function commentFor(verb: string, ruleId: string): string {
  return `<!-- work-plan: ${verb} ${ruleId} ${REASON} -->`;
}

function isFrontMatter({ noise }: WorkPlan, paragraph: number): boolean {
  return noise.some(
    ({ kind, firstParagraph, lastParagraph }) =>
      kind === 'front-matter' && firstParagraph <= paragraph && paragraph <= lastParagraph,
  );
}

function isInTable({ sections }: WorkPlan, paragraph: number): boolean {
  return nodesOf(sections).some(
    ({ row }) => row !== null && row.row.paragraph <= paragraph && paragraph <= row.row.lastParagraph,
  );
}

function insert(line: number, character: number, newText: string): TextEdit {
  const place = { line, character };
  return { range: { start: place, end: place }, newText };
}

function lineEnd({ lines }: Draft): string {
  return lines[0]?.terminator || '\n';
}
