import type { Arguments } from '../../arguments';
import type { Command, Session } from '../../command';
import { replaceFile } from '../../drafts/files';
import { type DraftFile, findDrafts } from '../../drafts/find-drafts';
import { Failure, sentenceOf } from '../../failure';
import { findingCounts } from '../../reporters/file-result';
import { complain, writeErr, writeOut } from '../../terminal/output';
import { openBaseline } from './baseline-run';
import { type FileOutcome, fileChecker } from './file-checker';
import { LINT_OPTIONS, type LintSettings, lintSettings } from './lint-options';
import { reporterOptions } from './report-options';
import { openReports, type Reports } from './reports';
import { ruleStats } from './stats';
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

async function run(args: Arguments, session: Session): Promise<number> {
  const settings = lintSettings(args);
  const tally: Tally = { errors: 0, warnings: 0, failed: false };
  const fail = (error: unknown) => {
    tally.failed = true;
    complain(sentenceOf(error), session.language);
  };
  const stats = settings.stats ? ruleStats() : null;
  const checker = fileChecker({ ...settings, session }, stats ?? {});
  const baseline = settings.baseline && openBaseline(settings.baseline, session.workingFolder);
  const { files, failures } = await findDrafts(args.positionals, {
    ...settings,
    workingFolder: session.workingFolder,
  });
  const reports = await openLintReports(settings, files, session);
  failures.forEach(fail);
  for (const file of files) {
    const outcome = await checker.check(file);
    for (const failure of outcome.failures) fail(new Failure(failure));
    for (const remark of outcome.remarks) complain(remark, session.language);
    try {
      writeOutcome(file, outcome);
    } catch (error) {
      fail(error);
      continue;
    }
    if (!outcome.checked) continue;
    const { messages, mended } = outcome.checked;
    const found = baseline?.reported(file, messages) ?? messages;
    const counts = findingCounts(found);
    tally.errors += counts.error;
    tally.warnings += counts.warning;
    const told = settings.quiet ? found.filter(({ severity }) => severity === 'error') : found;
    reports.add({ filePath: file.shown, messages: told, mended });
  }
  reports.close();
  for (const sentence of baseline?.close(tally.failed) ?? []) complain(sentence, session.language);
  if (stats) writeErr(stats.table(session.language));
  return exitStatus(tally, settings.maxWarnings, session.language);
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

function writeOutcome({ path, shown }: DraftFile, { output, replacement }: FileOutcome): void {
  if (output !== null) writeOut(output);
  if (path !== null && replacement) replaceFile(path, replacement.expected, replacement.bytes, shown);
}
