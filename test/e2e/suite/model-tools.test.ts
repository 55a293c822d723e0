import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { draftName, eventually, openDraft } from './editor';

const NAMES = ['work_plan_lint', 'work_plan_outline', 'work_plan_suggest'];
const SETTING = 'languageModelTools';

describe('tools for language models', () => {
  const offered = () => vscode.lm.tools.filter(({ name }) => NAMES.includes(name)).map(({ name }) => name);
  const settings = () => vscode.workspace.getConfiguration('workPlan');
  const told = async (name: string, input: object) => {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  };
  before(async function () {
    if (typeof vscode.lm?.invokeTool !== 'function') this.skip();
    await openDraft();
  });
  after(() => settings().update(SETTING, undefined, vscode.ConfigurationTarget.Global));

  it('are off until the person turns them on', async () => {
    assert.equal(settings().get(SETTING), false);
    await assert.rejects(told('work_plan_lint', {}));
  });

  it('tell of the draft in the editor, or of one in the workspace', async () => {
    await settings().update(SETTING, true, vscode.ConfigurationTarget.Global);
    await eventually(vscode.workspace.onDidChangeConfiguration, () => settings().get(SETTING) === true);
    assert.match(await told('work_plan_lint', { file: draftName }), /skipped-number/);
    assert.match(await told('work_plan_outline', { file: draftName }), /一、夯实数据基础设施/);
    assert.match(await told('work_plan_suggest', { file: '2025年工作要点.txt' }), /往年计划/);
    await assert.rejects(told('work_plan_lint', { file: '../outside.txt' }));
    assert.deepEqual(offered().sort(), NAMES);
  });
});
