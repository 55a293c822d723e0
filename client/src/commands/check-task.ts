import {
  CustomExecution,
  DiagnosticSeverity,
  type Disposable,
  EventEmitter,
  languages,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../ask';
import { say } from '../say';

const TYPE = 'work-plan';
const SOURCE = 'work-plan';

/** The task 工作计划: 检查: the drafts of the folder, their findings in the terminal. Ends with 1 where there are errors. */
export function checkTask(client: BaseLanguageClient): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (workspace.workspaceFolders ? [taskOf(client, { type: TYPE, task: 'check' })] : []),
    resolveTask: ({ definition }) => taskOf(client, definition),
  });
}

function taskOf(client: BaseLanguageClient, definition: TaskDefinition): Task {
  const run = new CustomExecution(async () => terminal(client));
  const name = say('检查', 'Check');
  const task = new Task(definition, TaskScope.Workspace, name, say('工作计划', 'Work Plan'), run, []);
  task.group = TaskGroup.Test;
  return task;
}

function terminal(client: BaseLanguageClient): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  const check = async () => {
    const result = await ask(client, 'workPlan/checkFolder', {});
    if (!result) return closed.fire(2);
    const found = languages.getDiagnostics().flatMap(([uri, all]) => linesOf(uri, all.filter(isOurs)));
    for (const { text } of found) written.fire(`${text}\r\n`);
    const { drafts, withFindings, findings } = result;
    written.fire(
      `${say(
        `检查了 ${drafts} 份草稿，${withFindings} 份有问题，共 ${findings} 个。`,
        `${drafts} drafts checked; ${findings} findings in ${withFindings} of them.`,
      )}\r\n`,
    );
    closed.fire(found.some(({ isError }) => isError) ? 1 : 0);
  };
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => void check(),
    close: () => {},
  };
}

type Diagnostics = ReturnType<typeof languages.getDiagnostics>;
type Found = Diagnostics[number][1][number];

function isOurs({ source }: Found): boolean {
  return source === SOURCE;
}

/** A line for the file, and one a finding, as the command line writes them. */
function linesOf(uri: Uri, all: readonly Found[]) {
  if (all.length === 0) return [];
  const rows = all.map(({ range: { start }, message, severity, code }) => {
    const rule = typeof code === 'object' ? code.value : (code ?? '');
    const isError = severity === DiagnosticSeverity.Error;
    const level = isError
      ? say('错误', 'error')
      : severity === DiagnosticSeverity.Warning
        ? say('警告', 'warning')
        : say('提示', 'info');
    return {
      text: `  ${start.line + 1}:${start.character + 1}  ${level}  ${message}  ${rule}`,
      isError,
    };
  });
  return [{ text: workspace.asRelativePath(uri), isError: false }, ...rows];
}
