import { strict as assert } from 'node:assert';
import { setImmediate } from 'node:timers/promises';
import { variedPlan } from '../../scripts/bench/varied-plan';
import { areTopicsFound, findTopics } from '../../server/src/connection/library/find-topics';
import { parseText } from '../../server/src/core/parse';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { libraryOf } from '../../server/src/library/topics/library';

describe('the topics of many past plans', () => {
  const structures = Array.from({ length: 60 }, (_, at) =>
    structureOf(parseText(variedPlan(at)), `plan-${at}`),
  );

  it('are found while others are answered, and are the same as in one go', async () => {
    assert.equal(areTopicsFound(structures), false);
    let answered = 0;
    let isFound = false;
    const finding = findTopics(structures).then(() => {
      isFound = true;
    });
    while (!isFound) {
      answered++;
      await setImmediate();
    }
    await finding;
    assert.ok(answered > 1, `answered ${answered} times`);
    const names = (some: typeof structures) =>
      libraryOf(some).topics.map(({ name, members }) => `${name} ${members.length}`);
    assert.deepEqual(names(structures), names([...structures]));
  });

  it('are asked for at once where there are few plans', () => {
    assert.equal(areTopicsFound(structures.slice(0, 10)), true);
  });
});
