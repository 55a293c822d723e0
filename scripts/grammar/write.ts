import { writeFileSync } from 'node:fs';
import { grammar } from './grammar';

/** Writes the grammar that the editor reads. A test fails when the file is stale. */
writeFileSync(
  new URL('../../syntaxes/work-plan.tmLanguage.json', import.meta.url),
  `${JSON.stringify(grammar, null, 2)}\n`,
);
