import {
  anyOf,
  anyOfSpaced,
  bothScripts,
  CLASS_WORDS,
  DEADLINE_LABELS,
  DUTIES,
  HEDGES,
  MEASURES,
  METADATA_LABELS,
  NAVIGATION,
  ORDERING,
  TITLE_KINDS,
  UNIT_KINDS,
  UNIT_ROLES,
} from './words';

/** A TextMate rule, as far as this grammar uses the format. Patterns are Oniguruma. */
export interface Rule {
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, Rule>>;
  readonly beginCaptures?: Readonly<Record<string, Rule>>;
  readonly endCaptures?: Readonly<Record<string, Rule>>;
  readonly patterns?: readonly Rule[];
}

/** Colour roles: each name starts with a scope that the default themes colour, and says what it is to this language. */
const SCOPE = {
  marker: (level: number | string) =>
    scopes(`punctuation.definition.heading.${level}`, 'keyword.control.marker'),
  title: (level: number) =>
    level <= 2
      ? scopes(`entity.name.section.${level}`)
      : scopes(`entity.name.section.${level}`, 'entity.name.function.title'),
  /** Bold in every theme for the first three levels; smaller ones keep the weight of the text. */
  heading: (level: number) => scopes(level <= 3 ? `markup.heading.${level}` : `meta.heading.${level}`),
  documentTitle: scopes('markup.heading.title', 'entity.name.section.title'),
  label: scopes('support.variable.label'),
  duty: scopes('support.variable.duty'),
  unit: scopes('entity.name.type.unit'),
  deadline: scopes('variable.other.constant.deadline'),
  figure: scopes('constant.numeric.figure'),
  hedge: scopes('storage.modifier.hedge'),
  documentName: scopes('string.quoted.other.document-name'),
  documentNumber: scopes('string.other.document-number'),
  slot: scopes('constant.character.escape.slot'),
  residue: scopes('comment.line.residue'),
} as const;

const SPACE = '[\\s\\x{3000}]';
const HAN = '[〇零一二三四五六七八九十百]';
const DIGIT = '[0-9０-９]';
const OPEN = '[〔（(【［\\[]';
const CLOSE = '[〕）)】］\\]]';
const UNIT_LABEL = `${anyOf(UNIT_ROLES)}${anyOf(UNIT_KINDS)}`;
const LABEL = `(?:${UNIT_LABEL}|${anyOf(DEADLINE_LABELS)})`;
const COLON = `${SPACE}{0,2}[:：]`;
const DUTY = anyOf(DUTIES);

/** A bracket that gives units: by a label in front, or by a duty behind (at most 200 characters are read). */
const LABELLED_BRACKET = `${OPEN}${SPACE}{0,2}${LABEL}${COLON}`;
const NO_BRACKET = '[^〔〕（）()【】［］\\[\\]。\\n]';
const DUTY_BRACKET = `${OPEN}(?=(?:${NO_BRACKET}|[（(]${NO_BRACKET}{0,20}[）)]){1,200}?(?<![谁誰由])${bothScripts('(?:负责|牵头)')}(?:[，,；;。]|${CLOSE}))`;

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
  { key: 'financial', comment: '壹、', level: 1, pattern: '[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,4}[、.．]' },
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
    pattern: `${HAN}{1,3}(?:是(?!${HAN})|要(?!${HAN}|[求点點害素领領件]))[，,]?`,
  },
  {
    key: 'ordinal-word',
    comment: '第一， 首先， but not 第一、二季度',
    level: 5,
    pattern: `(?:第${HAN}{1,3}|首先|其次|再次|${bothScripts('最后')})[，,、](?!第?${HAN})`,
  },
  { key: 'dash', comment: '—— • -', level: 5, pattern: `(?:——?|[•·●▪◆■]|[-*+](?=${SPACE}))` },
];

/** Markdown signs that may stand before a number: ## 一、 · **一、. */
const SIGNS = `(?:#{1,6}${SPACE}{0,2})?(?:\\*\\*)?`;

/** Two rules for a style: the marker with its title, or the marker alone in front of a long sentence. */
function headingRules({ key, comment, level, pattern }: Marker): Readonly<Record<string, Rule>> {
  const lineStart = `^(${SPACE}*${SIGNS})(${pattern})${SPACE}*`;
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

const assignmentParts: readonly Rule[] = [
  { include: '#slot' },
  { include: '#deadline-field' },
  { match: `${LABEL}(?=${COLON})`, name: SCOPE.label },
  { match: `${anyOf(ORDERING)}[^，,；;。〕）)】］\\]\\n]*` },
  { match: `。[^〕）)】］\\]\\n]*` },
  {
    match: `(?:等)?(${DUTY})(?=[，,；;。]|${CLOSE}|${SPACE}{0,9}$)`,
    captures: { '1': { name: SCOPE.duty } },
  },
  {
    comment: 'brackets within a name: 各县（市、区）',
    begin: '[（(]',
    end: '[）)]|$',
    name: SCOPE.unit,
  },
  {
    match: `(?:(?!(?:等)?${DUTY}(?:[，,；;。]|${CLOSE}|${SPACE}{0,9}$))[^\\s\\x{3000}、，,；;:：/／|｜。〔〕（）()【】［］\\[\\]])+`,
    name: SCOPE.unit,
  },
];

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
      { match: `^${SPACE}*[【\\[（(]?${anyOfSpaced(METADATA_LABELS)}${SPACE}*[:：].*$`, name: SCOPE.residue },
      {
        match: `^${SPACE}*${bothScripts('(?:时间|日期)')}[:：]${SPACE}*[0-9]{4}[-/.].*$`,
        name: SCOPE.residue,
      },
      {
        match: `^${SPACE}*${anyOf(NAVIGATION)}(?:[\\s\\x{3000}|｜]{1,4}${anyOf(NAVIGATION)}){0,8}[:：]?${SPACE}*$`,
        name: SCOPE.residue,
      },
      { match: `^${SPACE}*】${SPACE}*$`, name: SCOPE.residue },
      { match: '^[^>。\\n]{0,20}>[^>。\\n]{1,20}>[^。\\n]{0,80}$', name: SCOPE.residue },
      {
        match: `^${SPACE}*(?:https?://\\S+|[\\w.-]{1,80}\\.(?:png|jpe?g|gif|webp|bmp))${SPACE}*$`,
        name: SCOPE.residue,
      },
      { match: `^${SPACE}*[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9:]{5,8})?${SPACE}*$`, name: SCOPE.residue },
    ],
  },
  'document-title': {
    comment: 'the title of the plan, a line of its own: …2026年工作要点',
    match: `^${SPACE}*(?=[^。；;，,：:\\n]{0,60}(?:[0-9]{4} ?年|${anyOf('关于 省 市 县 区 局 委 院 厅 部 校 乡 镇')}))([^。；;，,：:\\n]{2,80}${anyOf(TITLE_KINDS)}(?:[（(〔][^（）()〔〕\\n]{1,20}[）)〕])?)${SPACE}*$`,
    captures: { '1': { name: SCOPE.documentTitle } },
  },
  'markdown-heading': {
    comment: '# without a number',
    match: `^${SPACE}*(#{1,6})${SPACE}+(\\S.*)$`,
    captures: {
      '0': { name: SCOPE.heading(1) },
      '1': { name: SCOPE.marker('markdown') },
      '2': { name: SCOPE.title(1) },
    },
  },
  clause: {
    comment: '第一条: its text is no title',
    match: `^(${SPACE}*)(第(?:${HAN}{1,5}|${DIGIT}{1,3})[条條款])(?=[\\s\\x{3000}：:]|$)`,
    captures: { '2': { name: SCOPE.marker('clause') } },
  },
  ...Object.assign({}, ...MARKERS.map(headingRules)),
  'inline-point': {
    comment: '一是…；二是… and 首先，… inside a paragraph',
    patterns: [
      {
        match: `(?<=[。；;，,：:！!？?”〕）)\\s\\x{3000}])${HAN}{1,3}(?:是(?!${HAN})|要(?!${HAN}|[求点點害素领領件]))`,
        name: SCOPE.marker('inline'),
      },
      {
        match: `(?<=[。；;：:！!？?])(?:第${HAN}{1,3}|首先|其次|再次|${bothScripts('最后')})[，,](?!第?${HAN})`,
        name: SCOPE.marker('inline'),
      },
    ],
  },
  assignment: {
    patterns: [
      {
        comment: '〔责任单位：A、B〕 closed by any bracket, at the latest by the end of the line',
        begin: `${OPEN}(?=${SPACE}{0,2}${LABEL}${COLON})`,
        end: `${CLOSE}|$`,
        name: scopes('meta.assignment.bracket'),
        patterns: assignmentParts,
      },
      {
        comment: '（A牵头，B配合）',
        begin: DUTY_BRACKET,
        end: `${CLOSE}|$`,
        name: scopes('meta.assignment.duty'),
        patterns: assignmentParts,
      },
      {
        comment: '责任单位：A、B on its own line or after the last sentence',
        begin: `(?:^${SPACE}*(?:[-*•]${SPACE})?(?:\\*\\*)?|(?<=[。；;！!〕）)\\s\\x{3000}]))(${UNIT_LABEL})(?=${COLON})`,
        beginCaptures: { '1': { name: SCOPE.label } },
        end: '。|$',
        name: scopes('meta.assignment.line'),
        patterns: assignmentParts,
      },
    ],
  },
  'deadline-field': {
    comment: '完成时限：2026年6月底',
    match: `(${anyOf(DEADLINE_LABELS)})${COLON}${SPACE}{0,2}([^\\s\\x{3000}，,；;。〔〕（）()【】［］\\[\\]]{1,30})`,
    captures: { '1': { name: SCOPE.label }, '2': { name: SCOPE.deadline } },
  },
  deadline: { patterns: deadlinePatterns().map((match) => ({ match, name: SCOPE.deadline })) },
  figure: {
    comment: '56% · 3所 · 1400人以上 · 1-2个; neither 第40个 nor 四个100%',
    match:
      `(?<![第A-Za-z0-9０-９.．+＋])(?<!${HAN}[个個])${DIGIT}+(?:[,，]${DIGIT}{3})*(?:[.．]${DIGIT}+)?` +
      `(?: ?[-—–～~至到] ?${DIGIT}+(?:[.．]${DIGIT}+)?)? ?[万萬亿億千百余餘多]{0,3} ?${anyOf(MEASURES)}` +
      `(?:及?以上|以下|以[内內]|之[内內])?|百分之${HAN}{1,4}(?:[点點]${HAN}{1,3})?`,
    name: SCOPE.figure,
  },
  hedge: {
    patterns: [
      { match: anyOf(HEDGES), name: SCOPE.hedge },
      { match: '(?<!第)一批(?![次复複復])', name: SCOPE.hedge },
      { match: `左右(?!${anyOf('岸 手 两 侧 开')})`, name: SCOPE.hedge },
      { match: `${bothScripts('约')}(?= ?${DIGIT})`, name: SCOPE.hedge },
      { match: `基本(?=${anyOf('实现 完成 建成 形成 达到 建立 消除 到位 满足')})`, name: SCOPE.hedge },
    ],
  },
  'document-name': {
    comment: '《…》; a name inside is in 〈…〉',
    begin: '《',
    end: '》|$',
    name: SCOPE.documentName,
    patterns: [{ include: '#slot' }],
  },
  'document-number': {
    comment: '国发〔2019〕3号',
    match: `[〔\\[［(（【](?:19|20)[0-9]{2}[〕\\]］)）】] ?第?[0-9]{1,4} ?[号號]`,
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
        match: '(?:(?:19|20)[XＸ×xх]{2}|[XＸ×]{2,}|[_＿]{2,}|\\*{2,}(?=[年月日个個所项項万萬亿億%％]))',
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
    '#clause',
    ...MARKERS.map(({ key }) => `#${key}`),
    '#markdown-heading',
    '#document-title',
    '#inline',
  ].map((include) => ({ include })),
  repository,
} as const;

/** X月底前 · X月X日前 · 年底前 · 年内 · 上半年 · 第X季度 · 学期末 · 3个月内. */
function deadlinePatterns(): readonly string[] {
  const year = `(?:(?:${DIGIT}{4}|[今明本当當]) ?年 ?)`;
  const before = '(?:之前|以前|前(?![后後列沿景期]))';
  const month = `(?<!${DIGIT})${DIGIT}{1,2} ?月`;
  return [
    `${year}?${month}份?(?: ?${DIGIT}{1,2} ?[日号號]|[底末初]|[上中下]旬)?${before}`,
    `${year}?${month}[底末]`,
    `${year}?(?:第[一二三四1-4]|(?<!${DIGIT})[一二三四1-4]) ?季度[末底初]?${before}?`,
    `每?个?季度[末底初]${before}?`,
    `${year}?[上下]半年${before}?`,
    `${year}[底末内內]${before}?`,
    `(?<![${'0-9０-９'}近多数數几幾])年[底末内內]${before}?`,
    `${anyOf('到 至 截至')} ?${DIGIT}{4} ?年[底末]?(?!度)`,
    `(?:本|[春秋]季?|[上下])?${bothScripts('学期')}(?:[末内內初]|${bothScripts('结束')}前|${before})`,
    `${year}?${anyOf('春节 国庆节 中秋节 暑期 暑假 寒假 期末 汛期 开学 供暖季')}${before}`,
    `“?十[三四五六七]五”?${bothScripts('(?:规划)?')}期?末`,
    `(?:${DIGIT}{1,3}|[一二两兩三四五六七八九十]{1,3}) ?(?:[个個]工作日|[个個]月|日|天|年)之?[内內]`,
  ];
}

function scopes(...names: readonly string[]): string {
  return names.map((name) => `${name}.work-plan`).join(' ');
}
