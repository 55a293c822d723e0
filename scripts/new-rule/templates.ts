/** A rule that compiles and runs and finds nothing yet: the tests of every rule fail on it. */
export function ruleText(id: string, name: string): string {
  return `import { textsBetween } from '../../../core/work-plan';
import { quote } from '../../reading/excerpt';
import { defineRule } from '../../rule';

/** TODO: what the words are, and the standard or practice behind them. */
const FLAW = /TODO/g;

export const ${name} = defineRule({
  id: '${id}',
  level: 'info',
  looksAt: 'item',
  fix: 'none',
  docs: {
    what: { zh: 'TODO', en: 'TODO' },
    why: { zh: 'TODO', en: 'TODO' },
    remedy: { zh: 'TODO', en: 'TODO' },
    source: { zh: 'TODO', en: 'TODO' },
    leavesAlone: { zh: 'TODO', en: 'TODO' },
    bad: '某局2026年工作要点\\n一、重点任务\\n1.抓好防汛。年底前修订预案。\\n',
    good: '某局2026年工作要点\\n一、重点任务\\n1.抓好防汛。年底前修订预案。\\n',
  },
  *check(plan, item) {
    for (const { paragraph, start: from, text } of textsBetween(plan.draft, item.start, item.end)) {
      for (const { 0: words, index } of text.matchAll(FLAW)) {
        const start = from + index;
        yield {
          span: { paragraph, start, end: start + words.length },
          message: { zh: \`\${quote(words)}TODO。\`, en: \`\${quote(words)} TODO.\` },
        };
      }
    }
  },
});
`;
}

/** The test of a new rule, which fails until its drafts are written. */
export function testText(family: string, id: string, name: string): string {
  return `import { strict as assert } from 'node:assert';
import { ${name} } from '../../../../server/src/lint/rules/${family}/${id}';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('${id}', () => {
  it('flags TODO', () => {
    const [finding] = flags(${name}, '一、任务\\n1.抓好防汛。⟦年底前⟧修订预案。\\n');
    assert.equal(finding?.message.zh, '“年底前”……');
  });

  it('leaves TODO alone', () => {
    leavesAlone(${name}, '一、任务\\n1.抓好防汛。年底前修订预案。\\n');
  });
});
`;
}
