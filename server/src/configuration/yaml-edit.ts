import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';
import type { Level } from '../lint/rule';

/**
 * A configuration in YAML with a rule at a level. Only the words that change are written, so that comments, quotes and
 * layout stay. `null` where that cannot be done so: aliases, several documents, a value of another kind.
 */
export function withRuleLevelYaml(text: string, ruleId: string, level: Level): string | null {
  const root = rootOf(text);
  if (!root) return null;
  const rules = pairOf(root.map, 'rules');
  if (!rules) return checked(text, appended(text, `rules:\n  ${ruleId}: ${level}\n`), root.map);
  if (!isMap(rules.value)) return null;
  const own = pairOf(rules.value, ruleId);
  if (!own) return checked(text, withMember(text, rules.value, `${ruleId}: ${level}`), root.map);
  const place = isSeq(own.value) ? own.value.items[0] : own.value;
  return isScalar(place) ? replaced(text, place, level) : null;
}

/** A configuration in YAML with a unit in its list of units, or as another name of one that is there; or `null`. */
export function withUnitYaml(text: string, name: string, aliasOf: string | null): string | null {
  const root = rootOf(text);
  if (!root) return null;
  const units = pairOf(root.map, 'unitDirectory');
  const written = stringify(name).trim();
  if (!units)
    return aliasOf === null
      ? checked(text, appended(text, `unitDirectory:\n  - ${written}\n`), root.map)
      : null;
  if (!isSeq(units.value)) return null;
  if (aliasOf === null) return withElement(text, units.value, written);
  const unit = units.value.items.find(
    (item) => (isScalar(item) && item.value === aliasOf) || (isMap(item) && item.get('name') === aliasOf),
  );
  if (isScalar(unit)) {
    const indent = ' '.repeat(columnOf(text, unit));
    const isFlow = units.value.flow === true;
    const old = textOf(text, unit);
    return replaced(
      text,
      unit,
      isFlow ? `{ name: ${old}, aliases: [${written}] }` : `name: ${old}\n${indent}aliases: [${written}]`,
    );
  }
  if (!isMap(unit)) return null;
  const aliases = pairOf(unit, 'aliases');
  if (!aliases) return withMember(text, unit, `aliases: [${written}]`);
  return isSeq(aliases.value) ? withElement(text, aliases.value, written) : null;
}

/** The map that a configuration is; `null` for a text that is another thing, or has aliases. */
function rootOf(text: string): { readonly map: YAMLMap | null } | null {
  const document: Document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0 || /(?:^|\s)[*&]\w|^---[\s\S]*^---|^\.\.\.$/m.test(text)) return null;
  const { contents } = document;
  if (contents === null) return { map: null };
  return isMap(contents) && contents.flow !== true ? { map: contents } : null;
}

function pairOf(map: YAMLMap | null, key: string): Pair<unknown, unknown> | undefined {
  return map?.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** At the end of a text, on a line of its own. */
function appended(text: string, lines: string): string {
  return text === '' || text.endsWith('\n') ? text + lines : `${text}\n${lines}`;
}

/** A text that is still a map, which has what it had; else `null`. */
function checked(text: string, changed: string | null, before: YAMLMap | null): string | null {
  const after = changed === null ? null : rootOf(changed)?.map;
  const kept = (before?.items ?? []).every(
    ({ key }) => isScalar(key) && pairOf(after ?? null, String(key.value)),
  );
  return after && kept && changed !== text ? changed : null;
}

function withMember(text: string, map: YAMLMap, member: string): string | null {
  const last = map.items.at(-1);
  if (map.flow) return beforeEnd(text, map, member, map.items.length > 0);
  return last
    ? afterLine(text, endOf(last), `${' '.repeat(columnOf(text, last.key as Node))}${member}`)
    : null;
}

function withElement(
  text: string,
  list: Node & { flow?: boolean; items: unknown[] },
  element: string,
): string | null {
  if (list.flow) return beforeEnd(text, list, element, list.items.length > 0);
  const last = list.items.at(-1) as Node | undefined;
  const start = last?.range?.[0];
  if (!last || start === undefined) return null;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const dash = /^(\s*-\s+)/.exec(line)?.[1];
  return dash === undefined ? null : afterLine(text, last.range?.[1] ?? start, dash + element);
}

/** Before the bracket that closes a list or map in one line. */
function beforeEnd(text: string, node: Node, words: string, hasOthers: boolean): string | null {
  const end = node.range?.[1];
  if (end === undefined) return null;
  const inside = text.slice(0, end - 1);
  const kept = inside.trimEnd();
  return `${kept}${hasOthers ? ', ' : ''}${words}${inside.slice(kept.length)}${text.slice(end - 1)}`;
}

/** A line behind the line that an offset stands in. */
function afterLine(text: string, offset: number, line: string): string {
  const at = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', at);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (end < 0) return `${text}${lineEnd}${line}`;
  const before = text.slice(0, end + 1);
  return `${before}${line}${lineEnd}${text.slice(end + 1)}`;
}

function endOf({ key, value }: Pair<unknown, unknown>): number {
  return (value as Node | null)?.range?.[1] ?? (key as Node).range?.[1] ?? 0;
}

function columnOf(text: string, { range }: Node): number {
  const start = range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function textOf(text: string, { range }: Node): string {
  return range ? text.slice(range[0], range[1]) : '';
}

function replaced(text: string, node: Node, words: string): string | null {
  return node.range ? text.slice(0, node.range[0]) + words + text.slice(node.range[1]) : null;
}
