/** What a person does in the VS Code of a page. Every step waits for what it shows, never for a time. */

/** Opens a draft from the explorer, whatever the side bar showed last, and waits until it is underlined. */
export async function openDraft(page, name) {
  await page.locator('.monaco-workbench .part.editor').waitFor();
  await runCommand(page, 'View: Show Explorer');
  await page.locator(`.explorer-folders-view .monaco-list-row[aria-label*="${name}"]`).dblclick();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
}

/** Moves the cursor to the start of a 1-based line. */
export async function goToLine(page, line) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command by the name that the command palette lists. */
export async function runCommand(page, name) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${name}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: name.split(': ').at(-1) })
    .first()
    .click();
}
