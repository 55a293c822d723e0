import type { Structure } from '../../library/structure/structure';
import { libraryOf } from '../../library/topics/library';
import { nextTurn } from '../../past-plans/next-turn';

/** In ms; whoever waits is answered after so long. */
const SLICE = 10;
/** The topics of so few plans are found in no time, when somebody asks for them. */
const FEW = 40;

/** Whether the topics of some past plans can be asked for without holding up anybody. */
export function areTopicsFound(structures: readonly Structure[]): boolean {
  return structures.length <= FEW || libraryOf(structures).advance();
}

/** Finds the topics of some past plans, a slice at a time. Resolves when they are found. */
export async function findTopics(structures: readonly Structure[]): Promise<void> {
  let until = performance.now() + SLICE;
  while (!areTopicsFound(structures)) {
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + SLICE;
  }
}
