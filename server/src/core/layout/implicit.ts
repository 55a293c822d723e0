import type { Draft } from '../draft';
import type { Mark } from '../phrases/numbering';

/** A sentence that announces parts by their number: 要突出“……”这一主题 · 要抓住“甲、乙、丙”三个关键. */
const ANNOUNCEMENT =
  /^(?:要|必须)[^“”。]{1,8}“([^“”]{4,60})”这?[一二两三四五六七八九][个项]?[\u4e00-\u9fff]{2,4}$/;
const PART_SEPARATOR = /[、和及与]/;
const SENTENCE = /[^。！？]+[。！？]?/g;
const LONGEST_LEAD = 18;
const FEWEST_PARALLEL = 2;
/** A lead clause that opens a paragraph: 在……上，. */
const LEAD_CLAUSE = /^在([^，,。]{4,30})[上中下方面]+(?=[，,])/;

interface Sentence {
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
}

interface Announcement {
  readonly parts: readonly string[];
  readonly sentences: readonly Sentence[];
}

/**
 * The parts of a draft without numbers that its lead sentences announce, by paragraph: the announcing sentences
 * (variant `announcement`) and the sentences that open what they announce (variant `part`). A part is named in the
 * announcement (“优化布局、清朗环境、安全底线”三个关键), or is one of several short sentences that begin alike. Without an
 * announcement there is none.
 */
export function implicitMarks(
  draft: Draft,
  start: number,
  end: number,
): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  const add = (sentence: Sentence, variant: 'announcement' | 'part') => {
    const mark: Mark = {
      style: 'implicit',
      variant,
      ordinal: null,
      start: sentence.start,
      end: sentence.start,
      numeralStart: sentence.start,
      numeralEnd: sentence.start,
      inline: false,
    };
    const known = marks.get(sentence.paragraph);
    if (known) known.push(mark);
    else marks.set(sentence.paragraph, [mark]);
  };
  for (const { parts, sentences } of announcements(draft, start, end)) {
    const [lead, ...rest] = sentences;
    if (!lead) continue;
    add(lead, 'announcement');
    const named = rest.filter((sentence) => opensNamedPart(sentence, parts));
    for (const part of named.length > 0 ? named : parallel(rest)) add(part, 'part');
  }
  return marks;
}

/** Each announcement with the sentences up to the next one, its own first. */
function announcements(draft: Draft, start: number, end: number): readonly Announcement[] {
  const found: Array<{ parts: readonly string[]; sentences: Sentence[] }> = [];
  for (let paragraph = start; paragraph < end; paragraph++) {
    const text = draft.paragraphs[paragraph]?.plain ?? '';
    if (found.length === 0 && !text.includes('要')) continue;
    for (const match of text.matchAll(SENTENCE)) {
      const words = match[0].trim();
      const sentence = { text: words, paragraph, start: match.index + match[0].indexOf(words) };
      const announced = ANNOUNCEMENT.exec(words.replace(/。$/, ''))?.[1];
      if (announced) found.push({ parts: announced.split(PART_SEPARATOR), sentences: [sentence] });
      else found.at(-1)?.sentences.push(sentence);
    }
  }
  return found;
}

/** A short sentence that holds the words of a part, or a lead clause of a paragraph that does. */
function opensNamedPart({ text, start }: Sentence, parts: readonly string[]): boolean {
  const clause = start === 0 ? LEAD_CLAUSE.exec(text)?.[1] : undefined;
  if (clause) return parts.some((part) => clause.includes(part));
  return (
    isShortLead(text) && parts.length > 1 && parts.some((part) => part.length >= 4 && text.includes(part))
  );
}

/** Short sentences that begin with the same two characters, as 着力…。着力…。着力…。 do. */
function parallel(sentences: readonly Sentence[]): readonly Sentence[] {
  const byOpening = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    if (!isShortLead(sentence.text)) continue;
    const opening = sentence.text.slice(0, 2);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), sentence]);
  }
  const largest = [...byOpening.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return largest.length >= FEWEST_PARALLEL ? largest : [];
}

function isShortLead(text: string): boolean {
  return text.length <= LONGEST_LEAD && text.endsWith('。') && !/[，,；;：:、“]/.test(text);
}
