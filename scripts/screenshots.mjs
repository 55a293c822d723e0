/**
 * Takes the pictures of the README from a real VS Code: `npm run screenshots`. Needs what the code-server host of
 * `npm run test:vscode` needs.
 */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withPage, workbenchAddress } from './vscode/browser.mjs';
import { withCodeServer } from './vscode/code-server.mjs';
import { installCodeServer } from './vscode/code-server-installation.mjs';
import { stopSignal } from './vscode/stop-signal.mjs';
import { withTemporaryFolder } from './vscode/temporary-folder.mjs';
import { goToLine, openDraft, runCommand } from './vscode/workbench.mjs';

const root = join(import.meta.dirname, '..');
const draft = '2026年工作要点.txt';
const lastYears = '2025年工作要点.txt';

/** Each picture: what to do in the window before it is taken. */
const pictures = [
  { name: 'editor', prepare: showProblems },
  { name: 'quick-fix', prepare: showQuickFix },
  { name: 'views', prepare: showViews },
  { name: 'comparison', prepare: showComparison },
  { name: 'new-draft', prepare: showNewDraft },
  { name: 'completion', prepare: showCompletion },
];

await withTemporaryFolder(async (home) => {
  const workspace = join(home, 'examples');
  await mkdir(workspace);
  for (const name of [draft, lastYears]) await cp(join(root, 'examples', name), join(workspace, name));
  await mkdir(join(root, 'docs/images'), { recursive: true });
  const installation = await installCodeServer(root, stopSignal(600_000));
  await withCodeServer({ installation, home, signal: stopSignal(120_000) }, (host) =>
    withPage({ root, installation }, async (page) => {
      page.setDefaultTimeout(60_000);
      await page.goto(workbenchAddress(host, workspace, { extensionDevelopmentPath: root }));
      await openDraft(page, draft);
      for (const { name, prepare } of pictures) {
        await prepare(page);
        await page.screenshot({ path: join(root, `docs/images/${name}.png`) });
        console.log(`docs/images/${name}.png`);
      }
    }),
  );
});

/** Outline in the side bar, problems in the panel, the draft between them. */
async function showProblems(page) {
  await runCommand(page, 'View: Toggle Problems');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await runCommand(page, 'Explorer: Focus on Outline View');
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
  await page.locator('.pane-header[aria-label^="Explorer Section"]').first().click();
  await goToLine(page, 2);
}

/** The menu of fixes at the skipped number. */
async function showQuickFix(page) {
  await goToLine(page, 12);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

/** The container of our views in the side bar: the outline with what each item lacks, the findings by rule. */
async function showViews(page) {
  await page.keyboard.press('Escape');
  await runCommand(page, 'View: Show Work Plan');
  await page
    .locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: '党建引领' })
    .first()
    .waitFor();
}

/** What has become of last year's items, in the panel; the targets that were raised. */
async function showComparison(page) {
  await page.keyboard.press('Escape');
  await runCommand(page, 'Explorer: Focus on Outline View');
  await runCommand(page, 'Work Plan: Compare with Last Year');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: lastYears }).first().click();
  const rows = page.locator('.panel .monaco-list-row');
  for (const kind of ['新增', '取消']) await rows.filter({ hasText: kind }).first().click();
  await rows.filter({ hasText: '更新简易预警设备' }).first().click();
  await page.locator('.statusbar-item', { hasText: 'selected)' }).waitFor();
}

/** A new draft after 鹰潭2024, the first slot chosen. */
async function showNewDraft(page) {
  await runCommand(page, 'View: Toggle Panel Visibility');
  await runCommand(page, 'Work Plan: New Work Plan');
  const title = (step) => page.locator('.quick-input-title', { hasText: `${step}/5` }).waitFor();
  await title(1);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '鹰潭2024' }).first().click();
  await title(2);
  await page.locator('.quick-input-widget input').first().fill('2026');
  await page.keyboard.press('Enter');
  await title(3);
  await page.locator('.quick-input-widget input').first().fill('澄川县教育局');
  await page.keyboard.press('Enter');
  for (const step of [4, 5]) {
    await title(step);
    await page.keyboard.press('Enter');
  }
  await page.locator('.view-line', { hasText: '思政课一体化建设' }).first().waitFor();
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
}

/** What past plans have and the new draft lacks, offered on an empty line after the items on basic education. */
async function showCompletion(page) {
  await page.keyboard.press('Escape');
  await goToLine(page, 17);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
}
