import { hostileTexts } from '../../scripts/bench/hostile-texts';
import { draftOf } from '../../server/src/core/draft';
import { parse } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { isMeasurable, nodesOf } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';

/** UTF-16 units; anything quadratic would run into mocha's time limit. `npm run bench -- hostile` prints the growth. */
const LENGTH = 60_000;

describe('hostile texts come to an end', () => {
  for (const [what, text] of Object.entries(hostileTexts)) {
    it(what, () => {
      const plan = parse(draftOf(text(LENGTH)));
      for (const node of nodesOf(plan.sections)) {
        isMeasurable(plan, node);
        assignmentOf(plan, node);
      }
      for (const { fix } of lint(plan)) void fix;
    });
  }
});
