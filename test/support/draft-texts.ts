import fc from 'fast-check';

/** Pieces that drafts are made of, and pieces that break recognisers: half brackets, line ends, astral characters. */
const PIECES = [
  '一、',
  '二、',
  '三、',
  '（一）',
  '(二)',
  '1.',
  '2.',
  '10.',
  '3、',
  '（1）',
  '①',
  '第一章 ',
  '第三条　',
  '一是',
  '二是',
  '三要',
  '强化学习',
  '提升水平',
  '某局2026年工作要点',
  '56%',
  '3所',
  '6月底前',
  '2025年',
  '5.5%左右',
  '20253月11',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '(',
  ')',
  '〔责任单位:',
  '〕',
  '责任单位：',
  '各区(市)',
  '、',
  '，',
  '。',
  '；',
  ':',
  '责任单位',
  'A、B负责',
  '牵头，',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\v',
  '\u2028',
  ' ',
  '\u3000',
  '\u00a0',
  '\u2003',
  '\ufeff',
  '😀',
  '𠮷',
  '\ud800',
  '# ',
  '附件:',
  '同志们，',
  '>',
  '|',
  '\t',
  '在全市范围内统筹推进各项重点任务落地见效并持续巩固提升',
  '责任單位',
  '各位代表：',
  '现将《要点》印发给你们',
  '发布日期:2025-03-11',
];

/** Texts that look like drafts, damaged ones too. */
export const draftTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(''));

/** Texts whose lines are as if hard-wrapped at one width, with blank lines here and there. */
export const wrappedTexts: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...PIECES.filter((piece) => !/[\r\n]/.test(piece))),
      fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n'),
    ),
    {
      minLength: 6,
      maxLength: 60,
    },
  )
  .map((lines) =>
    lines
      .map(
        ([words, end]) =>
          (words + '统筹推进各项重点任务落地见效并持续巩固提升成果'.repeat(2)).slice(0, 27) + end,
      )
      .join(''),
  );
