import { extname } from 'node:path';
import type { ConfigNode, ConfigProblem } from '../lint/configuration/config-node';
import { jsoncNode } from './jsonc-node';

const YAML: readonly string[] = ['.yaml', '.yml'];
const JSON_WITH_COMMENTS: readonly string[] = ['.jsonc', '.json'];

/** Whether a file is JSON or YAML by its name. */
export function isConfigSyntax(path: string): boolean {
  return [...YAML, ...JSON_WITH_COMMENTS].includes(extname(path).toLowerCase());
}

/** The text of a file as a value with places, or what is wrong with its syntax. A blank text is an empty object. */
export async function configNode(path: string, text: string): Promise<ConfigNode | readonly ConfigProblem[]> {
  if (!YAML.includes(extname(path).toLowerCase())) return jsoncNode(text);
  // By far the largest of our parts; loaded only for a file in YAML.
  const { yamlNode } = await import('./yaml-node');
  return yamlNode(text);
}
