import type { Structure } from '../structure/structure';
import { byPlans, type Grouping, groupTopics, type Topic } from './topics';

/** 往年计划库: the structures of past plans, and the topics that they make up. */
export interface Library {
  readonly structures: readonly Structure[];
  /** Found when they are first asked for, which takes seconds for a thousand plans; those that most plans have first. */
  readonly topics: readonly Topic[];
  /** The topics with what tells whether a part of a draft belongs to one; found together with them. */
  readonly grouping: Grouping;
}

const libraries = new WeakMap<readonly Structure[], Library>();

/** The library of some past plans, the same for the same list. Costs nothing until its topics are asked for. */
export function libraryOf(structures: readonly Structure[]): Library {
  const library = libraries.get(structures) ?? newLibrary(structures);
  libraries.set(structures, library);
  return library;
}

function newLibrary(structures: readonly Structure[]): Library {
  let grouping: Grouping | null = null;
  let topics: readonly Topic[] | null = null;
  return {
    structures,
    get grouping() {
      grouping ??= groupTopics(structures);
      return grouping;
    },
    get topics() {
      topics ??= byPlans([
        ...this.grouping.fields.flatMap((field): readonly Topic[] => field.topics),
        ...this.grouping.frames,
      ]);
      return topics;
    },
  };
}
