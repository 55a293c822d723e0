import type { Files } from '../configuration/files';
import type { Localized } from '../core/localized';
import type { Structure } from '../library/structure/structure';
import { structureData, structureFrom } from '../library/structure/structure-data';
import { nextTurn } from './next-turn';

/**
 * The index of many plans in one file, `plans.jsonl`: a line each plan, in the order of `file` and `key`, so that
 * indexes made in parts are merged line by line.
 */
export interface PublishedPlan {
  /** The plan's path in its folder, with `/`. */
  readonly file: string;
  /** The hash of its name and content, see `contentKey`. */
  readonly key: string;
  readonly structure: Structure;
}

export const INDEX_NAME = 'plans.jsonl';
/** So many plans are read in one go; whoever waits is answered in between. */
const PLANS_AT_ONCE = 20;

/** Whether a file is an index by its name: `plans.jsonl`, `province.plans.jsonl`. */
export function isPublishedIndex(path: string): boolean {
  return /(?:^|[\\/.])plans\.jsonl$/i.test(path);
}

/** The line of a plan, with its line end. Fingerprints are left out, as of every structure that is handed on. */
export function indexLine({ file, key, structure }: PublishedPlan): string {
  return `${JSON.stringify({ file, key, structure: structureData(structure) })}\n`;
}

/** Where a line belongs in an index: its file and key. `null` for what is no line of an index. */
export function indexPlace(line: string): { readonly file: string; readonly key: string } | null {
  try {
    const { file, key, structure } = JSON.parse(line) as Partial<Record<keyof PublishedPlan, unknown>>;
    return typeof file === 'string' && typeof key === 'string' && structure ? { file, key } : null;
  } catch {
    return null;
  }
}

/** The structures of an index; what is wrong with the first line that is none. Rejects where it cannot be read. */
export async function publishedStructures(
  from: Pick<Files, 'lines'>,
  path: string,
): Promise<readonly Structure[] | Localized> {
  const structures: Structure[] = [];
  let number = 0;
  for await (const line of from.lines(path)) {
    number++;
    const structure =
      indexPlace(line) && structureFrom((JSON.parse(line) as { structure: unknown }).structure);
    if (!structure || !('parts' in structure)) return wrongLine(number, structure);
    structures.push(structure);
    if (number % PLANS_AT_ONCE === 0) await nextTurn();
  }
  return structures;
}

function wrongLine(number: number, wrong: Localized | null): Localized {
  return {
    zh: `第 ${number} 行不是一份往年计划的结构${wrong ? `：${wrong.zh}` : '。'}`,
    en: `Line ${number} is no structure of a past plan${wrong ? `: ${wrong.en}` : '.'}`,
  };
}
