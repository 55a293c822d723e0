/**
 * Takes the pictures of the README from a real VS Code: `npm run screenshots`. Needs what the code-server host of
 * `npm run test:vscode` needs.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
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

const inMarkdown = '澄川县水利局2026年工作要点.md';
const MARKDOWN = `# 澄川县水利局2026年防汛工作要点

## 一、备足物资

1. **储备冲锋舟。** 5月底前新购冲锋舟6艘。（责任单位：防御股）
2. **更新预警设备。** 6月底前更新简易预警设备120套。（牵头单位：防御股；配合单位：财务股）

## 三、抓好演练

1. **组织演练。** 汛前组织转移避险演练〔数量　〕场。〔责任单位：　〕
`;

/** Each picture: what to do in the window before it is taken. */
const pictures = [
  { name: 'editor', prepare: showProblems },
  { name: 'quick-fix', prepare: showQuickFix },
  { name: 'views', prepare: showViews },
  { name: 'comparison', prepare: showComparison },
  { name: 'new-draft', prepare: showNewDraft },
  { name: 'completion', prepare: showCompletion },
  { name: 'markdown', prepare: showMarkdown },
  { name: 'whole-folder', prepare: showWholeFolder },
  { name: 'dark', prepare: (page) => showIn(page, 'Dark Modern') },
  { name: 'high-contrast', prepare: (page) => showIn(page, 'Dark High Contrast') },
];

await withTemporaryFolder(async (home) => {
  const workspace = join(home, 'examples');
  await mkdir(workspace);
  for (const name of [draft, lastYears]) await cp(join(root, 'examples', name), join(workspace, name));
  await writeFile(join(workspace, inMarkdown), MARKDOWN);
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
  // The next number comes from the server.
  await page.locator('.statusbar-item', { hasText: 'Ln 18, Col 4' }).waitFor();
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
}

/** A draft in Markdown beside its preview. */
async function showMarkdown(page) {
  await page.keyboard.press('Escape');
  await runCommand(page, 'View: Revert and Close Editor');
  await openFile(page, inMarkdown);
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await runCommand(page, 'Markdown: Open Preview to the Side');
  const preview = page.frameLocator('iframe.webview').frameLocator('iframe');
  await preview.locator('h1', { hasText: '工作要点' }).waitFor();
}

/** The findings of drafts that are not open, among the problems. */
async function showWholeFolder(page) {
  await runCommand(page, 'View: Close All Editors');
  await openFile(page, draft);
  await runCommand(page, 'Work Plan: Check the Whole Folder');
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page.keyboard.press('Control+ArrowLeft');
  await page.locator('.markers-panel .monaco-list-row', { hasText: inMarkdown }).first().waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.locator('.markers-panel .monaco-list-row', { hasText: '“二”' }).first().waitFor();
}

/** The views of the container beside the draft, in another theme. */
async function showIn(page, theme) {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-widget input').first().fill(theme);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: theme }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await runCommand(page, 'View: Show Work Plan');
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
}

/** Opens a file by its name. */
async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}
