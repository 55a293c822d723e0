import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';

const source = new URL('../../server/src/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, source), 'utf8');
const features = readdirSync(new URL('features/', source))
  .filter((name) => name.endsWith('.ts') && name !== 'ranges.ts')
  .map((name) => name.slice(0, -'.ts'.length));

describe('every feature is wired', () => {
  const handlers = ['features', 'publishing', 'workspace/workspace-features']
    .map((name) => read(`connection/${name}.ts`))
    .join('');
  const capabilities = read('connection/capabilities.ts');

  for (const feature of features) {
    it(feature, () => {
      assert.ok(handlers.includes(`/features/${feature}'`), 'nothing in connection imports it');
      const named = [`answer('${feature}'`, `guarded(log, '${feature}'`];
      assert.ok(
        named.some((call) => handlers.includes(call)),
        'connection does not answer with it under its name',
      );
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
