import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { noteExecuted } from './suite/executed';

/** Runs every test of the suite; VS Code calls this. Rejects when a test failed. */
export async function run(): Promise<void> {
  // The runner tells mocha's lines from all else that VS Code logs by this bar.
  Mocha.reporters.Base.consoleLog = (...message) => console.log(format(...message).replace(/^/gm, '│ '));
  const mocha = new Mocha({ timeout: 20_000, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.suite.afterEach(closeEditor);
  noteExecuted();
  await import('./suite/activation.test');
  await import('./suite/checking.test');
  await import('./suite/code-action.test');
  await import('./suite/comparison.test');
  await import('./suite/completion.test');
  await import('./suite/diagnostic.test');
  await import('./suite/encoding.test');
  await import('./suite/folding.test');
  await import('./suite/interchange.test');
  await import('./suite/markdown.test');
  await import('./suite/model-tools.test');
  await import('./suite/new-draft.test');
  await import('./suite/outline.test');
  await import('./suite/snippet.test');
  await import('./suite/views.test');
  await import('./suite/writing.test');
  // The last: it looks back on the others.
  await import('./suite/contributions.test');

  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the integration tests failed`);
}

async function closeEditor(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
