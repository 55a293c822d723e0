import { type LabelMeaning, LONGEST_LABEL, labelAtEnd, meaningOfLabel } from '../words/unit-labels';

/** A label with its value beside others: 责任单位：甲局；完成时限：6月底. UTF-16 offsets. */
export interface UnitField {
  readonly meaning: LabelMeaning;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A word before a colon, after a separator: another field, whatever it is called (适用范围：). */
const OTHER_LABEL = /(?:^|[、，,；;。|｜/\s\u3000])([\u4e00-\u9fff]{2,8})$/;
/** 教育局：基教科 is a unit and its part. */
const ENDS_UNIT = /[局委办厅部院处科室股队会司]$/;
/** Labels that say of a bracket or line that it is about who does it, or by when. */
const OPENS = /^(?:责任|分管|牵头|完成|时间)/;

/** The fields between two UTF-16 offsets of a plain text, in order. Text before the first label belongs to none. */
export function unitFields(plain: string, start: number, end: number): readonly UnitField[] {
  const fields: Array<{ meaning: LabelMeaning; start: number; valueStart: number; valueEnd: number }> = [];
  for (let colon = nextColon(plain, start, end); colon >= 0; colon = nextColon(plain, colon + 1, end)) {
    const label = labelBefore(plain, fields.at(-1)?.valueStart ?? start, colon);
    if (!label) continue;
    const last = fields.at(-1);
    if (last) last.valueEnd = label.start;
    fields.push({ ...label, valueStart: colon + 1, valueEnd: end });
  }
  return fields;
}

/** Whether a label may begin a list of units in a bracket or on a line; `start` is where the label stands. */
export function opensUnits(plain: string, { meaning, start }: UnitField): boolean {
  if (meaning === 'other') return false;
  return (meaning !== 'person' && meaning !== 'deadline') || OPENS.test(plain.slice(start, start + 2));
}

/** The first colon from an offset to before another, or -1. */
export function nextColon(text: string, from: number, end: number = text.length): number {
  for (let at = from; at < end; at++) if (text[at] === '：' || text[at] === ':') return at;
  return -1;
}

function labelBefore(
  plain: string,
  from: number,
  colon: number,
): { meaning: LabelMeaning; start: number } | null {
  let end = colon;
  while (end > from && /\s/.test(plain[end - 1] ?? '')) end--;
  const words = plain.slice(Math.max(from, end - LONGEST_LABEL - 1), end);
  const known = labelAtEnd(words, { short: true });
  const label = known ?? OTHER_LABEL.exec(words)?.[1];
  if (!label || (!known && ENDS_UNIT.test(label))) return null;
  return { meaning: meaningOfLabel(label, { short: true }) ?? 'other', start: end - label.length };
}
