import { strict as assert } from 'node:assert';
import { parseText } from '../../../../server/src/core/parse';
import { noSettings } from '../../../../server/src/lint/configuration/settings';
import { lint } from '../../../../server/src/lint/lint';
import { unlikePlan } from '../../../../server/src/lint/rules/structure/unlike-plan';
import { flags, leavesAlone } from '../../../support/rule-tester';

const NOTES =
  '⟦# 读书笔记⟧\n\n1. 甲，XX人写\n2. 乙\n4. 丙\n\n## 摘抄\n\n- 丁\n- 戊\n- 己\n\n## 想法\n\n- 庚\n- 辛\n';
const PLAIN = NOTES.replace(/[⟦⟧]/g, '');

function found(text: string, everyPage: boolean): readonly string[] {
  const findings = lint(parseText(text), { settings: { ...noSettings, everyPage } });
  return [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
}

describe('unlike-plan', () => {
  it('says once that a page is no plan', () =>
    void flags(unlikePlan, NOTES.replace('# 读书笔记⟧', '读书笔记⟧').replace('⟦', '# ⟦')));
  it('leaves plans alone', () => leavesAlone(unlikePlan, PLAIN.replace('读书笔记', '读书工作计划')));
  it('leaves a page alone where every page is checked', () =>
    leavesAlone(unlikePlan, PLAIN, { everyPage: true }));

  it('stands for all other rules', () => {
    assert.deepEqual(found(PLAIN, false), ['unlike-plan']);
    assert.deepEqual(found(PLAIN.replace('读书笔记', '读书工作计划'), false), [
      'no-units',
      'placeholder-text',
    ]);
    assert.deepEqual(found(PLAIN, true), ['placeholder-text']);
  });

  it('can be allowed by a comment, and turned off', () => {
    assert.deepEqual(found(`${PLAIN}\n<!-- work-plan: allow-file unlike-plan 笔记 -->\n`, false), []);
    const levels = new Map([['unlike-plan', 'off' as const]]);
    assert.deepEqual(lint(parseText(PLAIN), { levels }), []);
  });

  it('does not report comments on rules that did not look', () => {
    assert.deepEqual(found(`${PLAIN}\n<!-- work-plan: allow-file missing-unit 笔记 -->\n`, false), [
      'unlike-plan',
    ]);
  });
});
