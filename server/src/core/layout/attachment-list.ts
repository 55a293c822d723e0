import type { Draft } from '../draft';

/** The name of an attachment is no longer, in UTF-16 units. */
/** Several names may share a line: 附件：1.甲 2.乙. */
const NUMBER = /(?:[:：]|[\s\u3000])[\s\u3000]*([0-9]{1,2})[.．、]/g;
const LONGEST_NAME = 70;

/** Index in `filled` of the last line of a list of attachments: 附件：1.甲 / 2.乙, or 附件： / 1.甲 / 2.乙. */
export function endOfAttachmentList(draft: Draft, filled: readonly number[], at: number): number {
  const own = draft.paragraphs[filled[at] ?? 0]?.plain ?? '';
  if (!/[:：]/.test(own)) return at;
  const named = [...own.matchAll(NUMBER)].at(-1)?.[1];
  let expected = named ? Number(named) + 1 : /[:：][\s\u3000]*\S/.test(own) ? 2 : 1;
  let last = at;
  for (let index = at + 1; index < filled.length; index++) {
    const { opening = null, plain = '' } = draft.paragraphs[filled[index] ?? 0] ?? {};
    const isArabic = opening?.style === 'arabic-dot' || opening?.style === 'arabic-comma';
    if (!isArabic || opening.ordinal !== expected || plain.length > LONGEST_NAME || /[。；;]/.test(plain))
      break;
    expected++;
    last = index;
  }
  return last;
}
