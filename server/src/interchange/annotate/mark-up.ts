import type { WordParagraph } from '../docx/word-paragraph';
import { childOf, elementsOf } from '../xml/elements';
import { escapeXml } from '../xml/escape-xml';
import type { XmlDocument, XmlElement } from '../xml/read-xml';

/** What is to be put into a paragraph: a comment on some of its text, or a tracked change of it. */
export type WordMark =
  | { readonly kind: 'comment'; readonly start: number; readonly end: number; readonly id: number }
  | {
      readonly kind: 'change';
      readonly start: number;
      readonly end: number;
      readonly newText: string;
      readonly id: number;
    };

/** A part of an XML text and what is to stand in its place. UTF-16 offsets. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** Who a tracked change is of, as attributes: `w:author="…" w:date="…"`. */
type Signature = string;

/** One child of a run, or a piece of its text, with the offsets of the paragraph's text that it covers. */
interface RunPiece {
  readonly xml: string;
  readonly deletedXml: string;
  readonly start: number;
  readonly end: number;
}

/** The edits of the main part that mark a paragraph up. Runs that nothing touches stay as they are, byte by byte. */
export function markUpEdits(
  document: XmlDocument,
  paragraph: WordParagraph,
  marks: readonly WordMark[],
  signature: Signature,
): readonly XmlEdit[] {
  if (paragraph.fragments.length === 0) return [emptyParagraphEdit(document, paragraph.element, marks)];
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))];
  const edits: XmlEdit[] = [];
  for (const { run, start, end } of runsOf(paragraph)) {
    if (!marks.some((mark) => mark.start <= end && mark.end >= start)) continue;
    const last = end === paragraph.text.length;
    const own = marks.filter((mark) => touches(mark, start, end, last));
    if (own.length === 0) continue;
    const pieces = piecesOf(document, paragraph, run, cuts);
    edits.push({
      start: run.start,
      end: run.end,
      xml: runXml(document, run, pieces, { start, end, last }, own, signature),
    });
  }
  return edits;
}

/** Whether a tracked change may stand at a range: in runs of the paragraph itself, none of them inserted by somebody. */
export function canBeChanged({ element, fragments }: WordParagraph, start: number, end: number): boolean {
  const direct = new Set(elementsOf(element).filter(({ name }) => name === 'w:r'));
  let offset = 0;
  let covered = false;
  for (const { text, run } of fragments) {
    const [from, to] = [offset, offset + text.length];
    offset = to;
    if (to < start || from > end || (to === start && start < end) || (from === end && start < end)) continue;
    if (!direct.has(run)) return false;
    covered = true;
  }
  return covered;
}

interface PlacedRun {
  readonly run: XmlElement;
  readonly start: number;
  readonly end: number;
}

function runsOf({ fragments }: WordParagraph): readonly PlacedRun[] {
  const runs: Array<{ run: XmlElement; start: number; end: number }> = [];
  let offset = 0;
  for (const { run, text } of fragments) {
    const last = runs.at(-1);
    if (last?.run === run) last.end += text.length;
    else runs.push({ run, start: offset, end: offset + text.length });
    offset += text.length;
  }
  return runs;
}

/** Whether a run has to carry a mark: each end of one stands in one run, at a border in the one that begins there. */
function touches({ kind, start, end }: WordMark, runStart: number, runEnd: number, last: boolean): boolean {
  const startsHere = start >= runStart && (start < runEnd || (last && start === runEnd));
  const endsHere = end > runStart && end <= runEnd;
  return (
    startsHere ||
    endsHere ||
    (kind === 'change' && start < runEnd && end > runStart) ||
    (start === end && startsHere)
  );
}

function piecesOf(
  document: XmlDocument,
  { fragments }: WordParagraph,
  run: XmlElement,
  cuts: readonly number[],
): readonly RunPiece[] {
  const pieces: RunPiece[] = [];
  const starts = new Map<XmlElement, number>();
  let offset = 0;
  for (const { element, text } of fragments) {
    starts.set(element, offset);
    offset += text.length;
  }
  let at = runsOffset(fragments, run);
  for (const child of elementsOf(run)) {
    if (child.name === 'w:rPr') continue;
    const start = starts.get(child);
    const raw = document.text.slice(child.start, child.end);
    const fragment = fragments.find(({ element }) => element === child);
    if (start === undefined || !fragment) pieces.push({ xml: raw, deletedXml: raw, start: at, end: at });
    else if (child.name !== 'w:t') {
      at = start + fragment.text.length;
      pieces.push({ xml: raw, deletedXml: raw, start, end: at });
    } else {
      at = start + fragment.text.length;
      const inner = cuts.filter((cut) => cut > start && cut < at).sort((a, b) => a - b);
      const ends = [...inner, at];
      for (const [index, end] of ends.entries()) {
        const from = index === 0 ? start : (ends[index - 1] ?? start);
        const text = escapeXml(fragment.text.slice(from - start, end - start));
        const xml = inner.length === 0 ? raw : `<w:t xml:space="preserve">${text}</w:t>`;
        pieces.push({
          xml,
          deletedXml: `<w:delText xml:space="preserve">${text}</w:delText>`,
          start: from,
          end,
        });
      }
    }
  }
  return pieces;
}

function runsOffset(fragments: WordParagraph['fragments'], run: XmlElement): number {
  let offset = 0;
  for (const fragment of fragments) {
    if (fragment.run === run) return offset;
    offset += fragment.text.length;
  }
  return offset;
}

/** A run with marks between its pieces: parts of it in runs of the same form. */
function runXml(
  document: XmlDocument,
  run: XmlElement,
  pieces: readonly RunPiece[],
  { start: runStart, last }: { readonly start: number; readonly end: number; readonly last: boolean },
  marks: readonly WordMark[],
  signature: Signature,
): string {
  const properties = childOf(run, 'w:rPr');
  const form = properties ? document.text.slice(properties.start, properties.end) : '';
  const opening = `${openingTag(document, run)}${form}`;
  const closing = `</${run.name}>`;
  let xml = '';
  let open = false;
  const close = () => {
    if (open) xml += closing;
    open = false;
  };
  const markAt = (place: number, side: 'end' | 'start') => {
    const inner = marks.map((mark) =>
      side === 'end' ? endOf(mark, place, runStart) : startOf(mark, place, opening, signature),
    );
    const text = inner.join('');
    if (text === '') return;
    close();
    xml += text;
  };
  markAt(runStart, 'start');
  for (const piece of pieces) {
    const { start, end } = piece;
    if (start > runStart && start < end) markAt(start, 'start');
    const change = marks.find(
      (mark) => mark.kind === 'change' && mark.start <= start && end <= mark.end && start < end,
    );
    if (change) {
      close();
      xml += `<w:del w:id="${change.id}" ${signature}>${opening}${piece.deletedXml}</w:r></w:del>`;
    } else {
      if (!open) xml += opening;
      open = true;
      xml += piece.xml;
    }
    if (start < end) markAt(end, 'end');
  }
  const end = pieces.at(-1)?.end ?? runStart;
  if (last) markAt(end, 'start');
  close();
  return xml;
}

function endOf(mark: WordMark, place: number, runStart: number): string {
  if (mark.kind !== 'comment' || mark.end !== place || place === runStart) return '';
  return `<w:commentRangeEnd w:id="${mark.id}"/><w:r><w:commentReference w:id="${mark.id}"/></w:r>`;
}

/** What stands where a mark begins; new text goes before the old. */
function startOf(mark: WordMark, place: number, opening: string, signature: Signature): string {
  if (mark.start !== place) return '';
  if (mark.kind === 'comment') return `<w:commentRangeStart w:id="${mark.id}"/>`;
  if (mark.newText === '') return '';
  return `<w:ins w:id="${mark.id + 1}" ${signature}>${opening}<w:t xml:space="preserve">${escapeXml(mark.newText)}</w:t></w:r></w:ins>`;
}

function openingTag({ text }: XmlDocument, element: XmlElement): string {
  return text.slice(element.start, text.indexOf('>', element.start) + 1).replace(/\/>$/, '>');
}

/** A paragraph without text takes its comments whole. */
function emptyParagraphEdit(document: XmlDocument, element: XmlElement, marks: readonly WordMark[]): XmlEdit {
  const comments = marks
    .filter(({ kind }) => kind === 'comment')
    .map(
      ({ id }) =>
        `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    )
    .join('');
  const closing = document.text.lastIndexOf('<', element.end - 1);
  if (closing > element.start) return { start: closing, end: closing, xml: comments };
  return { start: element.start, end: element.end, xml: `${openingTag(document, element)}${comments}</w:p>` };
}
