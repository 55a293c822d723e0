import { basename, extname } from 'node:path';
import { decode } from '../configuration/encoding';
import type { Files } from '../configuration/files';
import { isWordFile } from '../configuration/word-bytes';
import type { Localized } from '../core/localized';
import { formOfFile } from '../core/markdown/form';
import { parseText } from '../core/parse';
import { anyOf } from '../core/words/pattern';
import { plainOf } from '../core/words/plain';
import { TASK_KINDS } from '../core/words/plan-titles';
import { partsOf, type Structure } from '../library/structure/structure';
import { structureOf } from '../library/structure/structure-of';
import { planId } from './plan-id';
import { isPublishedIndex, publishedStructures } from './published-index';
import { NO_CACHE, type StructureCache } from './structure-cache';
import { structureFile } from './structure-file';

/** In bytes. Plans have some 10 to 200 KB; what is larger is none, and would hold up the server. */
const LARGEST = 2_000_000;
/** The same of Word files, whose pictures are passed over. */
const LARGEST_WORD = 20_000_000;

/**
 * The structures of the plan in a file, of a yaml file, or of all that an index holds; none when the file holds no
 * plan; what is wrong with a file that cannot be read. What `cache` knows is not drawn again. Never throws. `size` is
 * in bytes.
 */
export async function readPastPlan(
  from: Files,
  path: string,
  size: number,
  cache: StructureCache = NO_CACHE,
): Promise<readonly Structure[] | Localized> {
  try {
    if (isPublishedIndex(path)) return await publishedStructures(from, path);
  } catch (error) {
    return cannotRead(error);
  }
  const drawn = await drawPlan(from, path, size, cache);
  if (drawn === null) return [];
  return 'structure' in drawn ? [drawn.structure] : drawn;
}

/** A structure with the key of the file that it was drawn from. */
export interface DrawnPlan {
  readonly key: string;
  readonly structure: Structure;
}

/** The structure of the plan in one file; else as `readPastPlan`. */
export async function drawPlan(
  from: Files,
  path: string,
  size: number,
  cache: StructureCache,
): Promise<DrawnPlan | Localized | null> {
  if (size > (isWordName(path) ? LARGEST_WORD : LARGEST)) return TOO_LARGE;
  try {
    const bytes = await from.read(path);
    const key = cache.keyOf(basename(path), bytes);
    const known = cache.find(key);
    const structure = known === undefined ? await structureIn(path, bytes) : known;
    if (structure !== null && !('parts' in structure)) return structure;
    if (known === undefined) cache.keep(key, structure);
    return structure && { key, structure };
  } catch (error) {
    return cannotRead(error);
  }
}

/** `null` for a text that holds no plan. */
async function structureIn(path: string, bytes: Uint8Array): Promise<Structure | Localized | null> {
  const text = isWordFile(bytes, path) ? await wordText(bytes) : decode(bytes, 'auto')?.text;
  if (typeof text === 'object') return text;
  if (text === undefined) return bytes.includes(0) ? BINARY : UNKNOWN_ENCODING;
  if (/^\.ya?ml$/i.test(extname(path))) return await structureFile(path, text);
  const structure = structureOf(parseText(text, formOfFile(path)), planId(path));
  return isPlan(structure) ? withOwnTexts(structure) : null;
}

function isWordName(path: string): boolean {
  return /^\.docx$/i.test(extname(path));
}

/** The text of a `.docx`, or what is wrong with the file. */
async function wordText(bytes: Uint8Array): Promise<string | Localized> {
  const { importDocx } = await import('../interchange/docx/import-docx');
  const word = importDocx(bytes);
  return 'text' in word ? word.text : { zh: word.zh, en: `This file ${word.en}` };
}

const FEWEST_PARTS = 3;
const HAN = /[\u4e00-\u9fff]/;
const PLAN_TITLE = new RegExp(anyOf(`${TASK_KINDS} 工作 报告`));

/**
 * Whether numbered parts make a plan of a file: not the steps of a manual, nor the headings of a README, which has
 * no numbers and no title of a plan.
 */
function isPlan({ parts, numbering, title }: Structure): boolean {
  const titles = [...partsOf(parts)].map((part) => part.title);
  if (titles.length < FEWEST_PARTS) return false;
  if (titles.filter((text) => HAN.test(text)).length < titles.length / 2) return false;
  return (
    numbering.some(({ style }) => style !== 'markdown' && style !== 'dash') ||
    PLAN_TITLE.test(plainOf(title ?? ''))
  );
}

/** Texts cut out of a plan's text hold the whole of it in memory; texts read anew stand for themselves. */
function withOwnTexts(structure: Structure): Structure {
  return JSON.parse(JSON.stringify(structure)) as Structure;
}

const TOO_LARGE: Localized = {
  zh: `文件超过 ${LARGEST / 1e6} MB，不像一份计划。`,
  en: `The file is larger than ${LARGEST / 1e6} MB; it is hardly a plan.`,
};
const BINARY: Localized = {
  zh: '是二进制文件，不是纯文本；PDF 等请先另存为 .txt 或 .docx。',
  en: 'This is a binary file, not plain text; save PDF and the like as .txt or .docx first.',
};
const UNKNOWN_ENCODING: Localized = {
  zh: '编码无法识别（不是 UTF-8、UTF-16 或 GB18030）。',
  en: 'The encoding cannot be told (it is not UTF-8, UTF-16 or GB18030).',
};

function cannotRead(error: unknown): Localized {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const told = code ?? message ?? String(error);
  return { zh: `读不了这个文件（${told}）。`, en: `The file cannot be read (${told}).` };
}
