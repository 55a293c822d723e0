import { HAN_NUMERALS, type Mark, type MarkStyle, markAt } from './numbering';

/** A paragraph shorter than this was one paragraph in print too (domain §2.3, class 7). */
const SHORTEST = 600;
const FEWEST_MARKS = 4;
const CANDIDATE = new RegExp(
  `[${HAN_NUMERALS}]{1,4}、|[（(][${HAN_NUMERALS}]{1,4}[)）]|[0-9０-９]{1,3}[.．](?:(?=(?:19|20)[0-9]{2}年)|(?![0-9０-９]))|[（(][0-9]{1,2}[)）]`,
  'g',
);
/** Where a line that was lost may have ended: after a sentence, a bracket, or for （一） after an unpunctuated heading. */
const LINE_END = /[。！？!?；;：:”）)〕】\s\u3000]/;
const HAN = /[\u3400-\u9fff]/;
const SHORTEST_PART = 4;
const NONE: readonly Mark[] = [];

/**
 * The numbers that stood at line starts before the line ends were lost, where a whole plan is one paragraph. Only
 * numbers that go on from one another count, and only where there are several. Empty for any other paragraph.
 */
export function lostLineMarks(text: string, opening: Mark | null): readonly Mark[] {
  if (text.length < SHORTEST) return NONE;
  const accepted: Mark[] = [];
  const last = new Map<MarkStyle, number>();
  if (opening?.ordinal) last.set(opening.style, opening.ordinal);
  CANDIDATE.lastIndex = opening?.end ?? 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const mark = markAt(text, match.index);
    if (!mark || !isLineStart(text, mark)) continue;
    if (
      mark.start - (accepted.at(-1)?.end ?? opening?.end ?? -SHORTEST_PART) < SHORTEST_PART &&
      !isHeadOf(accepted, mark)
    ) {
      continue;
    }
    if (mark.ordinal !== 1 && mark.ordinal !== (last.get(mark.style) ?? 0) + 1) continue;
    if (mark.ordinal === 1 && !hasSecond(text, mark)) continue;
    last.set(mark.style, mark.ordinal ?? 0);
    accepted.push(mark);
  }
  return accepted.length >= FEWEST_MARKS ? accepted : NONE;
}

function isLineStart(text: string, mark: Mark): boolean {
  const before = text[mark.start - 1] ?? '。';
  if (LINE_END.test(before)) return true;
  return mark.style === 'han-paren' && HAN.test(before) && before !== '第';
}

/** A heading without words of its own before the next number: 一、（一）. */
function isHeadOf(accepted: readonly Mark[], mark: Mark): boolean {
  const last = accepted.at(-1);
  return last !== undefined && last.style !== mark.style && mark.start >= last.end;
}

/** A sequence needs its second number somewhere after its first. */
function hasSecond(text: string, mark: Mark): boolean {
  const marker = text.slice(mark.start, mark.end);
  const numeral = text.slice(mark.numeralStart, mark.numeralEnd);
  const second = marker.replace(numeral, numeral === '一' ? '二' : numeral === '１' ? '２' : '2');
  return text.indexOf(second, mark.end) >= 0;
}
