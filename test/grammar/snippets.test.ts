import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
      'section',
      'item with unit',
      'item with target',
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

describe('parseSnippet', () => {
  for (const broken of ['${1:单位', '价格 $', '单位}', '${1|甲,乙'])
    it(`refuses ${broken}`, () => assert.throws(() => parseSnippet(broken)));
});

/** A line as it stands after a writer has kept every default. */
function written(line: string): string {
  return line
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{CURRENT_[A-Z]+\/[^}]*\}|\$CURRENT_[A-Z]+/g, '2026')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '');
}
