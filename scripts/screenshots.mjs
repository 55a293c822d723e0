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

/** Each picture: what to do in the window before it is taken. */
const pictures = [
  { name: 'editor', prepare: showProblems },
  { name: 'quick-fix', prepare: showQuickFix },
];

await withTemporaryFolder(async (home) => {
  const workspace = join(home, 'examples');
  await mkdir(workspace);
  await cp(join(root, 'examples', draft), join(workspace, draft));
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
