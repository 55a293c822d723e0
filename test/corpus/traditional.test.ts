import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { parseText } from '../../server/src/core/parse';
import { plainOf } from '../../server/src/core/words/plain';
import { lint } from '../../server/src/lint/lint';
import { goldenOutline } from '../support/golden';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

/** As an office of Taiwan would print it, character by character; another program than ours says how. */
const inTraditional = Converter({ from: 'cn', to: 'tw' });

/** These speak of the script itself. */
const OF_THE_SCRIPT: ReadonlySet<string> = new Set(['mixed-script', 'nonstandard-term']);

const EXAMPLES = new URL('../../examples/', import.meta.url);
const drafts: ReadonlyArray<readonly [name: string, text: string]> = [
  ...readdirSync(EXAMPLES).map((name) => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')] as const),
  ...(hasShared ? sharedPlans.map((name) => [name, sharedText(name)] as const) : []),
];

describe('a draft in Traditional characters is read as in Simplified ones', () => {
  for (const [name, text] of drafts) {
    const traditional = inTraditional(text);

    it(`${name}: outline, units, targets and deadlines`, () => {
      assert.notEqual(traditional, text);
      const plan = parseText(traditional);
      assert.equal(goldenOutline(plan), goldenOutline(parseText(text)));
      assert.equal(plainOf(plan.issuer ?? ''), parseText(text).issuer ?? '');
    });

    it(`${name}: findings`, () => assert.deepEqual(findings(traditional), findings(text)));
  }
});

/** The findings of all rules but those about the script, by rule and place. */
function findings(text: string): readonly string[] {
  const plan = parseText(text);
  return lint(plan)
    .filter(({ ruleId }) => !OF_THE_SCRIPT.has(ruleId))
    .map(({ ruleId, span }) => {
      const { line, character } = plan.draft.position(span.paragraph, span.start);
      return `${line + 1}:${character + 1} ${ruleId}`;
    });
}
