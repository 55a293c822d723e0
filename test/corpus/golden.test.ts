import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseText } from '../../server/src/core/parse';
import { goldenOutline } from '../support/golden';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

/** Set to write the outlines anew: UPDATE_GOLDEN=1 npx mocha. Read the difference before you commit it. */
const UPDATE = 'UPDATE_GOLDEN' in process.env;

if (hasShared) {
  describe('golden outlines of the published plans', () => {
    for (const name of sharedPlans) {
      it(name, () => {
        const file = new URL(
          `golden/${name.replace('/', '-').replace(/\.txt$/, '')}.outline`,
          import.meta.url,
        );
        const outline = goldenOutline(parseText(sharedText(name)));
        if (UPDATE) writeFileSync(file, outline);
        assert.equal(outline, readFileSync(file, 'utf8'));
      });
    }
  });
}
