import { draftOf, edit } from '../../server/src/core/draft';
import { parse } from '../../server/src/core/parse';
import { completions } from '../../server/src/features/completions';
import { libraryOf } from '../../server/src/library/topics/library';
import { lint } from '../../server/src/lint/lint';
import { seedStructures } from '../../server/src/past-plans/seed-structures';
import { bigDraft } from './big-draft';
import { middle, percentile95 } from './run';

/** Some 3 MB. */
const ITEMS = 8_300;
const ROUNDS = 30;

/**
 * From the request to the list, in the server, in a draft of 3 MB whose text has just changed: in a list of units, and
 * on an empty line.
 */
export async function benchPopup(): Promise<void> {
  const library = libraryOf(await seedStructures(process.cwd()));
  while (!library.advance());
  const options = { language: 'zh', unitDirectory: null, syllablesOf: null, snippets: true } as const;
  for (const [where, insertion] of [
    ['in a list of units', '、'],
    ['on an empty line', '\n'],
  ] as const) {
    let plan = parse(draftOf(bigDraft(ITEMS)));
    const took: number[] = [];
    // The server has linted the draft when somebody asks.
    lint(plan);
    for (let round = 0; round < ROUNDS; round++) {
      const middleLine = Math.floor(((round + 1) * plan.draft.lines.length) / (ROUNDS + 2));
      const line = plan.draft.lines.findIndex(
        ({ text }, index) => index >= middleLine && text.endsWith('〕'),
      );
      const { text = '' } = plan.draft.lines[line] ?? {};
      const end = { line, character: text.length - (insertion === '、' ? 1 : 0) };
      plan = parse(edit(plan.draft, { start: end, end, text: insertion }));
      const at =
        insertion === '、' ? { line, character: end.character + 1 } : { line: line + 1, character: 0 };
      const begun = performance.now();
      const { items } = completions(plan, () => library, at, options);
      took.push(performance.now() - begun);
      if (items.length === 0) throw new Error(`nothing is offered ${where}`);
    }
    console.log(
      `  popup ${where}, ${ITEMS} items: first ${took[0]?.toFixed(0)} ms, p50 ${middle(took).toFixed(0)} ms, p95 ${percentile95(took).toFixed(0)} ms`,
    );
  }
}
