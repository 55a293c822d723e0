import type { Files } from '../../configuration/files';
import type { Structure } from '../../library/structure/structure';
import { libraryStructures } from '../../past-plans/library-structures';
import type { PastPlan } from '../../past-plans/past-plan-index';
import type { StructureCache } from '../../past-plans/structure-cache';
import { areTopicsFound, findTopics } from './find-topics';
import { type PlanFolderReports, type PlanFolders, planFolders } from './plan-folders';

/** The past plans that drafts are compared with, read in the background. */
export interface DraftLibrary extends Pick<PlanFolders, 'changed' | 'lookAgain' | 'settled'> {
  /** The folders of a draft are wanted: reads those that are not read yet. Resolves when the seeds are there. */
  prepare(uri: string): Promise<void>;
  /**
   * What is known by now for a draft; the rest comes with `onChange`. The same list as long as it is the same
   * structures.
   */
  structuresFor(uri: string): readonly Structure[];
  /** Finds the topics of a draft's past plans, answering others in between. Resolves when they are found. */
  findTopics(uri: string): Promise<void>;
  /** The same list as `structuresFor` when its topics are found; else none, and `onChange` comes when they are. */
  groupedFor(uri: string): readonly Structure[];
  /** The bureau's own plans for a draft, with their files. */
  ownPlansFor(uri: string): readonly PastPlan[];
  /** The file of one of the bureau's own plans (absolute path); `null` for a seed. */
  fileOf(structure: Structure): string | null;
}

export interface LibrarySources {
  /** Where the folders stand. */
  readonly files: Files;
  /** Folders of past plans for a draft (absolute paths), and its own path; `null` for a draft that is no file. */
  foldersOf(uri: string): readonly string[];
  pathOf(uri: string): string | null;
  seeds(): Promise<readonly Structure[]>;
  /** What earlier runs drew from past plans; asked for when the first folder is read. */
  cache(): Promise<StructureCache>;
}

/** Nothing is read yet. `onChange` is called when the structures of some drafts are others than before. */
export function newDraftLibrary(sources: LibrarySources, reports: PlanFolderReports): DraftLibrary {
  const answers = new Map<string, { readonly key: string; readonly structures: readonly Structure[] }>();
  let seeds: readonly Structure[] = [];
  let readingSeeds: Promise<void> | undefined;

  const onChange = () => {
    answers.clear();
    reports.onChange();
  };
  const folders = planFolders(sources.files, { ...reports, onChange }, sources.cache);
  const readSeeds = async () => {
    try {
      seeds = await sources.seeds();
      onChange();
    } catch (error) {
      reports.onError(error);
    }
  };

  const structuresFor = (uri: string): readonly Structure[] => {
    const wanted = sources.foldersOf(uri);
    const key = wanted.join('\n');
    const answer = answers.get(uri);
    if (answer?.key === key) return answer.structures;
    const structures = libraryStructures(seeds, folders.plansIn(wanted), sources.pathOf(uri));
    answers.set(uri, { key, structures });
    return structures;
  };
  const finding = new WeakSet<readonly Structure[]>();
  const tellWhenFound = (structures: readonly Structure[]) => {
    if (finding.has(structures)) return;
    finding.add(structures);
    findTopics(structures).then(reports.onChange, reports.onError);
  };

  return {
    changed: folders.changed,
    lookAgain: folders.lookAgain,
    prepare(uri) {
      readingSeeds ??= readSeeds();
      for (const folder of sources.foldersOf(uri)) folders.add(folder);
      return readingSeeds;
    },
    structuresFor,
    findTopics: (uri) => findTopics(structuresFor(uri)),
    groupedFor(uri) {
      const structures = structuresFor(uri);
      if (areTopicsFound(structures)) return structures;
      tellWhenFound(structures);
      return [];
    },
    ownPlansFor: (uri) => folders.plansIn(sources.foldersOf(uri)),
    fileOf: (structure) => folders.plans().find((plan) => plan.structure === structure)?.path ?? null,
    async settled() {
      await readingSeeds;
      await folders.settled();
    },
  };
}
