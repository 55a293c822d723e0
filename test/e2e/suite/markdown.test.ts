import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { diagnosticsWhen, fileUri, openFile, ruleOf } from './editor';

const DRAFT = '乙2026年工作要点.md';
const PAGE = '说明.md';
const TEXT =
  '# 江南市数据局2026年工作要点\n\n## 一、强化学习\n\n- 修订预案2份。（责任单位：甲股）\n\n## 三、强化管理\n';

describe('a draft in Markdown', () => {
  before(async () => {
    for (const name of [DRAFT, PAGE])
      await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(TEXT));
  });
  after(async () => {
    for (const name of [DRAFT, PAGE]) await vscode.workspace.fs.delete(fileUri(name));
  });

  it('stays Markdown, and is checked', async () => {
    const { document } = await openFile(DRAFT);
    assert.equal(document.languageId, 'markdown');
    await diagnosticsWhen(document, (all) => all.some((one) => ruleOf(one) === 'skipped-number'));
    await vscode.commands.executeCommand('workPlan.renumber');
    assert.match(document.getText(), /## 二、强化管理/);
  });

  it('is one by its name: other pages are left alone', async () => {
    const { document } = await openFile(DRAFT);
    await diagnosticsWhen(document, (all) => all.length > 0);
    const page = await openFile(PAGE);
    assert.equal(page.document.languageId, 'markdown');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      page.document.uri,
    );
    assert.deepEqual(lenses, []);
    assert.deepEqual(vscode.languages.getDiagnostics(page.document.uri), []);
  });
});
