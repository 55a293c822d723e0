import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver-types';
import { parseText } from '../../server/src/core/parse';
import { codeActions } from '../../server/src/features/code-actions';
import { diagnostics } from '../../server/src/features/diagnostics';
import { lint } from '../../server/src/lint/lint';
import type { Finding } from '../../server/src/lint/rule';
import { skippedNumber } from '../../server/src/lint/rules/numbering/skipped-number';
import { annotated, applied } from '../support/annotated';

const uri = 'file:///draft.txt';
const DRAFT = '某局2026年工作要点\n一、强化学习\n二、强化管理\n⟦四、⟧强化服务\n';
const RENUMBERED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n三、强化服务\n';

describe('code actions', () => {
  it('offer the fix of a finding under the cursor, with its diagnostic, and preferred because it is safe', () => {
    const { text, ranges } = annotated(DRAFT);
    const [fix, ...others] = actionsFor(text, ranges[0], { only: [CodeActionKind.QuickFix] });
    assert.deepEqual(others.filter(isFix), []);
    assert.equal(fix?.kind, CodeActionKind.QuickFix);
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['skipped-number'],
    );
    assert.equal(afterwards(text, fix), RENUMBERED);
  });

  for (const [where, cursor] of [
    ['before', '一、强化学习\n二、强化管理\n‸四、强化服务\n'],
    ['inside', '一、强化学习\n二、强化管理\n四‸、强化服务\n'],
    ['right after', '一、强化学习\r\n二、强化管理\r\n四、‸强化服务\r\n'],
  ] as const) {
    it(`offer it with the cursor ${where} the marker`, () => {
      const { text, cursor: place } = annotated(cursor);
      assert.ok(place);
      assert.equal(actionsFor(text, { start: place, end: place }).filter(isFix).length, 1);
    });
  }

  it('offer nothing for a finding elsewhere', () => {
    const { text, cursor } = annotated('一、强化学习\n二、强化管理\n四、强‸化服务\n');
    assert.ok(cursor);
    assert.deepEqual(actionsFor(text, { start: cursor, end: cursor }).filter(isQuickFix), []);
  });

  it('title the fix in the language of the client', () => {
    const { text, ranges } = annotated(DRAFT);
    const titles = (['zh', 'en'] as const).map(
      (language) => actionsFor(text, ranges[0], {}, language)[0]?.title,
    );
    assert.match(titles[0] ?? '', /^重新编号/);
    assert.match(titles[1] ?? '', /^Renumber/);
  });

  it('do not link a diagnostic that is not of this finding', () => {
    const { text, ranges } = annotated(DRAFT);
    const stale = { range: wholeOf(text), message: '', code: 'skipped-number', data: '99:0-1' };
    const [fix] = actionsFor(text, ranges[0], { diagnostics: [stale] });
    assert.equal(fix?.diagnostics, undefined);
  });

  describe('fix all', () => {
    for (const wanted of [
      CodeActionKind.Source,
      CodeActionKind.SourceFixAll,
      `${CodeActionKind.SourceFixAll}.work-plan`,
    ]) {
      it(`comes for ${wanted}`, () => {
        const { text } = annotated(DRAFT);
        const [fixAll, ...others] = actionsFor(text, wholeOf(text), { only: [wanted] });
        assert.deepEqual(others, []);
        assert.equal(fixAll?.kind, 'source.fixAll.work-plan');
        assert.equal(afterwards(text, fixAll), RENUMBERED);
      });
    }

    it('comes when the writer asks for anything, not while the cursor moves', () => {
      const { text } = annotated(DRAFT);
      const kinds = (triggerKind: CodeActionTriggerKind) =>
        actionsFor(text, wholeOf(text), { triggerKind }).map(({ kind }) => kind);
      assert.ok(kinds(CodeActionTriggerKind.Invoked).includes('source.fixAll.work-plan'));
      assert.ok(!kinds(CodeActionTriggerKind.Automatic).includes('source.fixAll.work-plan'));
    });

    it('does not come for other kinds, nor when nothing is safe to fix', () => {
      const { text } = annotated(DRAFT);
      assert.deepEqual(
        actionsFor(text, wholeOf(text), { only: ['source.organizeImports', 'source.fix'] }),
        [],
      );
      assert.deepEqual(actionsFor(RENUMBERED, wholeOf(RENUMBERED), { only: ['source.fixAll'] }), []);
    });

    it('leaves fixes to the writer that are not safe', () => {
      const plan = parseText('甲乙');
      const span = { paragraph: 0, start: 0, end: 1 };
      const title = { zh: '改', en: 'change' };
      const finding: Finding = {
        ruleId: 'a-rule',
        severity: 'warning',
        span,
        message: title,
        fix: { title, safe: false, edits: [{ span, newText: '丙' }] },
      };
      const context: CodeActionContext = { diagnostics: [] };
      const [fix, ...others] = codeActions(plan, [finding], {
        uri,
        language: 'zh',
        range: wholeOf('甲乙'),
        context,
        unitDirectory: null,
        canEdit: false,
      });
      assert.deepEqual(others.filter(isFix), []);
      assert.equal(fix?.isPreferred, undefined);
      assert.equal(afterwards('甲乙', fix), '丙乙');
    });
  });
});

function actionsFor(
  text: string,
  range: Range | undefined,
  context: Partial<CodeActionContext> = {},
  language: 'zh' | 'en' = 'zh',
): CodeAction[] {
  assert.ok(range);
  const plan = parseText(text);
  const findings = lint(plan, { rules: [skippedNumber] });
  const shown = diagnostics(plan, findings, { uri, language, rulePage: (id) => id });
  return codeActions(plan, findings, {
    uri,
    language,
    range,
    context: { diagnostics: shown, ...context },
    unitDirectory: null,
    canEdit: true,
  });
}

function afterwards(text: string, action: CodeAction | undefined): string {
  return applied(text, action?.edit?.changes?.[uri] ?? []);
}

/** Whether an action mends the draft; not one that allows the finding or changes the configuration. */
function isFix(action: CodeAction): boolean {
  return isQuickFix(action) && !action.command && !/放过|Allow/.test(action.title);
}

function isQuickFix({ kind }: CodeAction): boolean {
  return kind === CodeActionKind.QuickFix;
}

function wholeOf(text: string): Range {
  return { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
}
