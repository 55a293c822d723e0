import { readUnits } from '../lint/configuration/config';
import type { ConfigProblem } from '../lint/configuration/config-node';
import { collectedProblems } from '../lint/configuration/config-values';
import type { DirectoryUnit } from '../lint/configuration/settings';
import { configNode, isConfigSyntax } from './config-syntax';

const SEPARATOR = /[\t,，、;；]+/;

/**
 * The units that a directory file lists (单位名录): JSON or YAML like `unitDirectory` itself, or text with one unit a
 * line, its full name first and other names after commas; lines that begin with # are comments.
 */
export async function unitDirectory(
  path: string,
  text: string,
): Promise<{ readonly units: readonly DirectoryUnit[]; readonly problems: readonly ConfigProblem[] }> {
  if (!isConfigSyntax(path)) return { units: text.split(/\r\n|\r|\n/).flatMap(unitOf), problems: [] };
  const root = await configNode(path, text);
  if (!('kind' in root)) return { units: [], problems: root };
  const problems = collectedProblems();
  return { units: readUnits(root, problems), problems: problems.list };
}

function unitOf(line: string): readonly DirectoryUnit[] {
  if (line.trimStart().startsWith('#')) return [];
  const [name, ...aliases] = line
    .split(SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return name === undefined ? [] : [{ name, aliases }];
}
