import { disk } from '../configuration/disk';
import { structureFrom } from '../library/structure/structure-data';
import type { PastPlanProblem } from './past-plan-index';
import type { PlanFile } from './plan-files';
import { withoutExtension } from './plan-id';
import { indexPlace, isPublishedIndex, type PublishedPlan } from './published-index';
import { drawPlan } from './read-past-plan';
import type { StructureCache } from './structure-cache';

/** Structures are saved each so many files, and are not held any longer. */
const FILES_A_SAVE = 200;

/**
 * The plans in some files, one after the other, those of an index one line after the other, so that no more than one
 * is held at a time. A plan is called by its path, since a province has many files of one name. What cannot be read goes to `onProblem`. Never throws.
 */
export async function* plansInFiles(
  files: readonly PlanFile[],
  cache: StructureCache,
  onProblem: (problem: PastPlanProblem) => void,
): AsyncGenerator<PublishedPlan> {
  for (const [index, { path, inFolder, size }] of files.entries()) {
    if (isPublishedIndex(path)) {
      yield* plansOfIndex(path, onProblem);
      continue;
    }
    const drawn = await drawPlan(disk, path, size, cache);
    if (index % FILES_A_SAVE === FILES_A_SAVE - 1) cache.save();
    if (drawn && 'structure' in drawn) {
      const structure = { ...drawn.structure, id: withoutExtension(inFolder) };
      yield { file: inFolder, key: drawn.key, structure };
    } else if (drawn) onProblem({ path, message: drawn });
  }
  cache.save();
}

async function* plansOfIndex(
  path: string,
  onProblem: (problem: PastPlanProblem) => void,
): AsyncGenerator<PublishedPlan> {
  let number = 0;
  try {
    for await (const line of disk.lines(path)) {
      number++;
      const place = indexPlace(line);
      const structure = place && structureFrom((JSON.parse(line) as { structure: unknown }).structure);
      if (place && structure && 'parts' in structure) yield { ...place, structure };
      else onProblem({ path, message: wrongLine(number) });
    }
  } catch (error) {
    onProblem({
      path,
      message: { zh: `读不了（${String(error)}）。`, en: `cannot be read (${String(error)}).` },
    });
  }
}

function wrongLine(number: number) {
  return {
    zh: `第 ${number} 行不是一份往年计划的结构，已跳过。`,
    en: `Line ${number} is no structure of a past plan and was skipped.`,
  };
}
