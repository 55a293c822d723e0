import { TITLE_KINDS } from '../../server/src/core/words/plan-titles';
import { METADATA_LABELS, NAVIGATION } from '../../server/src/core/words/web-page';
import { assignmentRules } from './assignment';
import { LINE_NUMBERING, numberingRules } from './numbering';
import { promiseRules } from './promises';
import { INDENT, type Rule, SCOPE, SPACE, scopes } from './rule';
import { anyOf, anyOfSpaced, bothScripts, charsOfBothScripts } from './words';

/** Every entry is one family of phrases. */
const repository: Readonly<Record<string, Rule>> = {
  inline: {
    patterns: [
      '#note',
      '#slot',
      '#document-number',
      '#assignment',
      '#document-name',
      '#deadline-field',
      '#deadline',
      '#figure',
      '#inline-point',
      '#quotation',
      '#hedge',
    ].map((include) => ({ include })),
  },
  note: { comment: '<!-- … -->', begin: '<!--', end: '-->|$', name: scopes('comment.block.note') },
  residue: {
    comment: 'lines of the web page around a plan',
    patterns: [
      { match: `${INDENT}[【\\[（(]?${anyOfSpaced(METADATA_LABELS)}${SPACE}*[:：].*$`, name: SCOPE.residue },
      {
        match: `${INDENT}${bothScripts('(?:时间|日期)')}[:：]${SPACE}*[0-9]{4}[-/.].*$`,
        name: SCOPE.residue,
      },
      {
        match: `${INDENT}${anyOf(NAVIGATION)}(?:[\\s\\x{3000}|｜]{1,4}${anyOf(NAVIGATION)}){0,8}[:：]?${SPACE}*$`,
        name: SCOPE.residue,
      },
      { match: `${INDENT}】${SPACE}*$`, name: SCOPE.residue },
      { match: '^[^>。\\n]{0,20}>[^>。\\n]{1,20}>[^。\\n]{0,80}$', name: SCOPE.residue },
      {
        match: `${INDENT}(?:https?://\\S+|[\\w.-]{1,80}\\.(?:png|jpe?g|gif|webp|bmp))${SPACE}*$`,
        name: SCOPE.residue,
      },
      { match: `${INDENT}[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9:]{5,8})?${SPACE}*$`, name: SCOPE.residue },
    ],
  },
  'document-title': {
    comment: 'the title of the plan, a line of its own: …2026年工作要点',
    match: `${INDENT}(?=[^。；;，,：:\\n]{0,60}(?:[0-9]{4} ?年|${anyOf('关于 省 市 县 区 局 委 院 厅 部 校 乡 镇')}))([^。；;，,：:\\n]{2,80}${anyOf(TITLE_KINDS)}(?:[（(〔][^（）()〔〕\\n]{1,20}[）)〕])?)${SPACE}*$`,
    captures: { '1': { name: SCOPE.documentTitle } },
  },
  ...numberingRules,
  ...assignmentRules,
  ...promiseRules,
  'document-name': {
    comment: '《…》; a name inside is in 〈…〉',
    begin: '《',
    end: '》|$',
    name: SCOPE.documentName,
    patterns: [{ include: '#slot' }],
  },
  'document-number': {
    comment: '国发〔2019〕3号',
    match: `[〔\\[［(（【](?:19|20)[0-9]{2}[〕\\]］)）】] ?第?[0-9]{1,4} ?${bothScripts('号')}`,
    name: SCOPE.documentNumber,
  },
  quotation: {
    comment: 'names and slogans in quotes: left plain, and nothing inside them is a promise',
    patterns: [
      ['“', '”'],
      ['‘', '’'],
      ['「', '」'],
      ['『', '』'],
    ].map(([open, close]) => ({
      begin: `${open}(?=[^${open}${close}\\n]{0,60}${close})`,
      end: `${close}|$`,
      name: scopes('meta.quotation'),
      patterns: [{ include: '#document-name' }, { include: '#slot' }],
    })),
  },
  slot: {
    comment: '〔　〕 〔　时限〕 （　　） ____ XX 20XX: still to be filled in',
    patterns: [
      { match: '[〔（【［][\\x{3000} ]{0,20}[〕）】］]', name: SCOPE.slot },
      {
        match: `〔(?![^〔〕\\n]{0,20}[：:])(?=[^〔〕\\n]{0,20}\\x{3000})[^〔〕\\n]{1,21}〕`,
        name: SCOPE.slot,
      },
      {
        match:
          '(?:(?:19|20)[XＸ×xх]{2}|[XＸ×]{2,}|[_＿]{2,}|(?<!\\*)\\*{2,4}(?=' +
          `[${charsOfBothScripts('年月日个所项万亿')}%％]))`,
        name: SCOPE.slot,
      },
    ],
  },
};

/** The grammar as the editor reads it. */
export const grammar = {
  information_for_contributors: [
    'Written by scripts/grammar; change the words or patterns there and run it again.',
  ],
  name: '工作计划',
  scopeName: 'text.work-plan',
  patterns: [
    '#residue',
    '#assignment',
    ...LINE_NUMBERING.map((key) => `#${key}`),
    '#document-title',
    '#inline',
  ].map((include) => ({ include })),
  repository,
} as const;
