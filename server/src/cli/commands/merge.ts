import { resolve } from 'node:path';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import type { Command, Session } from '../command';
import { readBytes } from '../drafts/files';
import { shownPath } from '../drafts/find-drafts';
import { Failure } from '../failure';
import { type FileResult, findingCounts } from '../reporters/file-result';
import { resultsIn } from '../reporters/report-reader';
import { writeOut } from '../terminal/output';
import { REPORT_OPTIONS, reporterOptions, reportSettings } from './lint/report-options';
import { openReports } from './lint/reports';
import { exitStatus, type Tally } from './lint/verdict';

const { format, 'max-warnings': maxWarnings } = REPORT_OPTIONS;

/** `work-plan merge`: the report of a run that was made in parts. */
export const mergeCommand: Command = {
  name: 'merge',
  usage: 'REPORT...',
  summary: {
    zh: '把分几份检查的报告合成一份，与一次检查的一样',
    en: 'make one report of those of several runs, as a single run gives it',
  },
  details: {
    zh: `REPORT 是 lint --format json 或 ndjson 存下的文件，顺序不拘。默认输出 json；stylish 要看草稿原文，不能合并。

退出状态同 lint：1 有错误，或警告超过 --max-warnings。`,
    en: `A REPORT is a file that lint --format json or ndjson has written; in any order. The output is json by default;
stylish quotes the drafts, which reports do not hold, so it cannot be merged.

The exit status is that of lint: 1 errors, or more warnings than --max-warnings.`,
  },
  options: {
    ...(format && { format }),
    ...(maxWarnings && { 'max-warnings': maxWarnings }),
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  if (args.positionals.length === 0) {
    throw new Failure({
      zh: 'merge 要一个或几个报告文件（lint --format json:文件）。',
      en: 'merge takes one or more reports (lint --format json:FILE).',
    });
  }
  const settings = reportSettings(args, 'json');
  if (settings.outputs.some((output) => output.format === 'stylish')) {
    throw new Failure({
      zh: 'merge 不能输出 stylish：报告里没有草稿的原文。',
      en: 'merge cannot write stylish: reports do not hold the text of the drafts.',
    });
  }
  const inputs = args.positionals.map((name) => {
    const path = resolve(session.workingFolder, name);
    return { path, shown: shownPath(session.workingFolder, path) };
  });
  const results = merged(
    inputs.map(({ path, shown }) => resultsIn(readBytes(path, shown).toString(), shown)),
  );
  const options = reporterOptions(session, settings);
  const reports = await openReports(settings.outputs, inputs, session.workingFolder, options, writeOut);
  const tally: Tally = { errors: 0, warnings: 0, failed: false };
  for (const result of results) {
    const counts = findingCounts(result.messages);
    tally.errors += counts.error;
    tally.warnings += counts.warning;
    reports.add(result);
  }
  reports.close();
  return exitStatus(tally, settings.maxWarnings, session.language);
}

/** The results of all reports, sorted by file. Throws a `Failure` for a file with different results in two of them. */
function merged(reports: ReadonlyArray<readonly FileResult[]>): readonly FileResult[] {
  const byFile = new Map<string, FileResult>();
  for (const result of reports.flat()) {
    const known = byFile.get(result.filePath);
    if (known && JSON.stringify(known) !== JSON.stringify(result)) {
      throw new Failure({
        zh: `两份报告里都有 ${result.filePath}，结果却不一样。`,
        en: `${result.filePath} is in two reports, with different results.`,
      });
    }
    byFile.set(result.filePath, result);
  }
  return [...byFile.values()].sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
}
