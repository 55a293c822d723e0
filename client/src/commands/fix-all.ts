import { commands, type Disposable } from 'vscode';

/** 全部修复: what is sure, in the draft in the editor. */
export function fixAll(): Disposable {
  return commands.registerCommand('workPlan.fixAll', () => commands.executeCommand('editor.action.fixAll'));
}
