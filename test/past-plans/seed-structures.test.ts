import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { structureData } from '../../server/src/library/structure/structure-data';
import { seedStructures } from '../../server/src/past-plans/seed-structures';
import { ensureBuilt } from '../cli/command';

describe('the structures of the seeds', () => {
  before(ensureBuilt);

  it('are read from the sources', async () => {
    const seeds = await seedStructures('.');
    assert.equal(
      seeds.map(({ id, place, counts }) => `${id} ${place} ${counts.items}`).join('\n'),
      'haimen-2025 海门 11\nhantai-2025 漢臺 7\nqianjiang-2025 潜江 28\nyichang-2022 宜昌 18\nyingtan-2024 鹰潭 29',
    );
  });

  it('are the same in the bundle', async () => {
    const bundled: unknown = JSON.parse(readFileSync('dist/seeds.json', 'utf8'));
    assert.deepEqual(bundled, (await seedStructures('.')).map(structureData));
  });
});
