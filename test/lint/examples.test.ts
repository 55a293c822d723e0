import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { rules } from '../../server/src/lint/rules/index';
import { findingsOf } from '../support/rule-tester';

const FOLDER = new URL('../../server/src/lint/rules/', import.meta.url);
const TESTS = new URL('./rules/', import.meta.url);

describe('every rule', () => {
  it('is in the list, and has a test', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes(sep) && file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(rules.map(({ id }) => id).sort(), files.map((file) => basename(file)).sort());
    for (const file of files)
      assert(existsSync(new URL(`${file}.test.ts`, TESTS)), `test/lint/rules/${file}.test.ts`);
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('flags its bad example, with what its documentation promises', () => {
        const { findings } = findingsOf(rule, rule.docs.bad, rule.docs.settings, rule.docs.pastPlans);
        assert(findings.length > 0);
        for (const { fix, message, severity } of findings) {
          assert.equal(severity, rule.level === 'off' ? 'info' : rule.level);
          assert(message.zh !== '' && message.en !== '');
          if (rule.fix === 'none') assert.equal(fix, undefined);
          if (rule.fix === 'ask') assert(!fix?.safe);
        }
      });

      it('finds nothing in its good example', () => {
        assert.deepEqual(
          findingsOf(rule, rule.docs.good, rule.docs.settings, rule.docs.pastPlans).findings,
          [],
        );
      });

      it('explains itself in both languages', () => {
        const { what, why, remedy, source, leavesAlone } = rule.docs;
        for (const { zh, en } of [what, why, remedy, source, leavesAlone]) {
          assert.match(zh, /[\u4e00-\u9fff]/);
          assert.match(en, /[a-z]/);
        }
      });
    });
  }
});
