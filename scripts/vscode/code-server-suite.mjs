import { format } from 'node:util';
import { withPage, workbenchAddress } from './browser.mjs';
import { withCodeServer } from './code-server.mjs';
import { firstDayOfPackage } from './person.mjs';
import { openDraft, runCommand } from './workbench.mjs';

/**
 * Runs the suite in the extension host of a code-server; mocha's output goes to this terminal.
 * @param {object} run
 * @param {string} run.root folder of the repository, which is the extension
 * @param {import('./code-server-installation.mjs').Installation} run.installation
 * @param {string} run.suite the bundled suite
 * @param {string} run.workspace folder to open
 * @param {string} run.home an empty folder for all that VS Code writes
 * @param {AbortSignal} run.signal gives up
 * @returns {Promise<number>} exit code: 0 when all tests passed; rejects when the suite did not come to its end
 */
export async function runInCodeServer({ root, installation, suite, workspace, home, signal }) {
  const code = await withCodeServer({ installation, home, signal }, (host) =>
    withPage({ root, installation }, async (page) => {
      const mocha = [];
      await page.exposeFunction('codeAutomationLog', (_level, message) => {
        const lines = format(...message).split('\n');
        if (!lines[0].startsWith('│ ')) return;
        mocha.push(...lines);
        console.log(lines.map((line) => line.slice(2)).join('\n'));
      });
      const exitCode = reportedExitCode(page, signal);
      await page.goto(
        workbenchAddress(host, workspace, { extensionDevelopmentPath: root, extensionTestsPath: suite }),
      );
      const code = await exitCode;
      if (mocha.length === 0) throw new Error('The suite could not be loaded');
      if (code !== 0) return code;
      return (await checkHighlighting(page, host, { root, workspace })) || checkComparison(page);
    }),
  );
  if (code === 0) await firstDayOfPackage({ root, installation, home, signal });
  return code;
}

/**
 * Colours are seen on the page only, not by an extension: looks whether the parts of a line have colours of their own.
 * @returns {Promise<number>} exit code
 */
async function checkHighlighting(page, host, { root, workspace }) {
  await page.goto(workbenchAddress(host, workspace, { extensionDevelopmentPath: root }));
  await openDraft(page, '2026年工作要点.txt');
  const line = page.locator('.view-line', { hasText: '建设城市数据底座' }).first();
  await line.locator('span[class*="mtkb"]').first().waitFor();
  const parts = ['（一）', '建设城市数据底座', '6月底前', '1200项', '数据资源科'];
  const colours = await Promise.all(
    parts.map((part) =>
      line
        .locator('span span', { hasText: part })
        .last()
        .evaluate((span) => [getComputedStyle(span).color, getComputedStyle(span).fontWeight].join(' ')),
    ),
  );
  const distinct = new Set(colours).size === parts.length;
  const mark = distinct ? '✔' : '✘';
  console.log(
    `  highlighting\n    ${mark} ${parts.map((part, index) => `${part} ${colours[index]}`).join(', ')}\n`,
  );
  return distinct ? 0 : 1;
}

/**
 * An extension cannot press the rows of its own view: picks last year's plan, presses the row of a new item as a
 * person does, and looks whether it is selected in the draft.
 * @returns {Promise<number>} exit code; rejects when the row or the selection does not come
 */
async function checkComparison(page) {
  const heading = '（二）推进算力统筹调度';
  await runCommand(page, 'Work Plan: Compare with Last Year');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '2025年工作要点.txt' }).first().click();
  await page.locator('.panel .monaco-list-row', { hasText: heading }).first().click();
  await page.locator('.statusbar-item', { hasText: `(${heading.length} selected)` }).waitFor();
  console.log(`  comparison\n    ✔ the row ${heading} leads to the item\n`);
  return 0;
}

/** The exit code that VS Code reports through the page; rejects when the page crashes or `signal` comes first. */
function reportedExitCode(page, signal) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    page.on('crash', () => reject(new Error('The page crashed')));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}
