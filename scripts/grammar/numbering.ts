import { CLASS_WORDS, ORDINAL_WORDS } from '../../server/src/core/words/list-openers';
import { COLON, DUTY_BRACKET, LABEL, LABELLED_BRACKET } from './assignment';
import { DIGIT, HAN, INDENT, type Rule, SCOPE, SPACE } from './rule';
import { anyOf, bothScripts, charsOfBothScripts } from './words';

/** Where a title ends although no full stop parts it from what follows. */
const TITLE_STOP = `${LABELLED_BRACKET}|${DUTY_BRACKET}|(?<=[\\s\\x{3000}])${LABEL}${COLON}`;
/** The longest run of characters taken for a title; a longer one is a sentence, and only its marker is coloured. */
const LONGEST_TITLE = 50;

/** A whole heading line, or a run-in title up to the first 。. */
const ANY_TITLE = `(?=\\S[^。\\n]{0,${LONGEST_TITLE}}?(?:。|$|${TITLE_STOP}))`;
/** As above, but neither a list line that ends in ； nor a line that is one sentence. */
const STRICT_TITLE = `(?=\\S[^。\\n]{0,${LONGEST_TITLE}}?(?:。${SPACE}*\\S|(?<![；;，,、：:])$|${TITLE_STOP}))`;

interface Marker {
  readonly key: string;
  readonly comment: string;
  readonly level: number;
  readonly pattern: string;
}

/** What follows 是 in 一是一、二是二, but not in 二是一以贯之. */
const IDIOM = `${HAN}{1,3}(?:[，,、；;。：:是]|$)`;

/** What follows 要 when it is part of another word: 要求, 要领. */
const NO_MUST = `[${charsOfBothScripts('求点害素领件')}]`;

/** Numbering at the start of a line, one entry a style (GB/T 9704: 一、（一）1.（1）; the rest as met in plans). */
const MARKERS: readonly Marker[] = [
  {
    key: 'chapter',
    comment: '第一章 · 第一部分：',
    level: 1,
    pattern: `第(?:${HAN}{1,5}|${DIGIT}{1,3})(?:${anyOf('章 编 篇')}|部分)(?=[\\s\\x{3000}：:]|$)[：:]?`,
  },
  {
    key: 'chapter-section',
    comment: '第一节',
    level: 2,
    pattern: `第(?:${HAN}{1,5}|${DIGIT}{1,3})${bothScripts('节')}(?=[\\s\\x{3000}：:]|$)[：:]?`,
  },
  {
    key: 'financial',
    comment: '壹、',
    level: 1,
    pattern: `[${charsOfBothScripts('壹贰叁参肆伍陆柒捌玖拾')}]{1,4}[、.．]`,
  },
  {
    key: 'han-comma',
    comment: '一、 but not 一、二年级',
    level: 1,
    pattern: `${HAN}{1,5} ?[、﹑.．](?!${HAN}{1,3}${anyOf(CLASS_WORDS)})`,
  },
  { key: 'han-paren', comment: '（一） (一)', level: 2, pattern: `[（(] ?${HAN}{1,5} ?[）)][、.．]?` },
  {
    key: 'arabic-dot',
    comment: '1. 1． 1、 but not 5.5% or 2、3月份',
    level: 3,
    pattern: `${DIGIT}{1,3} ?[.．、﹑](?!${DIGIT})`,
  },
  { key: 'arabic-paren', comment: '（1） (1) 1)', level: 4, pattern: `[（(]? ?${DIGIT}{1,3} ?[）)][、.．]?` },
  { key: 'circled', comment: '①', level: 5, pattern: '[①-⑳㉑-㉟㊱-㊿⑴-⒇][、.．]?' },
  {
    key: 'point',
    comment: '一是 一要 at line start',
    level: 5,
    pattern: `${HAN}{1,3}(?:是(?!${IDIOM})|要(?!${IDIOM}|${NO_MUST}))[，,]?`,
  },
  {
    key: 'ordinal-word',
    comment: '第一， 首先， but not 第一、二季度',
    level: 5,
    pattern: `(?:第${HAN}{1,3}|${anyOf(ORDINAL_WORDS)})[，,、](?!第?${HAN})`,
  },
  { key: 'dash', comment: '—— • -', level: 5, pattern: `(?:——?|[•·●▪◆■]|[-*+](?=${SPACE}))` },
];

/** Markdown signs that may stand before a number: ## 一、 · **一、. */
const SIGNS = `(?:#{1,6}${SPACE}{0,2})?(?:\\*\\*)?`;

/** Two rules for a style: the marker with its title, or the marker alone in front of a long sentence. */
function headingRules({ key, comment, level, pattern }: Marker): Readonly<Record<string, Rule>> {
  const lineStart = `(${INDENT}${SIGNS})(${pattern})${SPACE}*`;
  const captures = { '2': { name: SCOPE.marker(level) } };
  return {
    [key]: {
      comment,
      patterns: [
        {
          begin: lineStart + (level <= 3 ? ANY_TITLE : STRICT_TITLE),
          beginCaptures: captures,
          end: `。|$|(?=${TITLE_STOP})`,
          endCaptures: { '0': { name: SCOPE.title(level) } },
          name: SCOPE.heading(level),
          contentName: SCOPE.title(level),
          patterns: [{ include: '#slot' }],
        },
        { match: lineStart, captures },
      ],
    },
  };
}

/** The keys of the rules that start at the first character of a line, in the order they are tried. */
export const LINE_NUMBERING = ['clause', ...MARKERS.map(({ key }) => key), 'markdown-heading'];

/** Markers, the titles behind them, and the points inside a paragraph. */
export const numberingRules: Readonly<Record<string, Rule>> = {
  clause: {
    comment: '第一条: its text is no title',
    match: `(${INDENT})(第(?:${HAN}{1,5}|${DIGIT}{1,3})[${charsOfBothScripts('条款')}])(?=[\\s\\x{3000}：:]|$|[\\x{4e00}-\\x{9fff}])(?![${charsOfBothScripts('例款件线路街道战生产')}])`,
    captures: { '2': { name: SCOPE.marker('clause') } },
  },
  ...Object.assign({}, ...MARKERS.map(headingRules)),
  'markdown-heading': {
    comment: '# without a number',
    match: `${INDENT}(#{1,6})${SPACE}+(\\S.*)$`,
    captures: {
      '0': { name: SCOPE.heading(1) },
      '1': { name: SCOPE.marker('markdown') },
      '2': { name: SCOPE.title(1) },
    },
  },
  'inline-point': {
    comment: '一是…；二是… and 首先，… inside a paragraph',
    patterns: [
      {
        match: `(?<=[。；;，,：:！!？?”〕）)\\s\\x{3000}])${HAN}{1,3}(?:是(?!${IDIOM})|要(?!${IDIOM}|${NO_MUST}))`,
        name: SCOPE.marker('inline'),
      },
      {
        match: `(?<=[。；;：:！!？?])(?:第${HAN}{1,3}|${anyOf(ORDINAL_WORDS)})[，,](?!第?${HAN})`,
        name: SCOPE.marker('inline'),
      },
    ],
  },
};
