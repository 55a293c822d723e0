import type { WorkPlan } from '../../core/work-plan';
import type { Finding } from '../rule';

/** What a finding is known by while the draft changes around it: the text that it stands in. */
export interface Block {
  /** The beginning of the text, for whoever reads it. */
  readonly text: string;
  /** Of the whole text. */
  readonly hash: string;
}

const TEXT_SHOWN = 30;

/** The block that a finding begins in. */
export function blockOf(plan: WorkPlan, finding: Finding): Block {
  const text = blockText(plan, finding);
  return { text: text.slice(0, TEXT_SHOWN), hash: hashOf(text) };
}

/** The numbered part of a paragraph that a finding begins in, without number and space: neither is its content. */
function blockText({ draft }: WorkPlan, { span }: Finding): string {
  const paragraph = draft.paragraphs[span.paragraph];
  if (!paragraph) return '';
  if (paragraph.isComment) return paragraph.raw.replace(/\s+/g, '');
  const { opening, innerMarks } = paragraph;
  const marks = opening ? [opening, ...innerMarks] : innerMarks;
  const at = marks.findLastIndex(({ start }) => start <= span.start);
  const start = marks[at]?.end ?? 0;
  const end = marks[at + 1]?.start ?? paragraph.text.length;
  return paragraph.text.slice(start, end).replace(/\s+/g, '');
}

/** FNV-1a over UTF-16 units, from both ends, 64 bits in all: tells texts of one draft apart, no more. */
function hashOf(text: string): string {
  let forth = 0x811c9dc5;
  let back = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    forth = Math.imul(forth ^ text.charCodeAt(index), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [forth, back].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
