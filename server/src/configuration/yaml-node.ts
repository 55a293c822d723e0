import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { ConfigNode, ConfigPlace, ConfigProblem } from '../lint/configuration/config-node';

/** A text in YAML as a value with places, or what is wrong with it. Anchors are not followed. */
export function yamlNode(text: string): ConfigNode | readonly ConfigProblem[] {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0) {
    return document.errors.map(({ pos: [start, end], message }) => ({
      offset: start,
      length: Math.max(1, end - start),
      message: { zh: `YAML 语法错误：${message}。`, en: `YAML syntax: ${message}.` },
    }));
  }
  const aliases: ConfigProblem[] = [];
  const root = nodeOf(document.contents, { offset: 0, length: 0 }, aliases);
  if (aliases.length > 0) return aliases;
  return root.kind === 'null' ? { kind: 'object', members: [], offset: 0, length: 0 } : root;
}

function nodeOf(node: unknown, around: ConfigPlace, aliases: ConfigProblem[]): ConfigNode {
  const place = placeOf(node as Node | null, around);
  if (isAlias(node)) {
    aliases.push({
      ...place,
      message: { zh: '配置不支持 YAML 的引用（*）。', en: 'YAML aliases (*) are not supported.' },
    });
  } else if (isMap(node)) {
    const members = node.items.map(({ key, value }) => {
      const keyPlace = placeOf(key as Node, place);
      return {
        key: isScalar(key) ? String(key.value) : '',
        keyPlace,
        value: nodeOf(value, keyPlace, aliases),
      };
    });
    return { ...place, kind: 'object', members };
  } else if (isSeq(node)) {
    return { ...place, kind: 'array', items: node.items.map((item) => nodeOf(item, place, aliases)) };
  } else if (isScalar(node)) {
    const { value } = node;
    if (typeof value === 'string') return { ...place, kind: 'string', value };
    if (typeof value === 'number') return { ...place, kind: 'number', value };
    if (typeof value === 'boolean') return { ...place, kind: 'boolean', value };
  }
  return { ...place, kind: 'null' };
}

function placeOf(node: Node | null, around: ConfigPlace): ConfigPlace {
  const [start, end] = node?.range ?? [];
  return start === undefined || end === undefined ? around : { offset: start, length: end - start };
}
