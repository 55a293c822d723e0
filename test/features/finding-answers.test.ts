import { strict as assert } from 'node:assert';
import type { CodeAction } from 'vscode-languageserver-types';
import { parseText } from '../../server/src/core/parse';
import { codeActions } from '../../server/src/features/code-actions';
import { noSettings } from '../../server/src/lint/configuration/settings';
import { knownRules } from '../../server/src/lint/known-rules';
import { lint } from '../../server/src/lint/lint';
import { annotated, applied } from '../support/annotated';

const uri = 'file:///draft.txt';
const DIRECTORY = [{ name: '市发展和改革委员会', aliases: ['市发改委'] }];

function answers(
  marked: string,
  canEdit = true,
  unitDirectory: typeof DIRECTORY | null = null,
): readonly CodeAction[] {
  const { text, cursor } = annotated(marked);
  assert.ok(cursor);
  const plan = parseText(text);
  const findings = lint(plan, { settings: { ...noSettings, unitDirectory } });
  return codeActions(plan, findings, {
    uri,
    language: 'zh',
    range: { start: cursor, end: cursor },
    context: { diagnostics: [] },
    unitDirectory,
    canEdit,
  });
}

/** The draft after the action whose title begins so. */
function mended(marked: string, title: string, unitDirectory: typeof DIRECTORY | null = null): string {
  const action = answers(marked, true, unitDirectory).find((own) => own.title.startsWith(title));
  assert.ok(action, `nothing is called ${title}`);
  return applied(annotated(marked).text, action.edit?.changes?.[uri] ?? []);
}

const SKIPPED = '某局2026年工作要点\n一、强化学习\n三‸、强化管理\n';

describe('answers to a finding', () => {
  it('allow it here, so that it is found no more', () => {
    const allowed = mended(SKIPPED, '此处放过 skipped-number');
    assert.equal(
      allowed,
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number 〔理由〕 -->\n三、强化管理\n',
    );
    assert.ok(
      lint(parseText(allowed)).every(
        ({ ruleId }) => !['skipped-number', 'unused-suppression'].includes(ruleId),
      ),
    );
  });

  it('allow it in the draft, behind front matter', () => {
    const front = '---\ntitle: 要点\n---\n';
    const allowed = mended(front + SKIPPED, '本稿放过 skipped-number');
    assert.ok(allowed.startsWith(`${front}<!-- work-plan: allow-file skipped-number 〔理由〕 -->\n某局`));
    assert.ok(lint(parseText(allowed)).every(({ ruleId }) => ruleId !== 'skipped-number'));
  });

  it('allow it at the end of the row, in a table', () => {
    const table =
      '某局2026年工作要点\n序号 | 任务 | 责任单位\n1 | 修渠3条 | 水利股\n2 | 清淤2处 | 有关‸部门\n';
    const [action] = answers(table).filter(({ title }) => title.startsWith('此处放过'));
    assert.ok(action, 'the row has a finding');
    const allowed = applied(annotated(table).text, action.edit?.changes?.[uri] ?? []);
    assert.match(allowed, /有关部门 <!-- work-plan: allow [a-z-]+ 〔理由〕 -->\n$/);
    assert.equal(parseText(allowed).sections.length, parseText(annotated(table).text).sections.length);
  });

  it('mend all of its rule', () => {
    const one = '某局2026年工作要点\n一、落实教发[2025‸]3号文件\n';
    assert.ok(
      answers(one).every(({ title }) => !title.startsWith('修改本稿全部')),
      'one alone is no all',
    );
    const two = `${one}二、落实教发[2025]9号文件\n`;
    assert.equal(
      mended(two, '修改本稿全部 wrong-document-number-bracket'),
      annotated(two).text.replaceAll('[', '〔').replaceAll(']', '〕'),
    );
  });

  it('turn its rule down or off where the client lets files be changed', () => {
    const commands = answers(SKIPPED).flatMap(({ command }) => (command ? [command.arguments] : []));
    assert.deepEqual(commands, [
      // Into the baseline, by the key of its span.
      [uri, 'skipped-number', '2:0-2'],
      [uri, 'skipped-number', 'warning'],
      [uri, 'skipped-number', 'off'],
    ]);
    assert.ok(answers(SKIPPED, false).every(({ command }) => !command));
  });

  it('put a unit into the directory, as another name too, or use the full name', () => {
    const draft = '某局2026年工作要点\n一、防汛\n1.修渠3条。（责任单位：市发‸改革委）\n';
    const own = answers(draft, true, DIRECTORY);
    assert.deepEqual(
      own.flatMap(({ command }) => (command?.command === 'workPlan.addUnit' ? [command.arguments] : [])),
      [
        [uri, '市发改革委'],
        [uri, '市发改革委', '市发展和改革委员会'],
      ],
    );
    assert.equal(
      mended(draft, '改为全称', DIRECTORY),
      annotated(draft).text.replace('市发改革委', '市发展和改革委员会'),
    );
  });

  it('take away a suppression that allows nothing', () => {
    const draft = '某局2026年工作要点\n一、学习\n<!-- work-plan: allow skipped-‸number 理由 -->\n二、管理\n';
    assert.equal(mended(draft, '删去这条抑制'), '某局2026年工作要点\n一、学习\n二、管理\n');
    const behind = '某局2026年工作要点\n一、学习 <!-- work-plan: allow skipped-‸number 理由 -->\n二、管理\n';
    assert.equal(mended(behind, '删去这条抑制'), '某局2026年工作要点\n一、学习\n二、管理\n');
  });

  it('are there for each rule, on its own example', () => {
    for (const rule of knownRules) {
      const plan = parseText(rule.docs.bad);
      const findings = lint(plan, {
        levels: new Map([[rule.id, 'warning']]),
        settings: { ...noSettings, ...rule.docs.settings },
      }).filter(({ ruleId }) => ruleId === rule.id);
      for (const { span } of findings.slice(0, 1)) {
        const start = plan.draft.position(span.paragraph, span.start);
        const actions = codeActions(plan, findings, {
          uri,
          language: 'zh',
          range: { start, end: start },
          context: { diagnostics: [] },
          unitDirectory: null,
          canEdit: false,
        });
        assert.ok(actions.length > 0, `${rule.id} has no answer`);
      }
    }
  });
});
