import { join, resolve } from 'node:path';
import { disk } from '../../../configuration/disk';
import { partRecords } from '../../../library/structure/part-records';
import { cacheOfStructures } from '../../../past-plans/cache-location';
import { mergedIndexes, WrongIndex } from '../../../past-plans/merge-indexes';
import { type PlanFile, planFiles } from '../../../past-plans/plan-files';
import { plansInFiles } from '../../../past-plans/plans-in-files';
import {
  INDEX_NAME,
  indexLine,
  isPublishedIndex,
  type PublishedPlan,
} from '../../../past-plans/published-index';
import { writeLines } from '../../../past-plans/write-lines';
import type { Arguments } from '../../arguments';
import { ExitStatus, type Session } from '../../command';
import { kindOf } from '../../drafts/files';
import { shownPath } from '../../drafts/find-drafts';
import { Failure } from '../../failure';
import { complain, writeOut } from '../../terminal/output';
import { cacheLocationOf } from '../library-options';
import { inShard, shardOf } from '../lint/shard';

/** `library index FOLDER... -o FOLDER`: the structures of all plans in one file, or of one part of them. */
export async function indexPlans(
  args: Arguments,
  names: readonly string[],
  session: Session,
): Promise<number> {
  const target = targetOf(args, session, 'index');
  const shard = args.value('shard');
  const found = await filesNamed(names, session, 'index');
  const files = shard === undefined ? found.files : inShard(found.files, shardOf(shard));
  let count = 0;
  const lines = async function* () {
    for await (const plan of await plansOf(files, args, session, found.problem)) {
      count++;
      yield indexLine(plan);
    }
  };
  await writeLines(target, lines());
  tellCount(target, count, session);
  return found.status();
}

/** `library merge INDEX... -o FOLDER`: indexes made in parts as one. */
export async function mergeIndexes(
  args: Arguments,
  names: readonly string[],
  session: Session,
): Promise<number> {
  const target = targetOf(args, session, 'merge');
  const paths = names.map((name) => indexNamed(name, session));
  if (paths.length === 0)
    throw new Failure({
      zh: 'library merge 要索引的文件夹或文件。',
      en: 'library merge takes the folders or files of indexes.',
    });
  let count = 0;
  const lines = async function* () {
    for await (const line of mergedIndexes(paths)) {
      count++;
      yield line;
    }
  };
  try {
    await writeLines(target, lines());
  } catch (error) {
    if (error instanceof WrongIndex) throw new Failure(error.sentence);
    throw error;
  }
  tellCount(target, count, session);
  return ExitStatus.clean;
}

/** `library export FOLDER|INDEX... [-o FILE]`: a line of JSON for every section and item, for a search engine. */
export async function exportParts(
  args: Arguments,
  names: readonly string[],
  session: Session,
): Promise<number> {
  const { workingFolder } = session;
  const found = await filesNamed(names, session, 'export');
  const lines = async function* () {
    for await (const { structure } of await plansOf(found.files, args, session, found.problem))
      yield partRecords(structure)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join('');
  };
  const output = args.value('output');
  if (output === undefined) for await (const text of lines()) writeOut(text);
  else {
    const path = resolve(workingFolder, output);
    refuseExisting(path, args, session);
    await writeLines(path, lines());
  }
  return found.status();
}

async function plansOf(
  files: readonly PlanFile[],
  args: Arguments,
  { packageFolder, workingFolder }: Session,
  onProblem: Parameters<typeof plansInFiles>[2],
): Promise<AsyncGenerator<PublishedPlan>> {
  const location = cacheLocationOf(args);
  const cache = await cacheOfStructures(packageFolder, location && resolve(workingFolder, location));
  return plansInFiles(files, cache, onProblem);
}

/** The files of plans under some folders, in the order of an index, and what is told of them. */
async function filesNamed(names: readonly string[], { workingFolder, language }: Session, action: string) {
  if (names.length === 0) {
    throw new Failure({
      zh: `library ${action} 要往年计划的文件夹。`,
      en: `library ${action} takes folders of past plans.`,
    });
  }
  let failed = false;
  const problem: Parameters<typeof plansInFiles>[2] = ({ path, message: { zh, en } }) => {
    failed = true;
    const shown = shownPath(workingFolder, path);
    complain({ zh: `往年计划 ${shown}：${zh}`, en: `Past plans, ${shown}: ${en}` }, language);
  };
  const { files, problems } = await planFiles(
    disk,
    names.map((name) => resolve(workingFolder, name)),
    () => false,
  );
  for (const each of problems) problem(each);
  const place = ({ inFolder, path }: PlanFile) => `${inFolder}\n${path}`;
  return {
    files: files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
    problem,
    status: () => (failed ? ExitStatus.failed : ExitStatus.clean),
  };
}

/** The file of an index that is named itself or by its folder. */
function indexNamed(name: string, { workingFolder }: Session): string {
  const path = resolve(workingFolder, name);
  const file = kindOf(path) === 'folder' ? join(path, INDEX_NAME) : path;
  if (kindOf(file) === 'file' && isPublishedIndex(file)) return file;
  throw new Failure({
    zh: `${name} 不是 library index 写的索引（${INDEX_NAME}）。`,
    en: `${name} is no index that library index has written (${INDEX_NAME}).`,
  });
}

/** The file of the index to be written. Throws a `Failure` where no folder is named or it holds one. */
function targetOf(args: Arguments, session: Session, action: string): string {
  const folder = args.value('output');
  if (folder === undefined) {
    throw new Failure({
      zh: `library ${action} 要用 -o 指定索引写入的文件夹。`,
      en: `library ${action} takes the folder for the index after -o.`,
    });
  }
  const path = resolve(session.workingFolder, folder, INDEX_NAME);
  refuseExisting(path, args, session);
  return path;
}

function refuseExisting(path: string, args: Arguments, { workingFolder }: Session): void {
  if (args.has('force') || kindOf(path) === 'nothing') return;
  const shown = shownPath(workingFolder, path);
  throw new Failure({
    zh: `${shown} 已存在，没有覆盖；要覆盖请加 --force。`,
    en: `${shown} is there already; add --force to overwrite it.`,
  });
}

function tellCount(path: string, count: number, { workingFolder, language }: Session): void {
  const shown = shownPath(workingFolder, path);
  writeOut({ zh: `${shown}：${count} 份计划\n`, en: `${shown}: ${count} plans\n` }[language]);
}
