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

  it('speak the language that the client asks for, if there is such a one', () => {
    const language = (chosen: unknown, locale: string) =>
      settingsOf({ capabilities: {}, locale, initializationOptions: { language: chosen } }).language;
    assert.equal(language('zh', 'en'), 'zh');
    assert.equal(language('en', 'zh-cn'), 'en');
    for (const chosen of ['auto', 'fr', 7, null, undefined]) assert.equal(language(chosen, 'en'), 'en');
  });

  it('know a client that pulls diagnostics', () => {
    assert.equal(settingsOf({ capabilities: {} }).clientPulls, false);
    assert.equal(settingsOf({ capabilities: { textDocument: { diagnostic: {} } } }).clientPulls, true);
  });
});
