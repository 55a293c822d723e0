import type { Paragraph } from '../../core/paragraph';
import { HAN_NUMERALS, type Mark, markAt } from '../../core/phrases/numbering';

/** A member of a run of numbers inside a sentence (①…；②…；④…) that does not go on from the one before. */
export interface BrokenRun {
  readonly kind: 'skipped' | 'repeated';
  readonly member: Mark;
  readonly previous: Mark;
}

const MEMBER = new RegExp(
  `(?<=[。；;：:，,！？\\s\\u3000]|^)(?:[（(](?:[${HAN_NUMERALS}]{1,3}|[0-9]{1,2})[)）]|[①-⑳]|[0-9]{1,2}[.．](?![0-9]))`,
  'g',
);
const SECOND = /②|[（(][2二][)）]|2[.．]/;
/** A jump further than this is another list or a figure. */
const FARTHEST = 3;

/** Where the runs of a paragraph break. A run counts from 1 and has its second member. Linear. */
export function brokenRunsIn({ plain, opening }: Paragraph): readonly BrokenRun[] {
  if (!SECOND.test(plain)) return [];
  const broken: BrokenRun[] = [];
  const last = new Map<string, Mark>();
  MEMBER.lastIndex = opening?.end ?? 0;
  for (let match = MEMBER.exec(plain); match; match = MEMBER.exec(plain)) {
    const member = markAt(plain, match.index);
    if (!member || member.ordinal === null || member.style === opening?.style) continue;
    const previous = last.get(member.style);
    const by = member.ordinal - (previous?.ordinal ?? 0);
    if (previous?.ordinal && previous.ordinal > 1) {
      if (by === 0) broken.push({ kind: 'repeated', member, previous });
      else if (by > 1 && by <= FARTHEST && !standsBetween(plain, previous, member))
        broken.push({ kind: 'skipped', member, previous });
    }
    // A run begins at 1; what neither begins one nor goes on with one is no member.
    if (member.ordinal === 1 || (previous && by >= 0 && by <= FARTHEST)) last.set(member.style, member);
    else last.delete(member.style);
  }
  return broken;
}

/** Whether the number after `previous` stands before `member` in a form that is not read as one: 6.5G网络, 6、. */
function standsBetween(plain: string, previous: Mark, member: Mark): boolean {
  const missing = (previous.ordinal ?? 0) + 1;
  return new RegExp(`(?<![0-9])${missing}[ \\u3000]?[.．、,，)）]`).test(
    plain.slice(previous.end, member.start),
  );
}
