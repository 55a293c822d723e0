import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GRAMMAR_FILE, isInitial, tokenize } from './tokens';

const text = readFileSync(GRAMMAR_FILE, 'utf8');

describe('grammar file', () => {
  it('is what scripts/grammar writes', async () => {
    const source = new URL('../../scripts/grammar/grammar.ts', import.meta.url).href;
    const { grammar } = (await import(source)) as { grammar: unknown };
    assert.equal(text, `${JSON.stringify(grammar, null, 2)}\n`, 'stale: run `npm run generate`');
  });

  it('colours with scopes that the default themes know', () => {
    const known =
      /^(?:comment|constant\.numeric|constant\.character\.escape|entity\.name\.(?:function|type)|keyword\.control|markup\.heading|storage\.modifier|string|support\.variable|variable\.other\.constant)\./;
    const plain = /^(?:meta|punctuation|entity\.name\.section)\./;
    for (const name of valuesOf('name')
      .concat(valuesOf('contentName'))
      .flatMap((names) => names.split(' '))) {
      if (name === '工作计划') continue;
      assert.match(name, /\.work-plan$/);
      assert.ok(known.test(name) || plain.test(name), name);
    }
  });

  it('repeats no group that repeats without bound', () => {
    for (const pattern of ['match', 'begin', 'end'].flatMap(valuesOf)) {
      assert.equal(nestedRepetition(pattern), null, pattern);
    }
  });

  it('includes only entries that exist, and every entry', () => {
    const entries = Object.keys((JSON.parse(text) as { repository: object }).repository);
    const included = new Set(valuesOf('include').map((name) => name.slice(1)));
    assert.deepEqual(
      [...included].sort(),
      [...entries, ...(entries.includes('inline') ? [] : ['inline'])].sort(),
    );
  });
});

describe('grammar on long lines', () => {
  const sentence = '6月底前，力争新建“示范”学校3所，落实《办法》；二是提升至56%左右。';
  const lines = [
    sentence,
    '（',
    '〔责任单位：',
    '《',
    '“',
    '1',
    '一是',
    '　',
    '（一',
    '。一要',
    'A、',
    '（甲、',
    '[',
    '一、',
    '年',
    '>',
    '#',
    '第',
    '**',
  ];

  for (const unit of lines) {
    it(`${unit}…: the searches grow no faster than the line`, async () => {
      const short = await tokenize(unit.repeat(Math.ceil(2500 / unit.length)));
      const long = await tokenize(unit.repeat(Math.ceil(5000 / unit.length)));
      assert.ok(isInitial(long.state), 'nothing is left open');
      assert.ok(long.searches <= short.searches * 2 + 8, `${short.searches} → ${long.searches}`);
      assert.ok(long.searches <= 2 * 5000 + 8, `${long.searches} searches for 5,000 characters`);
    });
  }
});

/** All texts under a key, anywhere in the grammar. */
function valuesOf(key: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(text, (name, value: unknown) => {
    if (name === key && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

/** The first group with an unbounded repetition inside that is itself repeated without bound, or `null`. */
function nestedRepetition(pattern: string): string | null {
  const bare = pattern.replace(/\\x\{[^}]*\}|\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  const groups: Array<{ readonly start: number; unbounded: boolean }> = [];
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === '(') groups.push({ start: i, unbounded: false });
    const ended = bare[i] === ')' ? groups.pop() : undefined;
    const repeated = /^(?:[*+]|\{\d+,\})/.test(bare.slice(ended ? i + 1 : i));
    if (ended?.unbounded && repeated) return bare.slice(ended.start, i + 2);
    const parent = groups.at(-1);
    if (parent && (repeated || ended?.unbounded)) parent.unbounded = true;
  }
  return null;
}
