import type { Language, Localized } from '../../core/localized';
import { parseText } from '../../core/parse';
import type { OwnMark } from '../../core/phrases/own-marks';
import type { WorkPlan } from '../../core/work-plan';
import { safeEdits } from '../../lint/fixes';
import type { Edit, Finding } from '../../lint/rule';
import { type DraftLine, draftLines, textOfLines } from '../docx/draft-lines';
import { readWordFile, type WordFile } from '../docx/word-file';
import type { WordParagraph } from '../docx/word-paragraph';
import { orPredicate, Unreadable } from '../unreadable';
import { escapeXml } from '../xml/escape-xml';
import { unpack } from '../zip/read-zip';
import { writeZip, type ZipPart } from '../zip/write-zip';
import { commentParts, type WordComment } from './comments-part';
import { canBeChanged, markUpEdits, type WordMark, type XmlEdit } from './mark-up';
import { anchorRange, typedRange, type WordRange } from './word-ranges';

export interface AnnotateOptions {
  readonly language: Language;
  /** Who the comments and changes are of. */
  readonly author: string;
  /** When, as ISO 8601 without fractions of a second. */
  readonly date: string;
  /** How the draft was read that the findings are of. */
  readonly ownMarks?: readonly OwnMark[];
}

/** A copy of a Word file with what was found in it. */
export interface AnnotatedDocx {
  readonly bytes: Uint8Array;
  readonly comments: number;
  /** Safe fixes that stand in it as tracked changes. */
  readonly changes: number;
}

/**
 * A copy of a `.docx` with a comment for each finding in the draft that `importDocx` gives, and the safe fixes as tracked changes,
 * where all that they change was typed. Every part that has nothing to do with comments is the same byte by byte. A
 * file that cannot be read gives what is to be said of it.
 */
export function annotateDocx(
  bytes: Uint8Array,
  findings: readonly Finding[],
  options: AnnotateOptions,
): AnnotatedDocx | Localized {
  return orPredicate(() => {
    const file = readWordFile(bytes);
    if (file.document.root.attributes['xmlns:w'] !== WORD) throw new Unreadable(UNUSUAL);
    const lines = draftLines(file.blocks);
    const plan = parseText(textOfLines(lines), 'unknown', options.ownMarks);
    const { draft } = plan;
    const signature = `w:author="${escapeXml(options.author)}" w:date="${escapeXml(options.date)}"`;
    const marks = new Map<WordParagraph, WordMark[]>();
    const add = ({ paragraph }: WordRange, mark: WordMark) =>
      marks.set(paragraph, [...(marks.get(paragraph) ?? []), mark]);
    let id = firstFreeId(file);
    const comments: WordComment[] = [];
    for (const finding of findings) {
      const range = anchorRange(draft, lines, finding.span);
      if (!range) continue;
      comments.push({ id, lines: wordsOf(finding, options.language) });
      add(range, { kind: 'comment', start: range.start, end: range.end, id: id++ });
    }
    const changes = trackedChanges(plan, lines, findings);
    for (const { range, newText } of changes) {
      add(range, { kind: 'change', start: range.start, end: range.end, newText, id });
      id += 2;
    }
    const edits = [...marks].flatMap(([paragraph, own]) =>
      markUpEdits(file.document, paragraph, own, signature),
    );
    const changed = new Map<string, ZipPart>();
    if (comments.length > 0) {
      for (const part of commentParts(file.zip, file.mainPart, comments, signature))
        changed.set(part.name, part);
    }
    if (edits.length > 0)
      changed.set(file.mainPart, { name: file.mainPart, content: edited(file.document.text, edits) });
    return { bytes: withParts(file, changed), comments: comments.length, changes: changes.length };
  });
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const UNUSUAL: Localized = {
  zh: '的写法与 Word 平常存的不同（如 Strict Open XML），不能加批注；请在 Word 或 WPS 里另存为普通的 .docx。',
  en: 'is not written as Word usually does (Strict Open XML, for one) and cannot take comments; save it as a plain .docx.',
};

function wordsOf({ message, ruleId, fix }: Finding, language: Language): readonly string[] {
  const words = language === 'zh' ? `${message.zh}（${ruleId}）` : `${message.en} (${ruleId})`;
  if (!fix) return [words];
  return [words, language === 'zh' ? `修改：${fix.title.zh}` : `Fix: ${fix.title.en}`];
}

/** The edits of safe fixes each of which can be made whole. */
function trackedChanges(
  plan: WorkPlan,
  lines: readonly DraftLine[],
  findings: readonly Finding[],
): ReadonlyArray<{ readonly range: WordRange; readonly newText: string }> {
  const placed = (edit: Edit) => {
    const range = /[\r\n]/.test(edit.newText) ? null : typedRange(plan.draft, lines, edit.span);
    return range && canBeChanged(range.paragraph, range.start, range.end) ? range : null;
  };
  const whole = findings.filter(({ fix }) => fix?.safe && fix.edits.every((edit) => placed(edit) !== null));
  return safeEdits(plan, whole).flatMap((edit) => {
    const range = placed(edit);
    return range ? [{ range, newText: edit.newText }] : [];
  });
}

/** Comments, changes and bookmarks all have ids; a new one is larger than each there is. */
function firstFreeId({ document, zip }: WordFile): number {
  const comments = [...zip.values()].filter(({ name }) => /comments\d*\.xml$/.test(name));
  const texts = [document.text, ...comments.map((entry) => new TextDecoder().decode(unpack(entry)))];
  let largest = 0;
  for (const text of texts) {
    for (const [, id] of text.matchAll(/w:id="(\d{1,9})"/g)) largest = Math.max(largest, Number(id));
  }
  return largest + 1;
}

function edited(text: string, edits: readonly XmlEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, xml } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + xml;
    at = end;
  }
  return (result + text.slice(at)).replace(/^(<\?xml[^>]*encoding=")utf-16(?:le|be)?"/i, '$1UTF-8"');
}

/** The archive with some parts in place of its own, and new ones at its end; the others as they are packed. */
function withParts({ zip }: WordFile, changed: ReadonlyMap<string, ZipPart>): Uint8Array {
  const kept = [...zip.values()].map((entry) => changed.get(entry.name) ?? entry);
  const added = [...changed.values()].filter(({ name }) => !zip.has(name));
  return writeZip([...kept, ...added]);
}
