import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { numeralForm, writeNumeral } from '../../server/src/core/phrases/numeral';
import { assignmentOf } from '../../server/src/core/responsibility';
import { itemsOf, nodesOf, type PlanNode, type WorkPlan } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';
import { hasShared, sharedText } from '../support/shared';

/** Damages a published plan in every place, one at a time, and asks for exactly the finding of that damage. */
const NUMBERED = ['seeds/yingtan-2024.txt', 'seeds/qianjiang-2025.txt', 'corpus/f03.txt', 'corpus/f15.txt'];

if (hasShared) {
  describe('one damaged number is found, and nothing else', () => {
    for (const file of NUMBERED) {
      const text = sharedText(file);
      const plan = parseText(text);
      const scopes = scopesOf(plan);

      it(`${file}: a heading removed`, () => {
        for (const scope of scopes) {
          for (const [index, node] of scope.slice(0, -1).entries()) {
            const next = scope[index + 1] as PlanNode;
            const damaged = withoutLines(text, lineOf(plan, node), 1);
            expectNew(
              text,
              damaged,
              'skipped-number',
              lineOf(plan, next) - 1,
              `${file} without ${nameOf(node)}`,
              [lineOf(plan, node), -1],
            );
          }
        }
      });
      it(`${file}: a marker removed, its text left`, () => {
        for (const scope of scopes) {
          for (const [index, node] of scope.slice(0, -1).entries()) {
            const next = scope[index + 1] as PlanNode;
            const damaged = rewrite(plan, text, node, '', true);
            expectNew(
              text,
              damaged,
              'skipped-number',
              lineOf(plan, next),
              `${file} without the marker ${nameOf(node)}`,
            );
          }
        }
      });
      it(`${file}: a number repeated`, () => {
        for (const scope of scopes) {
          for (const [index, node] of scope.entries()) {
            const previous = scope[index - 1];
            if (!previous) continue;
            const damaged = rewrite(plan, text, node, numeral(plan, node, previous.mark.ordinal ?? 0));
            expectNew(
              text,
              damaged,
              'repeated-number',
              lineOf(plan, node),
              `${file} with ${nameOf(previous)} twice`,
            );
          }
        }
      });
      it(`${file}: a heading line doubled`, () => {
        for (const scope of scopes) {
          for (const node of scope) {
            if (node.kind === 'section') continue;
            const line = lineOf(plan, node);
            const lines = text.split('\n');
            lines.splice(
              line,
              0,
              (lines[line] as string).replace(/(?<=。).*/, '另一件事的内容与原来完全不同。'),
            );
            const damaged = lines.join('\n');
            const found = newFindings(text, damaged, [line, 1]).filter(({ rule }) =>
              rule.endsWith('-number'),
            );
            assert.deepEqual(
              found,
              [{ rule: 'repeated-number', line: line + 1 }],
              `${file} ${nameOf(node)} doubled`,
            );
          }
        }
      });
      it(`${file}: two neighbouring numbers exchanged`, () => {
        for (const scope of scopes) {
          for (const [index, node] of scope.slice(0, -1).entries()) {
            const next = scope[index + 1] as PlanNode;
            const damaged = rewrite(
              plan,
              rewrite(plan, text, next, numeral(plan, next, node.mark.ordinal ?? 0)),
              node,
              numeral(plan, node, next.mark.ordinal ?? 0),
            );
            expectNew(
              text,
              damaged,
              'disordered-number',
              lineOf(plan, next),
              `${file} ${nameOf(node)} exchanged`,
            );
          }
        }
      });
    }
  });

  describe('one unit taken away is found, and nothing else', () => {
    const text = sharedText('seeds/yingtan-2024.txt');
    const plan = parseText(text);
    for (const item of itemsOf(plan)) {
      it(nameOf(item), () => {
        const clause = assignmentOf(plan, item)?.clauses[0];
        assert(clause);
        const lines = text.split('\n');
        const line = lineOf(plan, item);
        lines[line] = (lines[line] as string).slice(0, clause.start);
        const found = newFindings(text, lines.join('\n'));
        assert.deepEqual(found, [{ rule: 'missing-unit', line }]);
      });
    }
  });
}

interface Found {
  readonly rule: string;
  readonly line: number;
}

/** Nodes that are numbered one after another, taken from the undamaged plan. */
function scopesOf(plan: WorkPlan): readonly PlanNode[][] {
  const runs: PlanNode[][] = [];
  for (const node of nodesOf(plan.sections)) {
    const run = runs.findLast((other) => other[0]?.mark.style === node.mark.style);
    if (run && node.mark.ordinal === (run.at(-1)?.mark.ordinal ?? 0) + 1) run.push(node);
    else runs.push([node]);
  }
  return runs;
}

function expectNew(
  text: string,
  damaged: string,
  rule: string,
  line: number,
  what: string,
  shift: readonly [from: number, by: number] = [0, 0],
): void {
  assert.deepEqual(newFindings(text, damaged, shift), [{ rule, line }], what);
}

/** Findings of the damaged text that the whole one does not have, advice on targets aside; `shift` moves the lines after one. */
function newFindings(text: string, damaged: string, [from, by]: readonly [number, number] = [0, 0]): Found[] {
  const before = new Set(
    findings(text).map(
      ({ rule, line }) => `${rule} ${line > from || (line === from && by > 0) ? line + by : line}`,
    ),
  );
  return findings(damaged).filter(({ rule, line }) => !before.has(`${rule} ${line}`));
}

function findings(text: string): Found[] {
  const plan = parseText(text);
  return lint(plan)
    .filter(({ ruleId }) => ruleId !== 'vague-target')
    .map(({ ruleId, span }) => ({
      rule: ruleId,
      line: plan.draft.position(span.paragraph, span.start).line,
    }));
}

function lineOf(plan: WorkPlan, node: PlanNode): number {
  return plan.draft.firstLineOf(node.paragraph);
}

function nameOf({ marker, titleText }: PlanNode): string {
  return `${marker}${titleText.slice(0, 10)}`;
}

function numeral(plan: WorkPlan, { mark, paragraph }: PlanNode, ordinal: number): string {
  const written = plan.draft.paragraphs[paragraph]?.text.slice(mark.numeralStart, mark.numeralEnd) ?? '';
  return writeNumeral(ordinal, numeralForm(written));
}

function rewrite(plan: WorkPlan, text: string, node: PlanNode, words: string, wholeMarker = false): string {
  const { mark } = node;
  const [start, end] = wholeMarker ? [mark.start, mark.end] : [mark.numeralStart, mark.numeralEnd];
  const lines = text.split('\n');
  const line = lineOf(plan, node);
  lines[line] = (lines[line] as string).slice(0, start) + words + (lines[line] as string).slice(end);
  return lines.join('\n');
}

function withoutLines(text: string, first: number, count: number): string {
  const lines = text.split('\n');
  lines.splice(first, count);
  return lines.join('\n');
}
