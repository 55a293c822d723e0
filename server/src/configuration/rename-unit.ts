import type { ConfigNode } from '../lint/configuration/config-node';
import { configNode, isConfigSyntax } from './config-syntax';

/** A replacement in a text; offsets are UTF-16. */
export interface TextReplacement {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

const BETWEEN_NAMES = /[\t,，、;；\r\n]/;

/**
 * The edits that give a unit another name where a file lists it (单位名录): in the `unitDirectory` of a configuration,
 * in a list of units in JSON or YAML, or in text, a unit a line. A name inside another stays.
 */
export async function unitRenaming(
  path: string,
  text: string,
  name: string,
  newName: string,
): Promise<readonly TextReplacement[]> {
  if (!isConfigSyntax(path)) return inLines(text, name, newName);
  const root = await configNode(path, text);
  if (!('kind' in root)) return [];
  const list = root.kind === 'object' ? root.members.find(({ key }) => key === 'unitDirectory')?.value : root;
  if (list?.kind !== 'array') return [];
  return stringsIn(list)
    .filter(({ value }) => value === name)
    .map(({ offset, length }) => ({
      offset,
      length,
      newText: quotedAs(text.slice(offset, offset + length), newName),
    }));
}

function stringsIn(node: ConfigNode): ReadonlyArray<Extract<ConfigNode, { kind: 'string' }>> {
  switch (node.kind) {
    case 'string':
      return [node];
    case 'array':
      return node.items.flatMap(stringsIn);
    case 'object':
      return node.members.flatMap(({ value }) => stringsIn(value));
    default:
      return [];
  }
}

function quotedAs(old: string, name: string): string {
  if (old.startsWith("'")) return `'${name.replaceAll("'", "''")}'`;
  return old.startsWith('"') || !/^[\p{L}\p{N}（）()]+$/u.test(name) ? JSON.stringify(name) : name;
}

function inLines(text: string, name: string, newText: string): readonly TextReplacement[] {
  const found: TextReplacement[] = [];
  for (let offset = text.indexOf(name); offset >= 0; offset = text.indexOf(name, offset + name.length)) {
    const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
    const isWhole =
      (/^\s*$/.test(line) || BETWEEN_NAMES.test(line.trimEnd().at(-1) ?? '')) &&
      /^[ \u3000]*(?:$|[\t,，、;；\r\n])/.test(text.slice(offset + name.length));
    if (isWhole && !line.trimStart().startsWith('#')) found.push({ offset, length: name.length, newText });
  }
  return found;
}
