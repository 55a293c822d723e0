import { readFileSync } from 'node:fs';

/** The example draft of the project: every kind of part, and some flaws. */
export const exampleDraft: string = readFileSync(
  new URL('../../examples/2026年工作要点.txt', import.meta.url),
  'utf8',
);
