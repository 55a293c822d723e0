import { strict as assert } from 'node:assert';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from '../../server/src/configuration/disk';
import {
  changedFolders,
  changedSettings,
  settingsOf,
  withLibraryFolders,
} from '../../server/src/connection/settings';

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

describe('the folders of past plans in the settings', () => {
  const here = process.cwd();
  const opened = (library: unknown, ...folders: string[]) =>
    settingsOf({
      capabilities: {},
      initializationOptions: { library },
      workspaceFolders: folders.map((folder) => ({ name: '', uri: pathToFileURL(folder).href })),
    });
  it('count from the workspace folder that has them', async () => {
    const several = opened(['seeds', 'nowhere', resolve('/a')], '/x', here);
    assert.deepEqual(several.libraryFolders, [resolve('/a')], 'what has to be looked for is not told yet');
    const { libraryFolders } = await withLibraryFolders(several, disk);
    assert.deepEqual(libraryFolders, [resolve(here, 'seeds'), resolve('/x/nowhere'), resolve('/a')]);
  });
  it('are known at once where there is nothing to choose', async () => {
    assert.deepEqual(opened([resolve('/a'), resolve('/a')]).libraryFolders, [resolve('/a')]);
    const one = opened(' seeds ', here);
    assert.deepEqual(one.libraryFolders, [resolve(here, 'seeds')]);
    assert.equal(await withLibraryFolders(one, disk), one);
  });
  it('are none where the setting is something else', () => {
    for (const setting of [undefined, null, 7, {}, '', [7, '', null]]) {
      assert.deepEqual(opened(setting, here).libraryFolders, []);
    }
    assert.deepEqual(opened(['relative']).libraryFolders, []);
  });
});

describe('settings that change', () => {
  const here = process.cwd();
  const first = settingsOf({ capabilities: {}, locale: 'en', initializationOptions: { library: ['seeds'] } });
  const uri = pathToFileURL(here).href;

  it('are the same where nothing is another', () => {
    for (const section of [undefined, null, {}, { library: ['seeds'], language: 'auto' }])
      assert.equal(changedSettings(first, section), first);
  });

  it('take over language and folders', () => {
    assert.equal(changedSettings(first, { language: 'zh' }).language, 'zh');
    assert.equal(
      changedSettings(changedSettings(first, { language: 'zh' }), { language: 'auto' }).language,
      'en',
    );
    assert.deepEqual(changedSettings(first, { library: [resolve('/a')] }).libraryFolders, [resolve('/a')]);
  });

  it('count relative folders from the folders of the workspace as they are then', () => {
    const opened = changedFolders(first, [{ uri }], []);
    assert.deepEqual(opened.libraryFolders, [resolve(here, 'seeds')]);
    assert.deepEqual(changedFolders(opened, [], [{ uri }]).libraryFolders, []);
  });
});
