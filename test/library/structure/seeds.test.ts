import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { parseText } from '../../../server/src/core/parse';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { structureYaml } from '../../../server/src/library/structure/structure-yaml';
import { hasShared, sharedText } from '../../support/shared';

const SEEDS = ['haimen-2025', 'hantai-2025', 'qianjiang-2025', 'yichang-2022', 'yingtan-2024'];

describe('the seeds', () => {
  it('are these five', () => {
    const names = readdirSync('seeds').sort();
    assert.deepEqual(
      names,
      SEEDS.map((id) => `${id}.yaml`),
    );
  });
  for (const id of hasShared ? SEEDS : []) {
    it(`are what is drawn from the published plans: ${id} (else run npm run seeds)`, () => {
      const drawn = structureYaml(structureOf(parseText(sharedText(`seeds/${id}.txt`)), id));
      assert.equal(readFileSync(`seeds/${id}.yaml`, 'utf8'), drawn);
    });
  }
});
