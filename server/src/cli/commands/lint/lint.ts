import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from '../../../configuration/encoding';
import type { Arguments } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { type CheckedDraft, checkDraft } from '../../drafts/check-draft';
import { replaceFile } from '../../drafts/files';
import { type DraftFile, findDrafts } from '../../drafts/find-drafts';
import { type ReadDraft, readDraft } from '../../drafts/read-draft';
import { runConfigs } from '../../drafts/run-configs';
import { runLibrary } from '../../drafts/run-library';
import { Failure, sentenceOf } from '../../failure';
import { findingCounts } from '../../reporters/reporter';
import { complain, writeErr, writeOut } from '../../terminal/output';
import { unifiedDiff } from '../../terminal/unified-diff';
import { openBaseline } from './baseline-run';
import { LINT_OPTIONS, type LintSettings, lintSettings } from './lint-options';
import { openReports } from './reports';
import { ruleStats } from './stats';

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

/** What a run has met so far. */
interface Tally {
  errors: number;
  warnings: number;
  failed: boolean;
}

async function run(args: Arguments, session: Session): Promise<number> {
  const settings = lintSettings(args);
  const tally: Tally = { errors: 0, warnings: 0, failed: false };
  const fail = (error: unknown) => {
    tally.failed = true;
    complain(sentenceOf(error), session.language);
  };
  const configs = runConfigs(settings.config, session.workingFolder, fail);
  const baseline = settings.baseline && openBaseline(settings.baseline, session.workingFolder);
  const stats = settings.stats ? ruleStats() : null;
  const { files, failures } = await findDrafts(args.positionals, {
    ...settings,
    workingFolder: session.workingFolder,
  });
  const resultsOnStdout =
    settings.fix === 'dry' || (settings.fix === 'write' && files.some(({ path }) => path === null));
  const reports = openReports(settings.outputs, files, session.workingFolder, {
    language: session.language,
    color: session.color && !resultsOnStdout,
    errorsOnly: settings.quiet,
    ruleUrl: (id) => pathToFileURL(join(session.packageFolder, 'docs', 'rules', `${id}.md`)).href,
  });
  failures.forEach(fail);
  const library = runLibrary(configs, session, ({ sentence }) => complain(sentence, session.language));
  for (const file of files) {
    try {
      const config = await configs.of(file);
      if (!config) continue;
      const draft = await readDraft(file, settings.encoding);
      const onError = (rule: string, error: unknown) => fail(brokenRule(rule, file.shown, error));
      const pastPlans = config.libraryFolders.length > 0 ? await library.structuresFor(file) : [];
      const options = { ...config, pastPlans, onError, ...(stats && { around: stats.around }) };
      const checked = checkDraft(draft.text, options, settings.fix !== 'no');
      keepFixes(file, draft, checked, settings.fix);
      const found = baseline?.reported(file, checked.plan, checked.findings) ?? checked.findings;
      const counts = findingCounts(found);
      tally.errors += counts.error;
      tally.warnings += counts.warning;
      const findings = settings.quiet ? found.filter(({ severity }) => severity === 'error') : found;
      reports.add({ shown: file.shown, plan: checked.plan, findings, edits: checked.edits });
    } catch (error) {
      fail(error);
    }
  }
  reports.close(resultsOnStdout ? writeErr : writeOut);
  for (const sentence of baseline?.close(tally.failed) ?? []) complain(sentence, session.language);
  if (stats) writeErr(stats.table(session.language));
  return exitStatus(tally, settings, session);
}

/** Writes what the fixes made of a draft: to its file, or what goes to standard output. */
function keepFixes(file: DraftFile, draft: ReadDraft, checked: CheckedDraft, fix: LintSettings['fix']): void {
  if (fix === 'no') return;
  const changed = checked.text !== draft.text;
  if (fix === 'dry') {
    const mark = draft.byteOrderMark ? '\ufeff' : '';
    writeOut(unifiedDiff(file.shown, mark + draft.text, mark + checked.text));
    return;
  }
  const bytes = changed ? encode(checked.text, draft) : draft.bytes;
  if (bytes === null) {
    throw new Failure({
      zh: `${file.shown} 修正后的内容无法用 ${draft.encoding} 保存，文件未改动。`,
      en: `${file.shown} as mended cannot be saved in ${draft.encoding}; the file was left alone.`,
    });
  }
  if (file.path === null) writeOut(bytes);
  else if (changed) replaceFile(file.path, draft.bytes, bytes, file.shown);
}

function exitStatus(
  { errors, warnings, failed }: Tally,
  { maxWarnings }: LintSettings,
  session: Session,
): number {
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  if (tooMany) {
    complain(
      {
        zh: `警告 ${warnings} 个，超过 --max-warnings ${maxWarnings}。`,
        en: `${warnings} warnings are more than --max-warnings ${maxWarnings}.`,
      },
      session.language,
    );
  }
  if (failed) return ExitStatus.failed;
  return errors > 0 || tooMany ? ExitStatus.findings : ExitStatus.clean;
}

function brokenRule(rule: string, shown: string, error: unknown): Failure {
  return new Failure({
    zh: `规则 ${rule} 检查 ${shown} 时出错，结果中没有它：${error}`,
    en: `The rule ${rule} failed on ${shown} and is missing from the results: ${error}`,
  });
}
