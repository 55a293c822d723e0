import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withPage, workbenchAddress } from './browser.mjs';
import { withCodeServer } from './code-server.mjs';
import { goToLine, openDraft, runCommand } from './workbench.mjs';

const draft = '2026年工作要点.txt';
/** 1-based, in the draft of the test workspace: the section that is numbered 四 after 二, and the last item in it. */
const skippedLine = 13;
const itemLine = 15;

/** The two hosts of extensions that a VS Code in a browser has. */
const hosts = [
  { name: 'first-day', kind: 'workspace', told: 'on a machine' },
  { name: 'first-day-web', kind: 'web', told: 'in a web worker' },
];

/**
 * Packs the extension and installs it by file into fresh profiles, one for each host of extensions, and does there what
 * a writer does on the first day.
 * @param {object} run
 * @param {string} run.root folder of the repository
 * @param {import('./code-server-installation.mjs').Installation} run.installation
 * @param {string} run.home a folder for all that VS Code writes
 * @param {AbortSignal} run.signal gives up
 * @returns {Promise<void>} rejects when vsce warns or something does not come
 */
export async function firstDayOfPackage({ root, installation, home, signal }) {
  const extension = join(home, 'work-plan.vsix');
  const script = join(root, 'scripts/package.mjs');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, extension], { signal });
  const warning = /^.*WARN.*$/m.exec(stdout + stderr);
  if (warning) throw new Error(`vsce: ${warning[0]}`);
  console.log(`  package\n    ✔ ${/\((\d+ files, [^)]*)\)/.exec(stdout)?.[1]}, without a warning\n`);
  for (const { name, kind, told } of hosts) {
    const own = join(home, name);
    const workspace = join(own, 'workspace');
    await mkdir(own);
    await cp(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
    const settings = { 'remote.extensionKind': { 'work-plan.work-plan': [kind] } };
    await withCodeServer({ installation, home: own, extension, settings, signal }, (host) =>
      withPage({ root, installation }, async (page) => {
        await page.goto(workbenchAddress(host, workspace, {}));
        await firstDay(page, { root, name });
      }),
    );
    console.log(
      `  the installed package ${told}\n    ✔ problems, a fix, the outline, the next item and its unit\n`,
    );
  }
}

/**
 * What a writer does on the first day: opens a draft, reads its problems, has one mended, looks at the outline, goes
 * on with the next item and is offered a unit for it. A picture of the window is kept as `.build/e2e/NAME.png`.
 * @param {import('playwright-core').Page} page a window with the test workspace open
 * @param {{ root: string, name: string }} kept folder of the repository, and what the picture is called
 * @returns {Promise<void>} rejects when one of them does not come
 */
async function firstDay(page, { root, name }) {
  await openDraft(page, draft);
  await runCommand(page, 'View: Toggle Problems');
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'skipped-number' });
  await problem.first().waitFor();
  await goToLine(page, skippedLine);
  // Lenses come above the line meanwhile, and the list of fixes does not survive a line that moves.
  await page.locator('.codelens-decoration').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: '重新编号' }).first().click();
  await page.locator('.view-line', { hasText: '三、优化数字政务服务' }).first().waitFor();
  await problem.first().waitFor({ state: 'detached' });
  await runCommand(page, 'Explorer: Focus on Outline View');
  await page.locator('.outline-pane .monaco-list-row', { hasText: '一、夯实数据基础设施' }).first().waitFor();
  await goToLine(page, itemLine);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page
    .locator('.view-line', { hasText: /^（三）$/ })
    .first()
    .waitFor();
  await page.keyboard.type('开放数据目录300项。（责任单位：');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: '数据资源科' }).first().waitFor();
  await page.screenshot({ path: join(root, '.build/e2e', `${name}.png`) });
}
