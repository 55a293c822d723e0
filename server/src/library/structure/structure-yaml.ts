import type { Structure } from './structure';
import { type Data, structureData } from './structure-data';

/** Says to who opens the file what its keys mean. */
const HEAD = `# 往年计划的结构，用 work-plan library add 从计划中提取：只有标题、统计和写法，没有正文。
# section 章节，item 条目；topics 主题词，units 责任单位；targets 量化目标数，deadlines 完成时限数；
# numbering 各级序号（continuous 全文连续编号），unitForm 责任单位的写法。
`;

/** A structure as a text in YAML, always the same for the same structure; ends with a line end. */
export function structureYaml(structure: Structure): string {
  return HEAD + blockMembers(structureData(structure), '').join('\n').concat('\n');
}

/** Lists of parts stand on lines of their own; all else is short and stays on one. */
function blockMembers(data: Readonly<Record<string, Data>>, indent: string): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (!isList(value) || !value.some(isObject)) return [`${indent}${key}: ${inline(value, true)}`];
    return [`${indent}${key}:`, ...value.flatMap((item) => listItem(item, `${indent}  `))];
  });
}

function listItem(item: Data, indent: string): string[] {
  if (!isObject(item) || !('section' in item || 'item' in item)) return [`${indent}- ${inline(item, true)}`];
  const [first = '', ...rest] = blockMembers(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** A value on one line; `alone` when nothing but it stands there. */
function inline(value: Data, alone: boolean): string {
  if (isList(value)) return `[${value.map((item) => inline(item, false)).join(', ')}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, member]) => `${key}: ${inline(member, false)}`);
    return `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? scalar(value, alone) : String(value);
}

const NAME = /^[A-Za-z][\w+-]*$/;
/** What YAML 1.1 or 1.2 would read as something else than a text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** A Chinese character tells it from numbers and dates; the first must be none of YAML's signs. */
const WORDS = /^(?=.*[\u4e00-\u9fff])[\u4e00-\u9fff0-9A-Za-z“《〔（①-⑳](?:.*\S)?$/;
const SIGNS = /:(?: |$)| #|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff\ufffe\uffff]/u;
const FLOW_SIGNS = /[,[\]{}:]/;

function scalar(text: string, alone: boolean): string {
  if (NAME.test(text) && !NO_TEXT.test(text)) return text;
  if (WORDS.test(text) && !SIGNS.test(text) && (alone || !FLOW_SIGNS.test(text))) return text;
  return JSON.stringify(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\u00a0\ufeff\ufffe\uffff]/gu, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

function isObject(value: Data): value is { readonly [key: string]: Data } {
  return typeof value === 'object' && !isList(value);
}
