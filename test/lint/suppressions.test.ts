import { strict as assert } from 'node:assert';
import { draftOf } from '../../server/src/core/draft';
import { parse, parseText } from '../../server/src/core/parse';
import { itemsOf } from '../../server/src/core/work-plan';
import { type LintOptions, lint } from '../../server/src/lint/lint';
import type { Finding, Level } from '../../server/src/lint/rule';
import { annotate, annotated } from '../support/annotated';

/** Asserts that exactly the places marked ⟦…⟧ are flagged by the rules named, or by `unused-suppression`. */
function flags(ids: readonly string[], marked: string, options: LintOptions = {}): readonly Finding[] {
  const { text } = annotated(marked);
  const plan = parseText(text);
  const wanted = new Set([...ids, 'unused-suppression']);
  const findings = lint(plan, options).filter(({ ruleId }) => wanted.has(ruleId));
  const ranges = findings.map(({ span }) => ({
    start: plan.draft.position(span.paragraph, span.start),
    end: plan.draft.endPosition(span.paragraph, span.end),
  }));
  assert.equal(annotate(text, ranges), marked);
  return findings;
}

const only = (findings: readonly Finding[]) => {
  assert.equal(findings.length, 1);
  return findings[0]?.message.zh ?? '';
};
const off = (...ids: readonly string[]): LintOptions => ({
  levels: new Map(ids.map((id): [string, Level] => [id, 'off'])),
});

describe('a suppression', () => {
  it('allows a rule in the next paragraph', () => {
    flags(
      ['skipped-number'],
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number 第二部分另行印发 -->\n三、强化管理\n⟦五、⟧强化服务\n',
    );
  });

  it('allows it over blank lines and other comments, whatever the space around', () => {
    flags(
      ['skipped-number'],
      '某局2026年工作要点\n一、强化学习\n  <!--work-plan：allow   skipped-number-->\t\n\n<!-- 待核 -->\n\n三、强化管理\n',
    );
  });

  it('allows it in all of an item, but not in the next', () => {
    const item = '不断提升服务能力，切实增强群众获得感。';
    flags(
      ['vague-target'],
      `某局2026年工作要点\n一、重点任务\n<!-- work-plan: allow vague-target -->\n1.推进数字化建设。${item}\n2.⟦优化审批服务⟧。${item}\n`,
    );
    flags(
      ['duplicate-clause'],
      `某局2026年工作要点\n一、强化防汛\n<!-- work-plan: allow duplicate-clause 上级原文 -->\n1.落实防汛责任。\n强降雨期间组织受威胁群众提前转移，每月检查1次，强降雨期间组织受威胁群众提前转移。\n2.加密监测预警。\n`,
    );
  });

  it('at the end of a line allows it in the block that the line begins, and is no text', () => {
    flags(
      ['skipped-number'],
      '某局2026年工作要点\n一、强化学习\n三、强化管理 <!-- 待核 --> <!-- work-plan: allow skipped-number 另行印发 -->\n⟦五、⟧强化服务\n',
    );
    const item = '不断提升服务能力，切实增强群众获得感。';
    flags(
      ['vague-target'],
      `某局2026年工作要点\n一、重点任务\n1.推进数字化建设。${item}<!-- work-plan: allow vague-target -->\n2.⟦优化审批服务⟧。${item}\n`,
    );
    const plan = parseText('某局2026年工作要点\n一、强化学习<!-- 待核 -->\n');
    assert.equal(plan.sections[0]?.titleText, '强化学习');
  });

  it('amid a text does nothing, and is reported', () => {
    const message = only(
      flags([], '某局2026年工作要点\n一、强化⟦<!-- work-plan: allow⟧ skipped-number -->学习\n二、强化管理\n'),
    );
    assert.match(message, /单独写一行，或写在行末/);
  });

  it('before a section allows it in the heading and its own text, not in the items', () => {
    flags(
      ['skipped-number'],
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number 原文如此 -->\n三、强化管理\n1.学习。抓好落实。\n⟦3.⟧服务。抓好落实。\n',
    );
  });

  it('allows several rules', () => {
    flags(
      ['skipped-number', 'unpaired-bracket'],
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number, unpaired-bracket 原文如此 -->\n三、强化管理（试行\n',
    );
  });

  it('may be for the whole draft, wherever it stands', () => {
    flags(
      ['skipped-number'],
      '某局2026年工作要点\n一、强化学习\n三、强化管理\n五、强化服务\n<!-- work-plan: allow-file skipped-number 节选 -->\n',
    );
  });

  it('shares a line with another', () => {
    flags(
      ['skipped-number', 'unpaired-bracket'],
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number --> <!-- work-plan: allow unpaired-bracket -->\n三、强化管理（试行\n',
    );
  });

  it('is reported where it allows nothing', () => {
    const told = only(
      flags(
        ['skipped-number'],
        '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow ⟦skipped-number⟧ 旧稿 -->\n二、强化管理\n',
      ),
    );
    assert.equal(told, '下面这一段没有 skipped-number 的问题，这条抑制已无用处，可以删去。');
    flags([], '某局2026年工作要点\n<!-- work-plan: allow-file ⟦skipped-number⟧ 旧稿 -->\n一、强化学习\n');
    flags([], '一、强化学习\n<!-- work-plan: allow ⟦skipped-number⟧ 旧稿 -->');
  });

  it('is reported for each of its rules that allows nothing', () => {
    flags(
      ['skipped-number'],
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number，⟦missing-unit⟧ 原文如此 -->\n三、强化管理\n',
    );
  });

  it('is not reported where its rule is off', () => {
    const draft =
      '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow skipped-number -->\n二、强化管理\n';
    flags([], draft, off('skipped-number'));
  });

  it('is reported where it names no rule that there is, with the nearest', () => {
    const told = only(
      flags(
        [],
        '某局2026年工作要点\n一、强化学习\n<!-- work-plan: allow ⟦skiped-number⟧ 原文如此 -->\n二、强化管理\n',
      ),
    );
    assert.equal(told, '没有规则 skiped-number，是不是 skipped-number？');
  });

  it('is reported where it is written wrongly', () => {
    const draft = (comment: string) => `某局2026年工作要点\n一、强化学习\n${comment}\n二、强化管理\n`;
    assert.match(
      only(flags([], draft('<!-- work-plan: ⟦ignore⟧ skipped-number -->'))),
      /allow 或 allow-file/,
    );
    assert.match(only(flags([], draft('⟦<!-- work-plan: allow 原文如此 -->⟧'))), /没有写规则名/);
    flags([], draft('<!-- 待核：work-plan: allow -->'));
  });

  it('of unused-suppression for the whole draft, or its level, silences that', () => {
    const draft = '一、强化学习\n<!-- work-plan: allow skipped-number -->\n二、强化管理\n';
    flags([], draft, off('unused-suppression'));
    flags([], `<!-- work-plan: allow-file unused-suppression -->\n${draft}`);
  });

  it('is a warning', () => {
    const [finding] = flags([], '<!-- work-plan: allow ⟦missing-unit⟧ -->\n一、强化学习\n');
    assert.equal(finding?.severity, 'warning');
  });
});

describe('a comment', () => {
  const withComments =
    '<!-- 稿 -->\n某局2026年工作要点\n<!-- 一、不是标题 -->\n一、强化学习\n1.学习。年底前完成2项。（责任单位：办公室）\n<!-- 责任单位：市直各学校 -->\n2.管理。年底前完成3项。（责任单位：人事科）\n<!-- 二、也不是 -->\n';

  it('is no text of the plan', () => {
    const plan = parseText(withComments);
    const bare = parseText(withComments.replace(/^<!--.*-->$/gm, ''));
    assert.deepEqual(
      itemsOf(plan).map(({ titleText, start, end }) => ({ titleText, start, end })),
      itemsOf(bare).map(({ titleText, start, end }) => ({ titleText, start, end })),
    );
    assert.equal(plan.title?.text, bare.title?.text);
    assert.equal(plan.draft.text, withComments);
    assert.equal(plan.draft.paragraphs.map(({ raw }) => raw).join(''), withComments);
  });

  it('that is not closed, or has words beside it, is text', () => {
    for (const line of ['<!-- 一', '<!-- 一 --> 二', '二 <!-- 一 -->']) {
      assert.equal(parseText(line).draft.paragraphs[0]?.isComment, false, line);
    }
  });

  it('in a hard-wrapped draft stands by itself', () => {
    const line = '各有关单位按照职责分工抓好落实，加强统筹协调，强化';
    const wrapped = Array.from({ length: 12 }, () => line).join('\n');
    const draft = draftOf(`${wrapped}\n<!-- 待核 -->\n${wrapped}\n`);
    const comments = draft.paragraphs.filter(({ isComment }) => isComment);
    assert.deepEqual(
      comments.map(({ raw }) => raw),
      ['<!-- 待核 -->\n'],
    );
    assert.ok(draft.paragraphs.length < 10);
    assert.ok(parse(draft));
  });

  it('in great number comes to an end', () => {
    const draft = '<!-- work-plan: allow skipped-number 原文如此 -->\n'.repeat(20_000);
    const plan = parseText(`${draft}一、学习\n${'<!--'.repeat(20_000)}`);
    assert.equal(lint(plan).filter(({ ruleId }) => ruleId === 'unused-suppression').length, 20_000);
  });
});
