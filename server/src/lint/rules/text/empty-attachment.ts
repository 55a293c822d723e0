import type { Residue } from '../../../core/layout/residue';
import type { Paragraph } from '../../../core/paragraph';
import { paragraphsThat } from '../../../core/paragraph-facts';
import { defineRule } from '../../rule';

/** 附件： and nothing behind it. */
const EMPTY = /^附(?:件|表|录)\s*\d{0,2}\s*[:：]$/;
/** What cannot be the name of an attachment. */
const NO_NAME: ReadonlySet<Residue> = new Set<Residue>([
  'navigation',
  'metadata',
  'date',
  'publicity',
  'imprint',
  'page-number',
]);

export const emptyAttachment = defineRule({
  id: 'empty-attachment',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: { zh: '“附件：”后面没有附件名称。', en: '“附件：” is followed by no name of an attachment.' },
    why: {
      zh: '读者不知道附件是什么，是否漏发。',
      en: 'Readers cannot tell what was attached, or whether it was left out.',
    },
    remedy: { zh: '写上附件名称；没有附件就删去这一行。', en: 'Name the attachment, or delete the line.' },
    source: {
      zh: 'GB/T 9704-2012 7.3.4：“附件”后标全角冒号和附件名称。',
      en: 'GB/T 9704-2012 7.3.4: 附件, a full-width colon, and the name.',
    },
    leavesAlone: { zh: '名称写在下一行的。', en: 'Names that stand on the next line.' },
    bad: '某局2026年工作要点\n一、强化学习\n二、强化管理\n附件：\n某市某局\n2026年1月8日\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n附件：任务分解表\n某市某局\n2026年1月8日\n',
  },
  *check({ draft }) {
    const { paragraphs } = draft;
    for (const [index, { text }] of emptyLines(draft)) {
      const below = nextFilled(paragraphs, index);
      const next = paragraphs[below]?.residue ?? null;
      const signed = next === 'issuer' && paragraphs[nextFilled(paragraphs, below)]?.residue === 'date';
      if (paragraphs[below] && !signed && (next === null || !NO_NAME.has(next))) continue;
      const start = text.length - text.trimStart().length;
      const line = text.trim();
      yield {
        span: { paragraph: index, start, end: start + line.length },
        message: { zh: `“${line}”后面没有附件名称。`, en: `“${line}” is followed by no name.` },
        fix: {
          title: { zh: `删去“${line}”`, en: `Delete “${line}”` },
          safe: false,
          edits: [{ span: { paragraph: index, start: 0, end: text.length }, newText: '' }],
        },
      };
    }
  },
});

const emptyLines = paragraphsThat(
  ({ residue, plain }) => residue === 'attachment' && EMPTY.test(plain.trim()),
);

/** Index of the first paragraph with text after another; past the end when there is none. */
function nextFilled(paragraphs: readonly Paragraph[], index: number): number {
  let next = index + 1;
  while (paragraphs[next]?.blank) next++;
  return next;
}
