import { strict as assert } from 'node:assert';
import { settingsOf } from '../../server/src/connection/settings';

describe('settings', () => {
  for (const [locale, language] of [
    ['zh', 'zh'],
    ['zh-cn', 'zh'],
    ['zh_TW.UTF-8', 'zh'],
    [undefined, 'zh'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['fr', 'en'],
    ['zha', 'en'],
  ] as const) {
    it(`speak ${language} to a client whose locale is ${locale ?? 'not given'}`, () => {
      assert.equal(settingsOf({ capabilities: {}, ...(locale && { locale }) }).language, language);
    });
  }

  it('know a client that pulls diagnostics', () => {
    assert.equal(settingsOf({ capabilities: {} }).clientPulls, false);
    assert.equal(settingsOf({ capabilities: { textDocument: { diagnostic: {} } } }).clientPulls, true);
  });
});
