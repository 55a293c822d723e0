import { memo } from '../../core/memo';
import type { Paragraph } from '../../core/paragraph';
import { gated } from '../../core/words/word-gate';

/** Code, addresses, mail addresses, HTML, targets of links, names in 《》 and quotations: nobody's to tidy up. */
const UNTOUCHABLE = new RegExp(
  [
    '`[^`]{1,200}`',
    '(?:https?|ftp)://[^\\s\\u3000-\\uffef]{1,500}',
    'www\\.[^\\s\\u3000-\\uffef]{1,300}',
    '[\\w.+-]{1,64}@[\\w.-]{1,100}',
    '</?[A-Za-z!][^<>]{0,300}>',
    '\\]\\([^()\\n]{0,300}\\)',
    '《[^《》]{1,120}》',
    '“[^“”]{1,300}”',
    '「[^「」]{1,300}」',
    '『[^『』]{1,300}』',
  ].join('|'),
  'g',
);
const MAY_HOLD = gated(/[`@<《“「『]|:\/\/|www\.|\]\(/);

const NONE: readonly Stretch[] = [];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretchesOf(paragraph: Paragraph): readonly Stretch[] {
  return paragraph.mayMatch(MAY_HOLD) ? foundIn(paragraph) : NONE;
}

const foundIn = memo(({ text }: Paragraph): readonly Stretch[] =>
  Array.from(text.matchAll(UNTOUCHABLE), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  })),
);

/** Whether anything in a paragraph is untouchable. */
export function hasUntouchable(paragraph: Paragraph): boolean {
  return stretchesOf(paragraph).length > 0;
}

/**
 * Whether a change of a stretch of a paragraph's text, or an insertion where it is empty, would reach into what no fix
 * may touch unasked: code, addresses, HTML, quotations, names in 《》. UTF-16 offsets.
 */
export function isUntouchable(paragraph: Paragraph, start: number, end: number): boolean {
  return stretchesOf(paragraph).some((stretch) =>
    start === end ? stretch.start < start && start < stretch.end : start < stretch.end && stretch.start < end,
  );
}
