import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseText } from '../../server/src/core/parse';
import { applyEdits, safeEdits } from '../../server/src/lint/fixes';
import { lint } from '../../server/src/lint/lint';
import { hasShared, sharedPlans, sharedText } from '../support/shared';

/** Every rule's safe fixes together, on plans that were damaged at random. */
const EXAMPLE = readFileSync(new URL('../../examples/2026年工作要点.txt', import.meta.url), 'utf8');
const plans = [
  EXAMPLE,
  ...(hasShared ? sharedPlans.filter((name) => !/f01|f11|f13/.test(name)).map(sharedText) : []),
];
const DAMAGE = [
  '',
  '一、',
  '2.',
  '3、',
  '（三）',
  '〔',
  '〕',
  '（',
  '》',
  '“',
  '。',
  ' ',
  '其它',
  '20253月11',
  '\n',
  '一是',
  '责任单位：',
];
const MOST_ROUNDS = 10;

const damagedPlans = fc
  .tuple(
    fc.constantFrom(...plans),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...DAMAGE)), {
      maxLength: 8,
    }),
  )
  .map(([text, damages]) =>
    damages.reduce((damaged, [where, what]) => {
      const at = Math.floor(where * damaged.length);
      return damaged.slice(0, at) + what + damaged.slice(at + (what === '' ? 1 : 0));
    }, text),
  );

describe('fix-all', () => {
  it('comes to an end, changes nothing the next time, and leaves no rule with more to say', () => {
    fc.assert(
      fc.property(damagedPlans, (text) => {
        const before = countByRule(text);
        let fixed = text;
        let round = 0;
        for (; round < MOST_ROUNDS; round++) {
          const plan = parseText(fixed);
          const edits = safeEdits(plan, lint(plan));
          if (edits.length === 0) break;
          fixed = applyEdits(plan.draft, edits);
        }
        assert(round < MOST_ROUNDS, 'the fixes go on and on');
        for (const [rule, count] of countByRule(fixed)) {
          assert(
            count <= (before.get(rule) ?? 0),
            `${rule}: ${before.get(rule) ?? 0} before, ${count} after`,
          );
        }
      }),
      { numRuns: 80 },
    );
  });
});

function countByRule(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, severity } of lint(parseText(text))) {
    if (severity !== 'info') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}
