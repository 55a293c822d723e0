import { strict as assert } from 'node:assert';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { parseText } from '../../server/src/core/parse';
import { type DiagnosticsOptions, diagnostics } from '../../server/src/features/diagnostics';
import { lint } from '../../server/src/lint/lint';
import type { Finding, Severity } from '../../server/src/lint/rule';
import { annotate, annotated } from '../support/annotated';

const options: DiagnosticsOptions = {
  uri: 'file:///draft.txt',
  language: 'zh',
  rulePage: (id) => `file:///rules/${id}.md`,
};

describe('diagnostics', () => {
  it('stand where the findings stand, in the order of the draft', () => {
    for (const draft of [
      '某局2026年工作要点\n一、强化学习\n二、强化管理\n⟦四、⟧强化服务\n',
      '某局2026年工作要点\r\n一、强化学习\r\n\r\n  ⟦三、⟧𠮷\r\n',
    ]) {
      const { text } = annotated(draft);
      const shown = shownIn(text).filter(({ code }) => code === 'skipped-number');
      assert.equal(
        annotate(
          text,
          shown.map(({ range }) => range),
        ),
        draft,
      );
    }
  });

  it('say which rule, where its page is, how bad it is, and in the language of the client', () => {
    const text = '某局2026年工作要点\n一、学习\n二、管理\n四、服务\n';
    const [inChinese] = shownIn(text).filter(({ code }) => code === 'skipped-number');
    assert.equal(inChinese?.source, 'work-plan');
    assert.equal(inChinese.severity, DiagnosticSeverity.Error);
    assert.deepEqual(inChinese.codeDescription, { href: 'file:///rules/skipped-number.md' });
    assert.match(String(inChinese.message), /[\u4e00-\u9fff]/);
    const [inEnglish] = shownIn(text, { language: 'en' }).filter(({ code }) => code === 'skipped-number');
    assert.match(String(inEnglish?.message), /^Numbering gap/);
  });

  it('keep the levels apart', () => {
    const plan = parseText('甲');
    const levels: Severity[] = ['error', 'warning', 'info'];
    const shown = diagnostics(
      plan,
      levels.map((severity) => findingAt(0, { severity })),
      options,
    );
    assert.deepEqual(
      shown.map(({ severity }) => severity),
      [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information],
    );
  });

  it('point to the related places in the same draft', () => {
    const related = [{ span: { paragraph: 1, start: 0, end: 1 }, message: { zh: '另一处', en: 'twin' } }];
    const [shown] = diagnostics(parseText('甲\n乙'), [findingAt(0, { related })], options);
    assert.deepEqual(shown?.relatedInformation, [
      {
        location: {
          uri: 'file:///draft.txt',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
        },
        message: '另一处',
      },
    ]);
  });

  describe('of more findings than the cap', () => {
    const plan = parseText(`某局2026年工作要点\n${'甲\n'.repeat(30)}`);
    const findings = Array.from({ length: 20 }, (_, index) => findingAt(index + 1));
    const linesShown = (editedLine: number) => {
      const [note, ...rest] = diagnostics(plan, findings, { ...options, cap: 6, editedLine });
      return { note, lines: rest.map(({ range }) => range.start.line) };
    };

    it('show those around the edited line', () => {
      assert.deepEqual(linesShown(0).lines, [1, 2, 3, 4, 5, 6]);
      assert.deepEqual(linesShown(10).lines, [7, 8, 9, 10, 11, 12]);
      assert.deepEqual(linesShown(29).lines, [15, 16, 17, 18, 19, 20]);
    });

    it('say on the title how many are held back', () => {
      const { note } = linesShown(0);
      assert.deepEqual(note?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } });
      assert.equal(note.severity, DiagnosticSeverity.Information);
      assert.match(String(note.message), /20.*6.*14/);
    });

    it('show a thousand when nothing else is said', () => {
      const many = Array.from({ length: 1001 }, () => findingAt(1));
      assert.equal(diagnostics(plan, many.slice(1), options).length, 1000);
      assert.equal(diagnostics(plan, many, options).length, 1001);
    });
  });
});

function shownIn(text: string, change: Partial<DiagnosticsOptions> = {}): Diagnostic[] {
  const plan = parseText(text);
  return diagnostics(plan, lint(plan), { ...options, ...change });
}

function findingAt(paragraph: number, change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'a-rule',
    severity: 'warning',
    span: { paragraph, start: 0, end: 1 },
    message: { zh: '问题', en: 'finding' },
    ...change,
  };
}
