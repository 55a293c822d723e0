import type { Localized } from '../core/localized';
import type { ConfigNode } from '../lint/configuration/config-node';
import { configNode } from './config-syntax';

/** The text of a JSON or YAML file (told by its name) as plain data, or what is wrong with its syntax. */
export async function plainData(
  path: string,
  text: string,
): Promise<{ readonly data: unknown } | { readonly problem: Localized }> {
  const root = await configNode(path, text);
  if ('kind' in root) return { data: dataOf(root) };
  return { problem: root[0]?.message ?? { zh: '写法不对。', en: 'Invalid.' } };
}

function dataOf(node: ConfigNode): unknown {
  if (node.kind === 'null') return null;
  if (node.kind === 'array') return node.items.map(dataOf);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.members.map(({ key, value }) => [key, dataOf(value)]));
}
