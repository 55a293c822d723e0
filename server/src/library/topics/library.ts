import { memo } from '../../core/memo';
import type { Structure } from '../structure/structure';
import { finished, type Steps } from './steps';
import { byPlans, type Grouping, groupTopics, type Topic } from './topics';

/** 往年计划库: the structures of past plans, and the topics that they make up. */
export interface Library {
  readonly structures: readonly Structure[];
  /** Found when they are first asked for, which takes seconds for a thousand plans; those that most plans have first. */
  readonly topics: readonly Topic[];
  /** The topics with what tells whether a part of a draft belongs to one; found together with them. */
  readonly grouping: Grouping;
  /** Does a step of finding the topics, of some milliseconds; whether they are found. */
  advance(): boolean;
}

/** The library of some past plans, the same for the same list. Costs nothing until its topics are asked for. */
export const libraryOf: (structures: readonly Structure[]) => Library = memo(newLibrary);

function newLibrary(structures: readonly Structure[]): Library {
  let grouping: Grouping | null = null;
  let work: Steps<Grouping> | null = null;
  let topics: readonly Topic[] | null = null;
  return {
    structures,
    get grouping() {
      work ??= groupTopics(structures);
      grouping ??= finished(work);
      return grouping;
    },
    advance() {
      work ??= groupTopics(structures);
      const step = grouping ? null : work.next();
      if (step?.done) grouping = step.value;
      return grouping !== null;
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
