import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { disk } from '../../server/src/configuration/disk';
import { parseText } from '../../server/src/core/parse';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { mergedIndexes } from '../../server/src/past-plans/merge-indexes';
import { readPastPlans } from '../../server/src/past-plans/past-plan-index';
import { indexLine } from '../../server/src/past-plans/published-index';
import { writeLines } from '../../server/src/past-plans/write-lines';

const structure = structureOf(
  parseText('江东市水利局2025年工作要点\n一、抓好春灌\n1.检修渠道。检修12条。\n2.储备物资。备足设备。\n'),
  '江东',
);
const lineOf = (file: string, key: string, year: number) =>
  indexLine({ file, key, structure: { ...structure, id: file, year } });

describe('indexes made in parts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  let written = 0;
  const index = (lines: readonly string[]) => {
    const path = join(folder, `${written++}.plans.jsonl`);
    writeFileSync(path, [...lines].sort(byPlace).join(''));
    return path;
  };
  const merge = async (...paths: readonly string[]) => {
    const path = join(folder, `${written++}.plans.jsonl`);
    await writeLines(path, mergedIndexes(paths));
    return path;
  };
  const content = (path: string) => readFileSync(path, 'utf8');

  // Files and keys that often meet, and two versions of what is drawn from one file.
  const plan = fc.record({
    file: fc.constantFrom('a.txt', 'b.txt', '2024/a.txt', '甲.txt', '乙.txt'),
    key: fc.constantFrom('1', '2', '3'),
    year: fc.constantFrom(2024, 2025),
  });
  const part = fc.array(plan, { maxLength: 8 });
  const linesOf = (plans: ReadonlyArray<{ file: string; key: string; year: number }>) => [
    ...new Set(plans.map(({ file, key, year }) => lineOf(file, key, year))),
  ];

  it('give one index, whichever are merged first, in whatever order, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(part, part, part, async (one, two, three) => {
        const [a, b, c] = [one, two, three].map((plans) => index(linesOf(plans))) as [string, string, string];
        const all = content(await merge(a, b, c));
        assert.equal(content(await merge(await merge(a, b), c)), all);
        assert.equal(content(await merge(a, await merge(b, c))), all);
        assert.equal(content(await merge(c, a, b, a)), all);
        const places = new Set([...one, ...two, ...three].map(({ file, key }) => `${file} ${key}`));
        assert.equal(all.split('\n').length - 1, places.size);
      }),
      { numRuns: 60 },
    );
  });

  it('are read as past plans', async () => {
    const path = await merge(index([lineOf('a.txt', '1', 2024)]), index([lineOf('b/a.txt', '2', 2025)]));
    const read = await readPastPlans(disk, [path]);
    assert.deepEqual(read?.problems, []);
    assert.deepEqual(
      read?.plans.map(({ structure: { id, year } }) => [id, year]),
      [
        ['a.txt', 2024],
        ['b/a.txt', 2025],
      ],
    );
  });

  it('are not merged where a line is wrong or out of order, and nothing is written', async () => {
    const wrong = join(folder, 'wrong.plans.jsonl');
    for (const text of ['{"file":7}\n', 'no json\n', lineOf('b', '1', 2024) + lineOf('a', '1', 2024)]) {
      writeFileSync(wrong, text);
      const target = join(folder, 'target.plans.jsonl');
      await assert.rejects(writeLines(target, mergedIndexes([wrong])), /wrong\.plans\.jsonl:[12]/);
      assert.deepEqual(readdirSync(folder), ['wrong.plans.jsonl']);
    }
  });
});

function byPlace(one: string, other: string): number {
  const [a, b] = [one, other].map((line) => JSON.parse(line) as { file: string; key: string });
  const [left, right] = [`${a?.file}\n${a?.key}\n${one}`, `${b?.file}\n${b?.key}\n${other}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
