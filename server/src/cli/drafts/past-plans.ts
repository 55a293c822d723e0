import { extname, resolve } from 'node:path';
import { formOfFile } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import type { Structure } from '../../library/structure/structure';
import { structureOf } from '../../library/structure/structure-of';
import { nearestName } from '../../lint/configuration/nearest';
import { planId } from '../../past-plans/plan-id';
import { structureFile } from '../../past-plans/structure-file';
import type { Session } from '../command';
import { Failure } from '../failure';
import { kindOf } from './files';
import { type DraftFile, shownPath } from './find-drafts';
import { readDraft } from './read-draft';

/** A past plan that was named on the command line. */
export interface NamedPlan {
  readonly structure: Structure;
  /** The file that it was read from; `null` for one of the library. */
  readonly file: DraftFile | null;
}

/** The past plan of an id, or in a file of text or of a structure. Throws a `Failure` when there is none. */
export async function planNamed(
  name: string,
  plans: readonly Structure[],
  encoding: string,
  { workingFolder }: Session,
): Promise<NamedPlan> {
  const known = plans.find(({ id }) => id === name);
  if (known) return { structure: known, file: null };
  const path = resolve(workingFolder, name);
  if (kindOf(path) === 'nothing') throw unknownPlan(name, plans);
  const file = { path, shown: shownPath(workingFolder, path) };
  const structure = await structureIn(file, encoding);
  if (structure.parts.length > 0) return { structure, file };
  throw new Failure({
    zh: `${file.shown} 里没有认出章节和条目，没有结构可用。`,
    en: `${file.shown} has no sections or items that could be told; there is no structure to use.`,
  });
}

async function structureIn(
  file: DraftFile & { readonly path: string },
  encoding: string,
): Promise<Structure> {
  const { text } = await readDraft(file, encoding);
  if (!/^\.(?:ya?ml|jsonc?)$/i.test(extname(file.path)))
    return structureOf(parseText(text, formOfFile(file.path)), planId(file.path));
  const read = await structureFile(file.path, text);
  if (read && 'parts' in read) return read;
  throw new Failure({
    zh: `${file.shown} 不是往年计划的结构${read ? `：${read.zh}` : '。'}`,
    en: `${file.shown} is no structure of a past plan${read ? `: ${read.en}` : '.'}`,
  });
}

function unknownPlan(name: string, plans: readonly Structure[]): Failure {
  const near = nearestName(
    name,
    plans.map(({ id }) => id),
  );
  return new Failure({
    zh: `没有往年计划 ${name}${near ? `，是不是 ${near}？` : '；work-plan new --list 列出全部。'}`,
    en: `There is no past plan ${name}${near ? `; did you mean ${near}?` : '; work-plan new --list lists them all.'}`,
  });
}
