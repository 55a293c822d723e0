import assert from 'node:assert/strict';
import { plainOf } from '../server/src/core/words/plain';
import { filesUnder, literalsUnder, sourceFiles } from './support/source-files';

const LONGEST_FUNCTION = 60;
const LONGEST_FILE = 300;

/**
 * What each room may import besides itself (docs/architecture.md); of a room with rooms inside, what those may. The
 * longest name that a file's path begins with is its room.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/words': [],
  'core/phrases': ['core/words'],
  'core/targets': ['core/words', 'core/phrases'],
  core: ['core'],
  'library/texts': ['core'],
  'library/structure': ['core', 'library/texts'],
  'library/topics': ['core', 'library/texts', 'library/structure'],
  'library/new-draft': ['core', 'library/texts', 'library/structure', 'library/topics'],
  'library/suggestions': [
    'core',
    'library/texts',
    'library/structure',
    'library/topics',
    'library/new-draft',
  ],
  'library/comparison': ['core', 'library/texts', 'library/structure'],
  library: ['core', 'library'],
  'lint/rules': ['core', 'library', 'lint'],
  lint: ['core', 'library', 'lint'],
  interchange: ['core', 'library', 'lint'],
  configuration: ['core', 'lint'],
  'past-plans': ['core', 'library', 'lint', 'configuration', 'interchange'],
  features: ['core', 'library', 'lint'],
  connection: ['core', 'library', 'lint', 'configuration', 'past-plans', 'interchange', 'features'],
  cli: ['core', 'library', 'lint', 'configuration', 'interchange', 'past-plans'],
};

describe('the house', () => {
  const files = sourceFiles();

  it('has no circle of files, types included: one cannot be read without the other', () => {
    assertNone(circles(new Map(files.map(({ path, imports }) => [path, imports]))));
  });

  it('has walls between its rooms', () => {
    const crossings = files.flatMap(({ path, imports }) =>
      imports.filter((other) => !mayImport(path, other)).map((other) => `${path} → ${other}`),
    );
    assertNone(crossings);
  });

  it('has short functions and files', () => {
    const long = files.flatMap(({ path, lineCount, functions }) => [
      ...(lineCount > LONGEST_FILE ? [path] : []),
      ...functions.filter((part) => part.lineCount > LONGEST_FUNCTION).map(({ name }) => `${path}: ${name}`),
    ]);
    assertNone(long);
  });

  it('gives one meaning to an exported name', () => {
    const byName = new Map<string, string[]>();
    for (const { path, exports } of files)
      for (const name of exports) byName.set(name, [...(byName.get(name) ?? []), path]);
    const shared = [...byName].filter(([, paths]) => paths.length > 1);
    assertNone(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`));
  });

  it('gives its client shapes and no code: what it imports of the server are types', () => {
    const imports = filesUnder('client/src').flatMap(({ path, text }) =>
      Array.from(
        text.matchAll(/^import (?!type )[^;]*? from '[^']*server\/src\/[^']*'/gm),
        ([line]) => `${path}: ${line}`,
      ),
    );
    assertNone(imports);
  });

  it('asserts no wall time in its tests: a busy machine is no fault; `npm run bench` measures', () => {
    const clock = /performance\.now\(|hr[t]ime|Date\.now\(\) ?-|\.timeout\((?:\d{1,4}|[1-5]?\d_\d{3})\)/;
    const timed = filesUnder('test').filter(({ text }) => clock.test(text));
    assertNone(timed.map(({ path }) => path));
  });

  it('writes words in Traditional characters in the one room of words: elsewhere they are matched in plain form', () => {
    const written = literalsUnder('server/src', 'scripts', 'client/src').filter(
      ({ path, source }) =>
        !path.startsWith('server/src/core/words/') && !isDraft(source) && hasTraditional(source),
    );
    assertNone(written.map(({ path, source }) => `${path}: ${source}`));
  });
});

function assertNone(flaws: readonly string[]): void {
  assert.deepEqual(flaws, []);
}

/** A draft of several lines, as the example of a rule is, is no pattern. */
function isDraft(source: string): boolean {
  return source.includes('\\n');
}

function hasTraditional(source: string): boolean {
  return [...source].some((char) => /\p{Script=Han}/u.test(char) && plainOf(char) !== char);
}

function mayImport(path: string, other: string): boolean {
  const [room, otherRoom] = [roomOf(path), roomOf(other)];
  return (
    room === otherRoom || (MAY_IMPORT[room] ?? []).some((name) => name === otherRoom || isIn(name, otherRoom))
  );
}

function isIn(room: string, path: string): boolean {
  return path.startsWith(`${room}/`);
}

function roomOf(path: string): string {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => isIn(room, path));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? path;
}

/** Files that import one another, directly or by others: each group with its members in order, as Tarjan finds them. */
function circles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (path: string) => {
    order.set(path, order.size);
    lowest.set(path, order.get(path) ?? 0);
    stack.push(path);
    for (const other of imports.get(path) ?? []) {
      if (!order.has(other)) visit(other);
      if (stack.includes(other)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(other) ?? 0));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const group = stack.splice(stack.indexOf(path)).sort();
    if (group.length > 1) found.push(group.join(' ↔ '));
  };
  for (const path of imports.keys()) if (!order.has(path)) visit(path);
  return found.sort();
}
