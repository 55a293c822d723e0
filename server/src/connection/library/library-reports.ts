import {
  type Connection,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Localized } from '../../core/localized';
import type { PastPlanProblem } from '../../past-plans/past-plan-index';
import { uriOf } from '../paths';
import type { Settings } from '../settings';
import type { PlanFolderReports } from './plan-folders';

/** Fewer files than these are read before anybody could see a progress bar. */
const WORTH_TELLING = 30;
/** A report to the client each so many files. */
const FILES_A_REPORT = 25;
const TITLE: Localized = { zh: '读取往年计划', en: 'Reading past plans' };

/**
 * How the client is told of the library: progress while many files are read, which may be cancelled there; each
 * problem once in the log, and in the first place one message that there are some. Asks it to watch the folders.
 */
export function libraryReports(
  connection: Connection,
  settings: () => Settings,
  onError: (error: unknown) => void,
): Pick<PlanFolderReports, 'onProblems' | 'onFolder' | 'progress' | 'onError'> {
  let hasTold = false;
  return {
    onError,
    onProblems(problems) {
      const { language } = settings();
      for (const problem of problems) connection.console.warn(lineOf(problem)[language]);
      if (hasTold) return;
      hasTold = true;
      // As a notification: the library's own way is a request, which not every client answers.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: summaryOf(problems)[language],
      });
    },
    onFolder(folder) {
      const { watches } = settings();
      if (watches === 'nothing') return;
      const globPattern =
        watches === 'folders'
          ? { baseUri: uriOf(folder), pattern: '**/*' }
          : `**/${(folder.split(/[\\/]/).at(-1) ?? '').replace(/[*?{}[\]]/g, '?')}/**`;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
        .catch(onError);
    },
    progress: () => progressOn(connection, settings, onError),
  };
}

function progressOn(
  connection: Connection,
  settings: () => Settings,
  onError: (error: unknown) => void,
): ReturnType<PlanFolderReports['progress']> {
  type Bar = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;
  let asked = false;
  let isOver = false;
  let bar: Bar | undefined;
  const begin = (created: Bar) => {
    created.begin(TITLE[settings().language], 0, undefined, true);
    if (isOver) created.done();
    else bar = created;
  };
  return {
    onProgress(done, total) {
      if (total < WORTH_TELLING) return;
      if (!asked) {
        asked = true;
        connection.window.createWorkDoneProgress().then(begin).catch(onError);
      }
      if (done % FILES_A_REPORT === 0) bar?.report(Math.floor((done / total) * 100), `${done}/${total}`);
    },
    isCancelled: () => bar?.token.isCancellationRequested === true,
    end() {
      isOver = true;
      bar?.done();
    },
  };
}

function lineOf({ path, message: { zh, en } }: PastPlanProblem): Localized {
  return { zh: `往年计划 ${path}：${zh}`, en: `Past plans, ${path}: ${en}` };
}

function summaryOf(problems: readonly PastPlanProblem[]): Localized {
  const [only] = problems;
  if (only && problems.length === 1) return lineOf(only);
  return {
    zh: `往年计划中有 ${problems.length} 处读不了，已跳过；是哪些，见“输出”里的 Work Plan。`,
    en: `${problems.length} files or folders of past plans cannot be read and were skipped; the output channel Work Plan tells which.`,
  };
}
