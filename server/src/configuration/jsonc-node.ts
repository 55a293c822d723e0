import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Localized } from '../core/localized';
import type { ConfigNode, ConfigProblem } from '../lint/configuration/config-node';

/** By the names that the parser gives to its errors. */
const MESSAGES: Readonly<Record<string, Localized>> = {
  InvalidSymbol: { zh: '这里的符号看不懂', en: 'invalid symbol' },
  InvalidNumberFormat: { zh: '数字写法不对', en: 'invalid number' },
  PropertyNameExpected: {
    zh: '这里应为设置项的名字，须加双引号',
    en: 'a name in double quotes is expected',
  },
  ValueExpected: { zh: '这里缺少值', en: 'a value is expected' },
  ColonExpected: { zh: '这里缺少冒号', en: 'a colon is expected' },
  CommaExpected: { zh: '这里缺少逗号', en: 'a comma is expected' },
  CloseBraceExpected: { zh: '缺少 }', en: '} is expected' },
  CloseBracketExpected: { zh: '缺少 ]', en: '] is expected' },
  EndOfFileExpected: { zh: '后面还有多余的内容', en: 'there is more after the end' },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'the comment is not closed' },
  UnexpectedEndOfString: { zh: '字符串没有结束', en: 'the string is not closed' },
};

/** A text in JSON with comments and trailing commas as a value with places, or what is wrong with it. */
export function jsoncNode(text: string): ConfigNode | readonly ConfigProblem[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) {
    return errors.map(({ error, offset, length }) => {
      const { zh, en } = MESSAGES[printParseErrorCode(error)] ?? { zh: '写法不对', en: 'invalid' };
      return { offset, length, message: { zh: `JSON 语法错误：${zh}。`, en: `JSON syntax: ${en}.` } };
    });
  }
  return root ? nodeOf(root) : { kind: 'object', members: [], offset: 0, length: 0 };
}

function nodeOf({ type, offset, length, children = [], value }: Node): ConfigNode {
  const place = { offset, length };
  switch (type) {
    case 'object':
      return { ...place, kind: 'object', members: children.flatMap(memberOf) };
    case 'array':
      return { ...place, kind: 'array', items: children.map(nodeOf) };
    case 'string':
    case 'number':
    case 'boolean':
      return { ...place, kind: type, value };
    default:
      return { ...place, kind: 'null' };
  }
}

function memberOf({ children: [key, value] = [] }: Node) {
  if (!key || !value) return [];
  const keyPlace = { offset: key.offset, length: key.length };
  return [{ key: String(key.value), keyPlace, value: nodeOf(value) }];
}
