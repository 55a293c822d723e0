import { commands, type Disposable, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';
import { say } from './say';

/** So many ends of the server in so short a time (ms) are no accident: it is not started again unasked. */
const MOST_ENDS = 5;
const SHORT = 3 * 60_000;

/**
 * What to do when the server fails: it is started again, until it has ended five times within three minutes. Then
 * one message in the person's language offers to start it, and `onGivenUp` is told.
 */
export function serverErrors(onGivenUp: () => void): ErrorHandler {
  const ends: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      const now = Date.now();
      ends.push(now);
      while ((ends[0] ?? now) < now - SHORT) ends.shift();
      if (ends.length < MOST_ENDS) return { action: CloseAction.Restart, handled: true };
      ends.length = 0;
      onGivenUp();
      void offerRestart();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerRestart(): Promise<void> {
  const restart = say('重新启动', 'Restart');
  const chosen = await window.showErrorMessage(
    say(
      '工作计划的检查接连意外退出，已经停下；现在显示的问题可能不全。',
      'The checks of Work Plan ended unexpectedly several times and were stopped; the findings shown may not be complete.',
    ),
    restart,
  );
  if (chosen === restart) await commands.executeCommand('workPlan.restartServer');
}

/** The command 重新启动检查. */
export function restartServer(client: BaseLanguageClient, onRestarted: () => void): Disposable {
  return commands.registerCommand('workPlan.restartServer', async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
    onRestarted();
  });
}
