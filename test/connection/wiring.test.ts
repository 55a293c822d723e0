import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';

const source = new URL('../../server/src/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, source), 'utf8');
const features = readdirSync(new URL('features/', source))
  .filter((name) => name.endsWith('.ts') && name !== 'ranges.ts')
  .map((name) => name.slice(0, -'.ts'.length));

describe('every feature is wired', () => {
  const handlers = read('connection/features.ts') + read('connection/publishing.ts');
  const capabilities = read('connection/capabilities.ts');

  for (const feature of features) {
    it(feature, () => {
      assert.ok(
        handlers.includes(`'../features/${feature}'`),
        'neither features.ts nor publishing.ts imports it',
      );
      assert.ok(handlers.includes(`answer('${feature}'`), 'features.ts does not answer with it');
      assert.match(
        capabilities,
        new RegExp(`^  '?${feature}'?: \\{`, 'm'),
        'capabilities.ts does not offer it',
      );
    });
  }

  it('and every feature that is offered exists', () => {
    const offered = [...capabilities.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map((match) => match[1]);
    assert.deepEqual(offered.sort(), features.sort());
  });
});
