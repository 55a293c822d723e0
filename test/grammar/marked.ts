import assert from 'node:assert/strict';
import { tokenize } from './tokens';

/** What a range is coloured as, by the word the tests use. */
const FAMILIES = {
  marker: 'keyword.control.marker',
  'marker 1': 'punctuation.definition.heading.1',
  'marker 2': 'punctuation.definition.heading.2',
  'marker 3': 'punctuation.definition.heading.3',
  'marker 4': 'punctuation.definition.heading.4',
  'marker 5': 'punctuation.definition.heading.5',
  'inline marker': 'punctuation.definition.heading.inline',
  heading: 'markup.heading',
  title: 'entity.name.section',
  'title 1': 'entity.name.section.1',
  'title 2': 'entity.name.section.2',
  'title 3': 'entity.name.section.3',
  'title 4': 'entity.name.section.4',
  'title 5': 'entity.name.section.5',
  'plan title': 'entity.name.section.title',
  label: 'support.variable.label',
  duty: 'support.variable.duty',
  unit: 'entity.name.type.unit',
  assignment: 'meta.assignment',
  deadline: 'variable.other.constant.deadline',
  figure: 'constant.numeric.figure',
  hedge: 'storage.modifier.hedge',
  document: 'string.quoted.other.document-name',
  'document number': 'string.other.document-number',
  quotation: 'meta.quotation',
  slot: 'constant.character.escape.slot',
  residue: 'comment.line.residue',
  note: 'comment.block.note',
} as const;

export type Family = keyof typeof FAMILIES;

/**
 * Asserts what the ranges marked ⟦…⟧ in a draft are coloured as, one family a range in the order of the text. Of the
 * families named, nothing outside the marks may be coloured.
 */
export async function expectColours(marked: string, ...families: readonly Family[]): Promise<void> {
  const expected: Array<readonly [family: Family, text: string]> = [];
  const parts = marked.split(/[⟦⟧]/);
  assert.equal(parts.length, families.length * 2 + 1, `one family a range: ${marked}`);
  families.forEach((family, i) => {
    expected.push([family, parts[2 * i + 1] ?? '']);
  });
  const line = parts.join('');
  const { scopes } = await tokenize(line);
  for (const family of new Set(families)) {
    const found = runs(line, scopes, FAMILIES[family]);
    const wanted = expected.filter(([name]) => name === family).map(([, text]) => text);
    assert.deepEqual(found, wanted, `${family} in: ${marked}`);
  }
}

/** Asserts that nothing in the line is coloured as any of the families. */
export async function expectNone(line: string, ...families: readonly Family[]): Promise<void> {
  const { scopes } = await tokenize(line);
  for (const family of families) {
    assert.deepEqual(runs(line, scopes, FAMILIES[family]), [], `${family} in: ${line}`);
  }
}

/** The longest stretches of the line that bear the scope, as text. */
function runs(line: string, scopes: ReadonlyArray<readonly string[]>, scope: string): readonly string[] {
  const found: string[] = [];
  let open = false;
  scopes.forEach((names, i) => {
    const bears = names.some((name) => name.startsWith(`${scope}.`));
    if (bears && !open) found.push('');
    if (bears) found[found.length - 1] += line[i] ?? '';
    open = bears;
  });
  return found;
}
