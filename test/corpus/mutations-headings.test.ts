import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseText } from '../../server/src/core/parse';
import { nodesOf, type PlanNode, type WorkPlan } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';
import { hasShared, sharedText } from '../support/shared';

/** Damages clean plans in every place that a rule on headings watches, one at a time, and counts what is found. */
const CLEAN: ReadonlyArray<readonly [name: string, text: string]> = [
  [
    'examples/2026年工作要点（定稿）.txt',
    readFileSync(new URL('../../examples/2026年工作要点（定稿）.txt', import.meta.url), 'utf8'),
  ],
  ...shared('corpus/f03.txt'),
];
/** Plans with many lists inside paragraphs. */
const LISTED: typeof CLEAN = [
  ...CLEAN.slice(0, 1),
  ...shared('seeds/haimen-2025.txt'),
  ...shared('corpus/f13.txt'),
];
/** Share of the damaged places that must be found. */
const RECALL = 0.99;
/** What may be found besides, because the same damage is that flaw too. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 'empty-item': ['missing-unit'] };

describe('one damaged heading is found', () => {
  for (const [name, text] of CLEAN) {
    const plan = parseText(text);
    const nodes = [...nodesOf(plan.sections)].filter(({ mark }) => !mark.inline);
    const runIn = nodes.filter((node) => !node.headingLine && charAt(plan, node, node.title.end) === '。');

    it(`${name}: no full stop after its title`, () => {
      expectFound('fused-heading', text, plan, runIn, (node) => ({ start: node.title.end, length: 1 }));
    });
    it(`${name}: the wrong mark after its number`, () => {
      expectFound('wrong-marker-punctuation', text, plan, nodes, ({ mark, marker }) =>
        mark.style === 'han-paren'
          ? { start: mark.end, length: 0, words: '、' }
          : { start: mark.end - 1, length: 1, words: marker.endsWith('、') ? '.' : '、' },
      );
    });
    it(`${name}: a full stop after a heading line`, () => {
      const lines = nodes.filter((node) => node.headingLine && charAt(plan, node, node.title.end) === '');
      for (const words of ['。', '；']) {
        expectFound('heading-full-stop', text, plan, lines, ({ title }) => ({
          start: title.end,
          length: 0,
          words,
        }));
      }
    });
    it(`${name}: the title of its neighbour`, () => {
      const twins = nodes.filter((node) => twinOf(node));
      expectFound('repeated-heading', text, plan, twins, (node) => ({
        start: node.title.start,
        length: node.title.end - node.title.start,
        words: twinOf(node)?.titleText ?? '',
      }));
    });
    it(`${name}: no text after its title`, () => {
      const alone = runIn.filter((node) => node.end.paragraph === node.paragraph);
      expectFound('empty-item', text, plan, alone, ({ title }) => ({ start: title.end, length: Infinity }));
    });
  }
});

describe('one damaged list is found', () => {
  for (const [name, text] of LISTED) {
    const plan = parseText(text);
    const points = [...nodesOf(plan.sections)].filter(
      ({ mark }) => mark.inline && mark.ordinal !== null && /point$/.test(mark.style),
    );
    // The end of a list that lost its last member cannot be told from the end of a shorter list.
    const inside = points.filter((node) => points.some((next) => goesOn(node, next)));

    it(`${name}: without one member`, () => {
      expectFound('broken-enumeration', text, plan, inside, (node) => ({
        start: node.mark.start,
        length: (points.find((next) => goesOn(node, next)) as PlanNode).mark.start - node.mark.start,
      }));
    });
    it(`${name}: without one number`, () => {
      expectFound('broken-enumeration', text, plan, inside, ({ mark }) => ({
        start: mark.start,
        length: mark.end - mark.start,
      }));
    });
    it(`${name}: with one number twice`, () => {
      const later = points.filter(({ mark }) => mark.ordinal !== 1);
      expectFound('broken-enumeration', text, plan, later, ({ mark }) => ({
        start: mark.numeralStart,
        length: mark.numeralEnd - mark.numeralStart,
        words: '〇一二三四五六七八九'[(mark.ordinal ?? 0) - 1] ?? '',
      }));
    });
  }
});

interface Damage {
  readonly start: number;
  readonly length: number;
  readonly words?: string;
}

function expectFound(
  rule: string,
  text: string,
  plan: WorkPlan,
  places: readonly PlanNode[],
  damageAt: (node: PlanNode) => Damage,
): void {
  const before = new Set(findings(text).map(({ key }) => key));
  const missed: string[] = [];
  const others: string[] = [];
  for (const node of places) {
    const { start, length, words = '' } = damageAt(node);
    const line = plan.draft.firstLineOf(node.paragraph);
    const margin = plan.draft.position(node.paragraph, 0).character;
    const lines = text.split('\n');
    const whole = lines[line] as string;
    lines[line] = whole.slice(0, margin + start) + words + whole.slice(margin + start + length);
    const fresh = findings(lines.join('\n')).filter(({ key }) => !before.has(key));
    const name = `${node.marker}${node.titleText.slice(0, 10)}`;
    if (!fresh.some(({ ruleId }) => ruleId === rule)) missed.push(name);
    for (const { ruleId, severity, key } of fresh) {
      if (ruleId === rule || severity === 'info' || ALSO[rule]?.includes(ruleId)) continue;
      others.push(`${name}: ${key}`);
    }
  }
  assert(places.length - missed.length >= places.length * RECALL, `missed ${missed.join(', ')}`);
  assert.deepEqual(others, []);
}

function findings(text: string) {
  const plan = parseText(text);
  return lint(plan).map(({ ruleId, severity, span }) => ({
    ruleId,
    severity,
    key: `${ruleId} ${plan.draft.position(span.paragraph, span.start).line}`,
  }));
}

function charAt(plan: WorkPlan, node: PlanNode, offset: number): string {
  return plan.draft.paragraphs[node.paragraph]?.text[offset] ?? '';
}

/** The sibling before a node, or after it where it is the first. */
function twinOf(node: PlanNode): PlanNode | undefined {
  const siblings = node.parent?.children ?? [];
  const index = siblings.indexOf(node);
  return siblings[index - 1] ?? siblings[index + 1];
}

function goesOn(node: PlanNode, next: PlanNode): boolean {
  return (
    next.paragraph === node.paragraph &&
    next.mark.style === node.mark.style &&
    next.mark.start > node.mark.start &&
    next.mark.ordinal === (node.mark.ordinal ?? 0) + 1
  );
}

function shared(name: string): ReadonlyArray<readonly [string, string]> {
  return hasShared ? [[name, sharedText(name)]] : [];
}
