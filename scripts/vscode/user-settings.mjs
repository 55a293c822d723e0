import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A plain light window in which nothing comes up by itself. */
const userSettings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'workPlan.language': 'zh',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
};

/**
 * Writes the settings of a user into an empty profile.
 * @param {string} userData the folder that VS Code is told as --user-data-dir
 * @param {object} [more] settings beside those of a plain window
 */
export async function writeUserSettings(userData, more = {}) {
  const folder = join(userData, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...userSettings, ...more }));
}
