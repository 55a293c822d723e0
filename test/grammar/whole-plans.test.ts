import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isInitial, tokenize } from './tokens';

/** Published plans and their hand labels, where they are at hand; nothing shipped needs them. */
const SHARED = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('labels.json', SHARED));

interface Heading {
  readonly line: number;
  readonly number: string;
  readonly level: number;
  readonly title: string;
  readonly inline?: boolean;
}

describe(`grammar on whole plans${present ? '' : ' (../shared is not here: RUN WITHOUT IT)'}`, () => {
  if (!present) {
    it('published plans');
    return;
  }
  const labels = JSON.parse(readFileSync(new URL('labels.json', SHARED), 'utf8')) as Record<
    string,
    { headings: Heading[] }
  >;

  for (const file of ['seeds', 'corpus'].flatMap(plansIn)) {
    it(`${file}: every line is coloured to its end and leaves nothing open`, async () => {
      for (const [i, line] of linesOf(file).entries()) {
        const { scopes, state } = await tokenize(line);
        assert.equal(scopes.length, line.length, `line ${i + 1}`);
        assert.ok(isInitial(state), `line ${i + 1}`);
      }
    });
  }

  for (const [file, { headings }] of Object.entries(labels)) {
    const lines = linesOf(file);
    const numbered = headings.filter((heading) => standsOnItsLine(heading, lines));
    if (numbered.length === 0) continue;
    it(`${file}: ${numbered.length} headings are coloured as headings`, async () => {
      for (const { line, number, title } of numbered) {
        const text = lines[line - 1] ?? '';
        const { scopes } = await tokenize(text);
        const start = text.indexOf(number);
        const titleStart = text.indexOf(title, start + number.length);
        assert.ok(
          bears(scopes, start, start + number.length, 'keyword.control.marker'),
          `marker, line ${line}`,
        );
        assert.ok(
          bears(scopes, titleStart, titleStart + title.length, 'entity.name.section'),
          `title, line ${line}`,
        );
      }
    });
  }
});

function plansIn(folder: string): readonly string[] {
  const at = new URL(`${folder}/`, SHARED);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${folder}/${name}`);
}

function linesOf(file: string): readonly string[] {
  return readFileSync(new URL(file, SHARED), 'utf8').split(/\r?\n/);
}

/** Whether a heading starts its line and ends on it: neither wrapped, inline nor fused with its text. */
function standsOnItsLine({ line, number, title, inline, level }: Heading, lines: readonly string[]): boolean {
  const text = lines[line - 1]?.trim() ?? '';
  if (inline || level === 0 || number === '' || !text.startsWith(number)) return false;
  const titleStart = text.indexOf(title, number.length);
  return titleStart >= 0 && /^(?:。|$)/.test(text.slice(titleStart + title.length));
}

function bears(scopes: ReadonlyArray<readonly string[]>, start: number, end: number, scope: string): boolean {
  return scopes.slice(start, end).every((names) => names.some((name) => name.startsWith(`${scope}.`)));
}
