import { strict as assert } from 'node:assert';
import { charactersLost } from '../../client/src/characters-lost';

describe('what an encoding cannot hold', () => {
  it('is told of those that hold some Chinese characters', () => {
    assert.deepEqual(charactersLost('镕㙟吉', 'gb2312'), ['㙟']);
    assert.deepEqual(charactersLost('江南市数据局，1200项〔2026〕3号。', 'gb2312'), []);
    assert.deepEqual(charactersLost('國际', 'big5hkscs'), ['际']);
  });
  it('is nothing where all is held, or nobody knows', () => {
    for (const encoding of ['utf8', 'gb18030', 'utf16le', 'nonesuch', 'constructor'])
      assert.deepEqual(charactersLost('镕㙟', encoding), []);
  });
});
