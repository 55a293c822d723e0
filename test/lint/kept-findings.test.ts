import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Draft, draftOf, edit } from '../../server/src/core/draft';
import type { DraftForm } from '../../server/src/core/markdown/form';
import { parse, parseText } from '../../server/src/core/parse';
import { lint } from '../../server/src/lint/lint';
import { LintMemo } from '../../server/src/lint/memo';

/** Lines of plans, most with a flaw of one rule or with what makes another line's flaw one. */
const LINES = [
  '',
  '一、强化学习',
  '二、强化管理',
  '二、强化管理。',
  '（一）读原著',
  '（二）抓落实；',
  '第三部分 保障措施',
  '1.改造老旧管网。年底前完成12公里。〔责任单位：建设科、园林科〕',
  '2.改造老旧管网。年底前完成15公里。〔责任单位：建设科、园林科〕',
  '2、新建口袋公园。建成6处，至少6处以上，绿化率达到120%。（责任单位：园林科',
  '4.整治背街小巷。“一网通办全面铺开，2024年底前 完成XX条。〔责任单位：各相关科室〕',
  '5.整治背街小巷',
  '6.更新路灯开展选址论证和方案设计，分批公示征求意见，年底前建成6处。同步完善养护制度。',
  '3。办班2期，见第9项，参训10-20人次',
  '第一、抓培训；',
  '一是抓培训；三是抓考核。',
  '二是抓服务。',
  '责任单位：市直各学校、直各学校，各区（市）教育科',
  '附件：1.任务分工表。',
  '2.任务清单。',
  '提升服務水平,压实责任',
  '以下任务均需法规科落实，不再一一列出。',
  '排在第一位的部门为牵头部门，下同。',
  '各单位要高度重视，抓好落实，做到有部署、有检查',
  '成文日期：2025年3月32日',
  '<!-- work-plan: allow missing-unit 另文下达 -->',
  '序号\t任务\t责任单位\t完成时限',
  '1\t改造管网\t建设科\t6月底前',
  '2\t新建公园\t\t年底前',
  '同上\t整治街巷\t市容科\t〃',
];
const MARKDOWN_LINES = [
  ...LINES,
  '## 三、强化服务',
  '- 甲组读书。',
  '1. 修路3公里。（责任单位：甲局）',
  '| 序号 | 任务 | 责任单位 |',
  '|---|---|---|',
  '| 1 | 办班 | 甲局 |',
  '```',
  '> 引文（未完',
];
const LONGEST = 160;

/** Takes lines away from one of the draft and puts others there; fractions, so that it fits any length. */
interface LineEdit {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly string[];
  /** Whether the edit begins amid its first line and ends amid its last. */
  readonly amid: boolean;
}

describe('findings with what is kept from the version before', () => {
  const forms: ReadonlyArray<readonly [DraftForm, readonly string[]]> = [
    ['text', LINES],
    ['markdown', MARKDOWN_LINES],
  ];
  for (const [form, pool] of forms) {
    it(`are those of a draft that is read afresh, ${form}`, function () {
      this.timeout(60_000);
      const lines = (most: number) => fc.array(fc.constantFrom(...pool), { maxLength: most });
      const edits = fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
        added: fc.oneof(lines(1), lines(2), lines(70)),
        amid: fc.boolean(),
      });
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...pool), { minLength: 60, maxLength: LONGEST }),
          fc.array(edits, { minLength: 1, maxLength: 6 }),
          (text, changes) => {
            let draft = draftOf(`某局2026年工作要点\n${text.join('\n')}\n`, form);
            const memo = new LintMemo();
            lint(parse(draft), { memo });
            for (const change of changes) {
              draft = applied(draft, change);
              assert.deepEqual(told(parse(draft), memo), told(parseText(draft.text, form), new LintMemo()));
            }
          },
        ),
        { numRuns: 25 },
      );
    });
  }
});

function applied(draft: Draft, { at, removed, added, amid }: LineEdit): Draft {
  const line = Math.min(draft.lines.length - 1, Math.floor(at * draft.lines.length));
  const last = Math.min(draft.lines.length - 1, line + removed);
  const character = amid ? Math.floor((draft.lines[line]?.text.length ?? 0) / 2) : 0;
  const start = { line, character };
  const text = amid ? added.join('\n') : added.map((each) => `${each}\n`).join('');
  return edit(draft, { start, end: removed === 0 ? start : { line: last, character }, text });
}

/** Findings as plain values, with everything that is written only when it is shown. */
function told(plan: ReturnType<typeof parse>, memo: LintMemo): unknown[] {
  const onError = (ruleId: string, error: unknown) => assert.fail(`${ruleId}: ${error}`);
  return lint(plan, { memo, onError }).map(({ ruleId, severity, span, message, related = [], fix }) => ({
    ruleId,
    severity,
    span: { ...span },
    message,
    related: related.map((place) => ({ span: { ...place.span }, message: place.message })),
    fix,
  }));
}
