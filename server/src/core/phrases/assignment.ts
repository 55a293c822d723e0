import type { Bracket, Brackets } from './bracket';

/** What a unit does for a task: 责任 · 牵头 · 配合. */
export type UnitRole = 'responsible' | 'lead' | 'supporting';

/** A unit named in a draft. Offsets are UTF-16, in the paragraph; the text under them is the name. */
export interface UnitName {
  readonly name: string;
  readonly role: UnitRole;
  readonly start: number;
  readonly end: number;
}

/** One place of a paragraph that gives units (责任单位). Offsets are UTF-16, in the paragraph. */
export interface UnitClause {
  /** `bracket` 〔责任单位：A、B〕 · `line` 责任单位：A、B · `verb` （A牵头，B配合） · `cell` a cell of a table. */
  readonly form: 'bracket' | 'line' | 'verb' | 'cell';
  readonly start: number;
  readonly end: number;
  readonly units: readonly UnitName[];
  /** The bracket that was opened and never closed. */
  readonly unclosed: Bracket | null;
}

const LABEL_ROLES: ReadonlyArray<readonly [role: UnitRole | 'person', pattern: string]> = [
  ['lead', '牵头责任单位|牵头单位|牵头部门|牵头科室|牵头处室|牵头股室|主办单位|主责单位'],
  ['supporting', '配合单位|配合部门|配合科室|协办单位|参与单位|协同单位|配合责任单位'],
  [
    'responsible',
    '责任单位|责任科室|责任部门|责任处室|责任股室|责任主体|落实单位|实施单位|承办单位|承办部门|承办科室|负责单位|负责部门',
  ],
  ['person', '责任人|责任领导|分管领导|牵头领导|完成时限|完成时间|时间节点|时间要求'],
];
const TRADITIONAL: Readonly<Record<string, string>> = {
  牵: '牵牽',
  头: '头頭',
  责: '责責',
  单: '单單',
  门: '门門',
  处: '处處',
  办: '办辦',
  协: '协協',
  与: '与與',
  实: '实實',
  体: '体體',
  导: '导導',
  参: '参參',
  领: '领領',
  时: '时時',
  间: '间間',
  节: '节節',
  点: '点點',
  务: '务務',
  别: '别別',
  职: '职職',
  级: '级級',
};
const bothScripts = (source: string) =>
  source.replace(/[一-龥]/g, (char) => (TRADITIONAL[char] ? `[${TRADITIONAL[char]}]` : char));

const LABELS = LABEL_ROLES.map(([role, words]) => ({
  role,
  pattern: new RegExp(`^(?:${bothScripts(words)})$`),
}));
const ANY_LABEL = bothScripts(LABEL_ROLES.map(([, words]) => words).join('|'));
/** Short labels that stand for themselves only inside a bracket: （牵头：甲局；配合：乙局）. */
const SHORT_LABEL_ROLES: Readonly<Record<string, UnitRole>> = {
  牵头: 'lead',
  牽頭: 'lead',
  配合: 'supporting',
  责任: 'responsible',
  責任: 'responsible',
};
const IN_BRACKET = `${ANY_LABEL}|${Object.keys(SHORT_LABEL_ROLES).join('|')}`;
const FIELD = new RegExp(`(${IN_BRACKET})[ \\u3000]*[:：]`, 'g');
const FIELD_HERE = new RegExp(`[ \\u3000]*(?:${IN_BRACKET})[ \\u3000]*[:：]`, 'y');
const LABEL_AT_END = new RegExp(`(?:${ANY_LABEL})[ \\u3000]*$`);
const LONGEST_LABEL = 8;
/** A longer bracket tells more than who does it. */
const LONGEST_CLAUSE = 600;

/** Sources for the verb form: 国发〔2019〕3号, 国办发〔2018〕121号, 国办发〔2020〕43号. */
const VERB_TAIL = new RegExp(
  bothScripts(
    '^(.*?)(等)?(牵头负责|牵头|按照?(?:各自)?职责(?:分工)?(?:分别)?负责|分别负责|共同负责|具体负责|负责落实|负责|具体落实|参与|参加|配合|指导)$',
  ),
);
/** Words of a clause that orders or extends responsibility without naming a unit. */
const ORDERING = new RegExp(bothScripts('排在第一位|列第一位|下同|不再一一|以上|以下'));
const SENTENCE_ENDS = '。；;！!〕）)';
/** What follows 等 when it ends a list; elsewhere it is part of a name, as in 高等教育处. */
const GENERAL_MEMBER = /^(?:有关|有關|相关|相關|国务院|國務院|各|部门|部門|单位|單位|其他|多)/;
const SEPARATORS = '、，,；;/／|｜\t';

/**
 * The places where a paragraph gives units, in the order of the text. Bad input yields none; an unclosed bracket
 * reaches to the end of the paragraph.
 */
export function unitClauses(text: string, brackets: Brackets): readonly UnitClause[] {
  const clauses: UnitClause[] = [];
  let lastEnd = 0;
  for (const { open, close, depth } of brackets.pairs) {
    if (open.family === 'book' || open.family === 'angle' || open.offset < lastEnd) continue;
    const start = open.offset;
    const end = close.offset + 1;
    const labelled = startsWithField(text, start + 1);
    const byVerb =
      !labelled && depth === 0 && end - start <= LONGEST_CLAUSE && standsAfterSentence(text, start, end);
    const units = labelled
      ? labelledUnits(text, start + 1, end - 1)
      : byVerb
        ? unitsByVerb(text, start + 1, end - 1)
        : [];
    if (!labelled && units.length === 0) continue;
    clauses.push({ form: labelled ? 'bracket' : 'verb', start, end, units, unclosed: null });
    lastEnd = end;
  }
  const unclosed = brackets.unclosed.filter(({ family }) => family !== 'book' && family !== 'angle');
  for (const [index, open] of unclosed.entries()) {
    const clause = unclosedClause(text, open, unclosed[index + 1]?.offset ?? text.length);
    if (clause) clauses.push(clause);
  }
  const line = bareField(
    text,
    clauses.sort((a, b) => a.start - b.start),
  );
  if (line) clauses.push(line);
  return clauses.sort((a, b) => a.start - b.start);
}

/** Units in a bracket that is never closed: to the end of their sentence. */
function unclosedClause(text: string, open: Bracket, limit: number): UnitClause | null {
  const start = open.offset;
  const labelled = startsWithField(text, start + 1);
  if (!labelled && !SENTENCE_ENDS.includes(text[start - 1] ?? ' ')) return null;
  const stop = text.slice(start, Math.min(limit, start + LONGEST_CLAUSE)).indexOf('。');
  let end = stop >= 0 ? start + stop : limit;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end - start > LONGEST_CLAUSE) return null;
  const units = labelled ? labelledUnits(text, start + 1, end) : unitsByVerb(text, start + 1, end);
  if (!labelled && units.length === 0) return null;
  return { form: labelled ? 'bracket' : 'verb', start, end, units, unclosed: open };
}

/** Whether the text at an offset opens with a label such as 责任单位：. */
function startsWithField(text: string, offset: number): boolean {
  FIELD_HERE.lastIndex = offset;
  return FIELD_HERE.test(text);
}

/** A label outside brackets: at the start of the paragraph, or after the sentence that ends its text. */
function bareField(text: string, inBrackets: readonly UnitClause[]): UnitClause | null {
  let clause = 0;
  for (let colon = nextColon(text, 0); colon >= 0; colon = nextColon(text, colon + 1)) {
    const from = Math.max(0, colon - LONGEST_LABEL);
    const label = LABEL_AT_END.exec(text.slice(from, colon));
    if (!label) continue;
    const start = from + label.index;
    while ((inBrackets[clause]?.end ?? Number.POSITIVE_INFINITY) <= start) clause++;
    if ((inBrackets[clause]?.start ?? Number.POSITIVE_INFINITY) < start) continue;
    let before = start - 1;
    while (before >= 0 && /\s/.test(text[before] ?? '')) before--;
    if (before >= 0 && !SENTENCE_ENDS.includes(text[before] ?? ' ')) continue;
    const end = text.trimEnd().length;
    return { form: 'line', start, end, units: labelledUnits(text, start, end), unclosed: null };
  }
  return null;
}

function nextColon(text: string, from: number): number {
  const full = text.indexOf('：', from);
  const half = text.indexOf(':', from);
  if (full < 0 || half < 0) return Math.max(full, half);
  return Math.min(full, half);
}

function labelledUnits(text: string, start: number, end: number): readonly UnitName[] {
  const units: UnitName[] = [];
  let role: UnitRole | 'person' = 'person';
  let valueStart = start;
  const value = (until: number) => {
    if (role !== 'person') for (const unit of splitUnits(text, valueStart, until, role)) units.push(unit);
  };
  FIELD.lastIndex = start;
  for (let field = FIELD.exec(text); field && field.index < end; field = FIELD.exec(text)) {
    value(field.index);
    role = roleOfLabel(field[1] ?? '');
    valueStart = FIELD.lastIndex;
  }
  value(end);
  return units;
}

function roleOfLabel(label: string): UnitRole | 'person' {
  return SHORT_LABEL_ROLES[label] ?? LABELS.find(({ pattern }) => pattern.test(label))?.role ?? 'responsible';
}

function unitsByVerb(text: string, start: number, end: number): readonly UnitName[] {
  const units: UnitName[] = [];
  let clauseStart = start;
  for (const clauseEnd of [...clauseBreaks(text, start, end), end]) {
    const clause = text.slice(clauseStart, clauseEnd).replace(/[。；;]$/, '');
    const match = ORDERING.test(clause) ? null : VERB_TAIL.exec(clause);
    if (match) {
      const nameEnd = clauseStart + (match[1] ?? '').length;
      units.push(...splitUnits(text, clauseStart, nameEnd, roleOfVerb(match[3] ?? '', units)));
    }
    clauseStart = clauseEnd + 1;
  }
  return units.every(({ name }) => name.length <= 24) ? units : [];
}

/** 牵头 leads; 配合 and 参与 support; 负责 after a lead supports it, and alone is responsible. */
function roleOfVerb(verb: string, before: readonly UnitName[]): UnitRole {
  if (/^[牵牽]/.test(verb)) return 'lead';
  if (/^(?:参与|参與|参加|配合|指导|指導)/.test(verb)) return 'supporting';
  return before.some(({ role }) => role === 'lead') ? 'supporting' : 'responsible';
}

/** Offsets of the commas that end a clause of a verb form: those after a verb, so that A，B负责 stays together. */
function clauseBreaks(text: string, start: number, end: number): readonly number[] {
  const breaks: number[] = [];
  let clauseStart = start;
  for (let at = start; at < end; at++) {
    if (!'，,；;。'.includes(text[at] ?? ' ')) continue;
    const clause = text.slice(clauseStart, at);
    if (!VERB_TAIL.test(clause) && !ORDERING.test(clause)) continue;
    breaks.push(at);
    clauseStart = at + 1;
  }
  return breaks;
}

/**
 * The units of a list between two UTF-16 offsets of a text, each in the given role. It is split at separators
 * outside brackets; 等 and 及各… part a list from its general members. A stretch without names yields none.
 */
export function splitUnits(text: string, start: number, end: number, role: UnitRole): readonly UnitName[] {
  const units: UnitName[] = [];
  let depth = 0;
  let nameStart = start;
  const name = (until: number) => {
    const raw = text.slice(nameStart, until);
    const lead = raw.length - raw.trimStart().length;
    const words = withoutTail(raw.trim());
    const at = nameStart + lead;
    if (words !== '' && !ORDERING.test(words)) {
      units.push({ name: words, role, start: at, end: at + words.length });
    }
  };
  for (let at = start; at < end; at++) {
    const char = text[at] ?? '';
    if ('(（〔'.includes(char)) depth++;
    else if (')）〕'.includes(char)) depth--;
    else if (depth <= 0 && (SEPARATORS.includes(char) || char === '。' || isWideSpace(text, at))) {
      name(at);
      nameStart = at + 1;
    } else if (depth <= 0 && at > nameStart && opensGeneralMember(text, at, end)) {
      name(at);
      nameStart = at + 1;
    }
  }
  name(end);
  return units;
}

/** A name without the marks after it, and without a closing bracket that it did not open. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && '。.；;等'.includes(name[end - 1] ?? ' ')) end--;
  const bare = name.slice(0, end);
  return /[)）〕】\]］]$/.test(bare) && !/[(（〔【[［]/.test(bare) ? bare.slice(0, -1) : bare;
}

function opensGeneralMember(text: string, at: number, end: number): boolean {
  if (text[at] === '等') return GENERAL_MEMBER.test(text.slice(at + 1, Math.min(end, at + 6)));
  return text[at] === '及' && '各有相其'.includes(text[at + 1] ?? ' ');
}

function isWideSpace(text: string, at: number): boolean {
  return text[at] === '\u3000' || (text[at] === ' ' && text[at + 1] === ' ');
}

function standsAfterSentence(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 40).trim();
  if ((rest === '' || rest === '。') && text.length <= end + 40) return true;
  return SENTENCE_ENDS.includes(text[start - 1] ?? ' ');
}

/** What a paragraph rules for the units of the whole draft. */
export interface UnitRule {
  /** 排在第一位的部门为牵头部门，下同 · 列第一位者为牵头单位 (国发〔2019〕3号, 国发〔2018〕39号). */
  readonly firstLeads: boolean;
  /** 以下任务均需……，不再一一列出: a unit that supports every later item. */
  readonly blanket: UnitName | null;
}

const FIRST_LEADS = /(?:排在|列在?|排)(?:第一位|首位)[^。；;]{0,12}(?:牵头|牽頭)/;
const BLANKET =
  /以下(?:各项|各項)?任[务務]均[需由]([^，,。；;、]{2,16}?)(?:落实|落實|负责|負責|配合|参与|參與|按|组织|組織|(?=[，,。；;]))/;

/** The rule that a paragraph states for the units of the whole draft, or `null`. */
export function unitRuleIn(text: string): UnitRule | null {
  const firstLeads = (text.includes('第一位') || text.includes('首位')) && FIRST_LEADS.test(text);
  const match = text.includes('一一列出') ? BLANKET.exec(text) : null;
  if (!firstLeads && !match) return null;
  const name = match?.[1] ?? '';
  const start = match ? match.index + match[0].indexOf(name) : 0;
  return {
    firstLeads,
    blanket: match ? { name, role: 'supporting', start, end: start + name.length } : null,
  };
}
