import type { Language, Localized } from '../../../core/localized';
import type { Arguments } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { replaceFile } from '../../drafts/files';
import { type DraftFile, type FoundDrafts, findDrafts } from '../../drafts/find-drafts';
import { Failure, sentenceOf } from '../../failure';
import { fileResult, findingCounts } from '../../reporters/file-result';
import { complain, writeErr, writeOut } from '../../terminal/output';
import { progressBar } from '../../terminal/progress';
import { type BaselineRun, openBaseline } from './baseline-run';
import { type CheckedFile, checkInThreads } from './check-in-threads';
import { type CheckRequest, type FileChecker, fileChecker } from './file-checker';
import type { FileOutcome } from './file-outcome';
import { LINT_OPTIONS, type LintSettings, lintSettings } from './lint-options';
import { reporterOptions } from './report-options';
import { openReports, type Reports } from './reports';
import { inShard } from './shard';
import { ruleStats } from './stats';
import { threadCount } from './thread-count';
import { exitStatus, type Tally } from './verdict';

/** `work-plan lint`: the findings in drafts. */
export const lintCommand: Command = {
  name: 'lint',
  usage: '[PATH|GLOB|-]...',
  summary: { zh: '检查草稿，列出问题', en: 'check drafts and list what is wrong' },
  details: {
    zh: `不写路径时检查当前文件夹。文件夹只取名字像工作要点的文件（如 *工作要点*.txt、*.workplan），写明的文件和
通配符（* ** ? {a,b}）所指的文件一律检查，- 是标准输入。文件夹和通配符不取 .gitignore、.work-planignore 排除的文件。

退出状态：0 没有错误；1 有错误，或警告超过 --max-warnings；2 有文件读不了、配置或选项不对、什么也没找到。`,
    en: `Without a path the current folder is checked. A folder gives the files whose names look like work plans
(*工作要点*.txt, *.workplan …); files that are named or matched by a pattern (* ** ? {a,b}) are checked whatever
their names; - is standard input. Folders and patterns leave out what .gitignore and .work-planignore name.

Exit status: 0 no errors; 1 errors, or more warnings than --max-warnings; 2 a file could not be read, a wrong
configuration or option, nothing found.`,
  },
  options: LINT_OPTIONS,
  run,
};

interface LintTally extends Tally {
  /** How many fixes were applied, or would have been. */
  mended: number;
}

/** What a shell expects of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

async function run(args: Arguments, session: Session): Promise<number> {
  const settings = lintSettings(args, session.workingFolder);
  const tally: LintTally = { errors: 0, warnings: 0, failed: false, mended: 0 };
  const say = sayOnce(session.language);
  const fail = (error: unknown) => {
    tally.failed = true;
    say(sentenceOf(error));
  };
  const stats = settings.stats ? ruleStats() : null;
  const request = { ...settings, session };
  const checker = fileChecker(request, stats ?? {});
  const baseline = settings.baseline && openBaseline(settings.baseline, session.workingFolder);
  const { files, failures } = await draftsToCheck(args.positionals, settings, session);
  const reports = await openLintReports(settings, files, session);
  failures.forEach(fail);
  const progress = progressBar(files.length);
  process.once('SIGINT', () => {
    progress.clear();
    process.exit(INTERRUPTED);
  });
  for await (const [file, outcome] of checkedFiles(files, request, checker)) {
    progress.clear();
    for (const failure of outcome.failures) fail(new Failure(failure));
    for (const remark of outcome.remarks) say(remark);
    try {
      writeOutcome(file, outcome, session.workingFolder);
      if (outcome.checked) addResult(file, outcome.checked, settings, baseline, tally, reports);
    } catch (error) {
      fail(error);
    }
    progress.step();
  }
  progress.clear();
  reports.close();
  for (const sentence of baseline?.close(tally.failed) ?? []) say(sentence);
  if (stats) writeErr(stats.table(session.language));
  const status = exitStatus(tally, settings.maxWarnings, session.language);
  return status === ExitStatus.clean && settings.failOnFix && tally.mended > 0 ? ExitStatus.findings : status;
}

/** Tells each sentence once: several threads may meet the same wrong configuration. */
function sayOnce(language: Language): (sentence: Localized) => void {
  const said = new Set<string>();
  return (sentence) => {
    if (said.has(sentence.en)) return;
    said.add(sentence.en);
    complain(sentence, language);
  };
}

async function draftsToCheck(
  names: readonly string[],
  settings: LintSettings,
  session: Session,
): Promise<FoundDrafts> {
  const { workingFolder, language } = session;
  const { files, failures } = await findDrafts(names, { ...settings, workingFolder });
  const { changedSince, shard } = settings;
  if (changedSince === null) return { files: shard ? inShard(files, shard) : files, failures };
  const { changedFiles } = await import('../../drafts/changed-files');
  const changed = changedFiles(changedSince, workingFolder);
  const left = files.filter(({ path }) => path === null || changed.has(path));
  if (left.length === 0 && failures.length === 0) complain(nothingChanged(changedSince), language);
  return { files: shard ? inShard(left, shard) : left, failures };
}

/** The drafts in their order, each as soon as it and those before it are checked. */
async function* checkedFiles(
  files: readonly DraftFile[],
  request: CheckRequest & Pick<LintSettings, 'concurrency' | 'stats'>,
  checker: FileChecker,
): AsyncGenerator<CheckedFile> {
  const threads = request.stats ? 1 : threadCount(request.concurrency, files);
  if (threads > 1) {
    yield* checkInThreads(files, request, checker, threads);
    return;
  }
  for (const file of files) {
    yield [file, await checker.check(file)];
    // Lets a signal be heard, between two drafts and never while one is written.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function addResult(
  file: DraftFile,
  { messages, mended }: NonNullable<FileOutcome['checked']>,
  { quiet }: LintSettings,
  baseline: BaselineRun | null,
  tally: LintTally,
  reports: Reports,
): void {
  const found = baseline?.reported(file, messages) ?? messages;
  const counts = findingCounts(found);
  tally.errors += counts.error;
  tally.warnings += counts.warning;
  tally.mended += mended.length;
  const told = quiet ? found.filter(({ severity }) => severity === 'error') : found;
  reports.add(fileResult(file.shown, told, mended));
}

/** The reports of a run: where standard output holds mended text or a diff, standard error has them, at the end. */
async function openLintReports(
  settings: LintSettings,
  files: readonly DraftFile[],
  session: Session,
): Promise<Reports> {
  const { fix, outputs } = settings;
  const stdoutTaken = fix === 'dry' || (fix === 'write' && files.some(({ path }) => path === null));
  const pieces: string[] = [];
  const write = stdoutTaken ? (text: string) => void pieces.push(text) : writeOut;
  const options = reporterOptions({ ...session, color: session.color && !stdoutTaken }, settings);
  const reports = await openReports(outputs, files, session.workingFolder, options, write);
  return {
    add: reports.add,
    close() {
      reports.close();
      writeErr(pieces.join(''));
    },
  };
}

function writeOutcome({ path, shown }: DraftFile, { output, replacement }: FileOutcome, tree: string): void {
  if (output !== null) writeOut(output);
  if (path !== null && replacement) {
    replaceFile(path, replacement.expected, replacement.bytes, shown, tree);
  }
}

function nothingChanged(revision: string): Localized {
  return {
    zh: `与 ${revision} 相比没有改动的草稿。`,
    en: `No draft has changed since ${revision}.`,
  };
}
