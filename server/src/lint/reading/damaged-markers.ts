import type { Draft } from '../../core/draft';
import { markAt } from '../../core/phrases/numbering';
import { numeralForm, numeralValue, writeNumeral } from '../../core/phrases/numeral';
import { readUnit } from '../../core/targets/measure-word';
import { plainOf } from '../../core/words/plain';
import type { PlanNode, Point, Span, WorkPlan } from '../../core/work-plan';

/** A number that is in its place but so damaged that it is not read as one: 3。 （三 ［三］ 二， l2. **三、** */
export interface DamagedMarker {
  readonly span: Span;
  readonly written: string;
  /** How it should be written, by the marker of a neighbour. */
  readonly right: string;
  readonly ordinal: number;
  /** What is wrong: its signs, what stands before it, or that it does not begin a line. */
  readonly flaw: 'signs' | 'hidden' | 'inline';
}

/** Between two neighbours of a scope: where the missing numbers should stand. */
export interface Gap {
  readonly from: Point;
  readonly to: Point;
  readonly missing: readonly number[];
  /** A node of the scope whose marker is right. */
  readonly model: PlanNode;
}

const FARTHEST = 60;
/** What may stand before a number and hide it: signs without width, emphasis, tags, list signs, boxes, escapes. */
const HIDING =
  /^(?:[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]|[*_~\\>#]|<[^<>]{1,40}>|&[a-z]{2,6};|[-+•][ \u3000]|\[[ xX]\]|[\s\u3000])+/;
const NOT_SPACE = /[^\s\u3000]/;
const NUMERAL =
  '[0-9lIoO]{1,3}|[零〇一二三四五六七八九十百]{1,4}|[壹贰叁肆伍陆柒捌玖拾]{1,3}|[㈠-㈩⑴-⒇⒈-⒛❶-❿➀-➉㊀-㊉①-⑳]';
/** With a bracket on at least one side, with a mark behind it, or by itself. On plain text. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^[（〔{<〈「][ \\u3000]?(${NUMERAL})[ \\u3000]?[、.．。，,]?[）〕}>〉」]?[、.．。，,：:]?`),
  new RegExp(`^(${NUMERAL})[ \\u3000]?[）〕}>〉」][、.．。，,]?`),
  new RegExp(`^(${NUMERAL})[ \\u3000]?[。，,：:；;、.．·丶﹒､｡﹑•\\\\](?![0-9](?![0-9]{3}年))[.]?`),
  /^([㈠-㈩⑴-⒇⒈-⒛❶-❿➀-➉㊀-㊉①-⑳])/,
  new RegExp(`^(${NUMERAL})(?=[ \\u3000]*[\\u3400-\\u9fff])`),
];
const BARE = FORMS.length - 1;
/** After a bare numeral these make other words of it: 一是, 二要, 三者. */
const NO_MARKER_BEFORE = /^[是要者方则来级类产年月日季半]/;
const AFTER_SENTENCE = /[。；;！？][ \u3000]*/g;

/** The missing numbers of a gap that stand there in a damaged form, in the order of the draft. */
export function damagedMarkersIn({ draft }: WorkPlan, gap: Gap): readonly DamagedMarker[] {
  const { from, to, missing } = gap;
  if (to.paragraph - from.paragraph > FARTHEST) return [];
  const left = new Set(missing);
  const found: DamagedMarker[] = [];
  const take = (damaged: DamagedMarker | null) => {
    if (damaged && left.delete(damaged.ordinal)) found.push(damaged);
  };
  for (let index = from.paragraph; index <= to.paragraph && left.size > 0; index++) {
    const { text = '', blank = true } = draft.paragraphs[index] ?? {};
    if (blank) continue;
    if (index > from.paragraph && index < to.paragraph && !isCounted(draft, index, gap))
      take(atLineStart(text, index, left, gap));
    const start = index === from.paragraph ? from.offset : 0;
    const end = index === to.paragraph ? to.offset : text.length;
    for (const stop of text.slice(start, end).matchAll(AFTER_SENTENCE))
      take(inLine(text, index, start + stop.index + stop[0].length, left, gap));
  }
  return found;
}

/** Whether a paragraph's number is one of a count of its own: the next after, or the one before, another in the gap. */
function isCounted({ paragraphs }: Draft, index: number, { from, to, model }: Gap): boolean {
  const { style, ordinal = null } = paragraphs[index]?.opening ?? {};
  if (style === undefined || ordinal === null) return false;
  if (style === model.mark.style) return true;
  const opens = (at: number, number: number) => {
    const opening = paragraphs[at]?.opening;
    return opening?.style === style && opening.ordinal === number;
  };
  for (let at = from.paragraph; at < index; at++) if (opens(at, ordinal - 1)) return true;
  for (let at = index + 1; at <= to.paragraph; at++) if (opens(at, ordinal + 1)) return true;
  return false;
}

function atLineStart(
  text: string,
  paragraph: number,
  missing: ReadonlySet<number>,
  { model }: Gap,
): DamagedMarker | null {
  const hiding = HIDING.exec(text)?.[0] ?? '';
  const rest = plainOf(text.slice(hiding.length, hiding.length + 16));
  const form = FORMS.findIndex((pattern) => pattern.test(rest));
  const match = FORMS[form]?.exec(rest);
  const ordinal = numbersOf(match?.[1] ?? '').find((number) => missing.has(number));
  if (!match || ordinal === undefined) return null;
  const after = rest.slice(match[0].length).trimStart();
  if (form === BARE && (NO_MARKER_BEFORE.test(after) || readUnit(text, hiding.length + match[0].length)))
    return null;
  const end = hiding.length + match[0].length;
  const right = writtenLike(model, ordinal);
  const hidden = NOT_SPACE.test(hiding);
  const start = hidden ? hiding.search(NOT_SPACE) : hiding.length;
  const written = text.slice(start, end);
  return { span: { paragraph, start, end }, written, right, ordinal, flaw: hidden ? 'hidden' : 'signs' };
}

/** A whole marker of the kind of its neighbours behind a sentence: two items on one line. */
function inLine(
  text: string,
  paragraph: number,
  start: number,
  missing: ReadonlySet<number>,
  { model }: Gap,
): DamagedMarker | null {
  const mark = markAt(text, start);
  if (!mark || mark.style !== model.mark.style || mark.ordinal === null || !missing.has(mark.ordinal))
    return null;
  const written = text.slice(start, mark.end);
  return {
    span: { paragraph, start, end: mark.end },
    written,
    right: written,
    ordinal: mark.ordinal,
    flaw: 'inline',
  };
}

/** What a numeral may mean, the likelier first: l and I stand for 1 and O for 0, or a stroke is too many (l3. for 3.). */
function numbersOf(numeral: string): readonly number[] {
  if (/^[lIoO]+$/.test(numeral)) return [];
  const code = numeral.codePointAt(0) ?? 0;
  const enclosed = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  if (enclosed) return [code - enclosed[0] + 1];
  const asWritten = numeralValue(numeral.replace(/[lI]/g, '1').replace(/[oO]/g, '0'));
  const withoutStroke = numeralValue(numeral.replace(/^[lI]/, ''));
  return [asWritten, withoutStroke].filter((number) => number !== null);
}

const ENCLOSED: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x3220, 0x3229],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x2776, 0x277f],
  [0x2780, 0x2789],
  [0x3280, 0x3289],
  [0x2460, 0x2473],
];

function writtenLike({ mark, marker }: PlanNode, ordinal: number): string {
  const start = mark.numeralStart - mark.start;
  const end = mark.numeralEnd - mark.start;
  const numeral = writeNumeral(ordinal, numeralForm(marker.slice(start, end)));
  // 1、 is itself to be written 1.
  const sign = mark.style === 'arabic-comma' ? '.' : marker.slice(end);
  return marker.slice(0, start) + numeral + sign;
}
