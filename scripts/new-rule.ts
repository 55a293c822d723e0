// Begins a rule: `npm run new-rule <family>/<id>` writes the rule, its test and its line in the list, and overwrites nothing.
import { createRule } from './new-rule/create-rule';

const [name, ...more] = process.argv.slice(2);

if (name === undefined || more.length > 0) {
  fail(
    'Usage: npm run new-rule <family>/<id>, an id that names the flaw, such as repetition/duplicate-clause.',
  );
} else {
  const result = createRule('.', name);
  if ('problem' in result) fail(result.problem);
  else console.log(nextSteps(result));
}

function fail(problem: string): void {
  console.error(`new-rule: ${problem}`);
  process.exitCode = 2;
}

function nextSteps({ rule, test, index }: { rule: string; test: string; index: string }): string {
  return `Written:
  ${rule}
  ${test}
  ${index}  (the import, and the entry at the end of its family)

Its tests fail until you have replaced every TODO. Next:
  1. docs.bad and docs.good: one draft with the flaw, the same draft mended. Write them yourself.
  2. check(): what the rule looks for. Say in the test what it flags ⟦…⟧ and what it leaves alone.
  3. npx mocha ${test}
  4. The level: error and warning must be right on published plans; what is only probable is info.
     宁可漏报，不可误报. npm run build && node dist/cli.cjs lint --no-config <folder of published plans>
  5. A line in CHANGELOG.md; npm run format; npm run generate; npm run check

The whole path: docs/adding-a-rule.md`;
}
