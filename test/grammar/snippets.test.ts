import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseText } from '../../server/src/core/parse';
import { unitClauses } from '../../server/src/core/phrases/assignment';
import { pairBrackets } from '../../server/src/core/phrases/bracket';
import { deadlinesIn } from '../../server/src/core/phrases/deadline';
import { isFrameTitle } from '../../server/src/core/phrases/exempt';
import { numeralValue } from '../../server/src/core/phrases/numeral';
import { targetsIn } from '../../server/src/core/targets/target';
import { DUTIES } from '../../server/src/core/words/duties';
import { anyOf, wordsOf } from '../../server/src/core/words/pattern';
import { plainOf } from '../../server/src/core/words/plain';
import { PLAN_NAMES, TITLE_KINDS } from '../../server/src/core/words/plan-titles';
import { meaningOfLabel } from '../../server/src/core/words/unit-labels';
import { parseSnippet } from './snippet-body';
import { isInitial, tokenize } from './tokens';

interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const FILE = new URL('../../snippets/work-plan.code-snippets', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Snippet>);
const VARIABLES = ['CURRENT_YEAR', 'CURRENT_MONTH', 'CURRENT_DATE'];

describe('snippets', () => {
  for (const [name, { scope, prefix, body, description }] of snippets) {
    describe(name, () => {
      const text = body.join('\n');

      it('belongs to the language', () => assert.equal(scope, 'work-plan'));

      it('is found by a Chinese word and by an English one', () => {
        assert.ok(
          prefix.some((word) => /^\p{Script=Han}+$/u.test(word)),
          'Chinese',
        );
        assert.ok(
          prefix.some((word) => /^[a-z]+(?:-[a-z]+)*$/.test(word)),
          'English',
        );
      });

      it('is described in Chinese, then in English', () =>
        assert.match(description, /^\p{Script=Han}[^/]* \/ [A-Z][ -~〔〕（）、一1]*$/u));

      it('is asked for in the order of writing', () => {
        const { stops } = parseSnippet(text);
        const order = [...new Set(stops)].filter((stop) => stop !== 0);
        assert.deepEqual(
          order,
          order.map((_, i) => i + 1),
        );
        assert.equal(stops.filter((stop) => stop === 0).length, 1, 'one last stop');
      });

      it('offers real choices and known variables', () => {
        const { choices, variables } = parseSnippet(text);
        for (const options of choices) {
          assert.ok(options.length > 1 && options.every((option) => option !== ''), options.join());
          assert.equal(new Set(options).size, options.length, options.join());
        }
        for (const variable of variables) assert.ok(VARIABLES.includes(variable), variable);
      });
    });
  }

  it('no two share a prefix', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    assert.deepEqual(
      prefixes.filter((word, i) => prefixes.indexOf(word) !== i),
      [],
    );
  });

  it('cover what a writer writes', () => {
    const names = snippets.map(([name]) => name);
    for (const name of [
      'plan',
      // Sections and items come from the server, with their numbers.
      'points',
      'musts',
      'unit',
      'deadline',
    ])
      assert.ok(names.includes(name), name);
  });

  it('every form of units is coloured as units', async () => {
    const forms = snippets.filter(([, { prefix }]) =>
      prefix.some((word) => /单位|负责|牵头|配合/.test(word)),
    );
    assert.ok(forms.length >= 7);
    for (const [name, { body }] of forms) {
      const line = written(body[0] ?? '');
      const { scopes, state } = await tokenize(line);
      assert.ok(
        scopes.some((names) => names.some((scope) => scope.startsWith('entity.name.type.unit'))),
        `${name}: ${line}`,
      );
      assert.ok(isInitial(state), line);
    }
  });

  it('every line of the whole plan that starts with a number is a heading', async () => {
    const plan = snippets.find(([name]) => name === 'plan')?.[1].body.map(written) ?? [];
    const numbered = plan.filter((line) => /^(?:[一二三四]、|\d\.)/.test(line));
    assert.equal(numbered.length, 12);
    for (const line of numbered) {
      const { scopes } = await tokenize(line);
      assert.ok(
        scopes[0]?.some((scope) => scope.startsWith('markup.heading')),
        line,
      );
    }
  });
});

/** What the options of a choice are words of, each with what must be read of a line in which a writer has chosen one. */
const KINDS: ReadonlyArray<readonly [kind: string, has: (option: string, line: string) => boolean]> = [
  ['numeral', (option) => numeralValue(option) !== null],
  ['measure', (option, line) => targetsIn(line).some(({ unit }) => plainOf(unit ?? '') === plainOf(option))],
  ['duty', (option, line) => wordsOf(DUTIES).includes(option) && unitsIn(line).length > 1],
  ['deadline', (option) => deadlinesIn(option)[0]?.text === option],
  [
    'verb of a target',
    (option, line) =>
      targetsIn(line).some(({ start, end }) =>
        [start, start - option.length].some((at) => at >= 0 && line.slice(at, end).startsWith(`${option}12`)),
      ),
  ],
];
/** Their options are prose, or name what is to be filled in. */
const OF_FREE_WORDS: ReadonlySet<string> = new Set(['notice', 'slot']);

describe('the words of the snippets', () => {
  for (const [name, { prefix, body }] of snippets) {
    if (!OF_FREE_WORDS.has(name))
      it(`${name}: what it offers is read as what it is`, () => {
        const text = body.join('\n');
        for (const [at, options] of parseSnippet(text).choices.entries()) {
          const lines = options.map((option) => withFigures(written(chosen(text, at, option))));
          const kind = KINDS.find(([, has]) => options.every((option, i) => has(option, lines[i] ?? '')));
          assert.ok(kind, `${options.join()}: ${lines[0]}`);
        }
      });

    it(`${name}: its labels are labels`, () => {
      const labels = prefix.filter((word) => /(?:单位|时限)$/.test(word));
      const inBrackets = Array.from(
        written(body.join('\n')).matchAll(/[〔（；]([^：〔（；]+)：/g),
        ([, label = '']) => label,
      );
      for (const label of [...labels, ...inBrackets]) {
        const meaning = meaningOfLabel(label);
        assert.ok(label === '年月时限' || (meaning !== null && meaning !== 'other'), label);
      }
    });
  }

  it('every form of units gives units in the roles that it is called by', () => {
    const roles = new Map<string, string>([
      ['牵头单位', 'lead'],
      ['配合单位', 'supporting'],
      ['责任单位', 'responsible'],
    ]);
    for (const [name, { prefix, body }] of snippets) {
      const role = prefix.map((word) => roles.get(word)).find(Boolean);
      if (role)
        assert.ok(
          unitsIn(written(body.join('\n'))).some((unit) => unit.role === role),
          name,
        );
    }
  });

  it('a whole plan is called as plans are, and what sets its frame is known as such', () => {
    const plans = snippets.find(([name]) => name === 'plan')?.[1];
    for (const word of plans?.prefix ?? [])
      assert.ok(word === 'plan' || wordsOf(PLAN_NAMES).includes(word), word);
    const plan = parseText(written(plans?.body.join('\n') ?? ''));
    assert.match(plan.title?.text ?? '', new RegExp(`${anyOf(TITLE_KINDS)}$`));
    const frames = plan.sections.filter(({ titleText }) => isFrameTitle(titleText));
    assert.deepEqual(
      frames.map(({ titleText }) => titleText),
      ['保障措施'],
    );
    for (const [, { prefix }] of snippets)
      for (const word of prefix.filter((one) => /保障|总体/.test(one))) assert.ok(isFrameTitle(word), word);
  });
});

describe('parseSnippet', () => {
  for (const broken of ['${1:单位', '价格 $', '单位}', '${1|甲,乙'])
    it(`refuses ${broken}`, () => assert.throws(() => parseSnippet(broken)));
});

/** A snippet's text in which one choice, by its place among them, is settled. */
function chosen(text: string, at: number, option: string): string {
  let index = 0;
  return text.replace(/\$\{\d+\|[^|]*\|\}/g, (choice) => (index++ === at ? option : choice));
}

/** What a writer fills in for the number of a target. */
function withFigures(text: string): string {
  return text.replace(/数量|数值/g, '12');
}

function unitsIn(text: string) {
  return text
    .split('\n')
    .flatMap((line) => unitClauses(line, pairBrackets(line)).flatMap(({ units }) => units));
}

/** A line as it stands after a writer has kept every default. */
function written(line: string): string {
  return line
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{CURRENT_[A-Z]+\/[^}]*\}|\$CURRENT_[A-Z]+/g, '2026')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '');
}
