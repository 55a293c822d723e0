import { resolve } from 'node:path';
import { writeResult } from '../../drafts/files';
import type { DraftFile } from '../../drafts/find-drafts';
import { Failure } from '../../failure';
import type { FileResult } from '../../reporters/file-result';
import { type ReportFormat, reporterOf } from '../../reporters/formats';
import type { ReporterOptions } from '../../reporters/reporter';

/** A report that was asked for; on a standard stream where `path` is `null`. */
export interface Output {
  readonly format: ReportFormat;
  readonly path: string | null;
}

/** The reports of one run, growing file by file. */
export interface Reports {
  add(result: FileResult): void;
  /** Ends the reports and writes those that go to files. */
  close(): void;
}

/**
 * Begins the reports. The one without a file is written by `write` as it grows. Throws a `Failure` where one would be
 * written over a draft.
 */
export async function openReports(
  outputs: readonly Output[],
  drafts: readonly DraftFile[],
  workingFolder: string,
  options: ReporterOptions,
  write: (text: string) => void,
): Promise<Reports> {
  const reports: Array<Reports> = [];
  for (const { format, path } of outputs) {
    const target = path === null ? null : resolve(workingFolder, path);
    if (target !== null && drafts.some((draft) => draft.path === target)) {
      throw new Failure({
        zh: `报告不能写到草稿 ${path} 上，请换一个文件名。`,
        en: `The report would overwrite the draft ${path}; choose another file.`,
      });
    }
    const reporter = await reporterOf(format, { ...options, color: options.color && target === null });
    const pieces: string[] = [];
    const take = target === null ? write : (text: string) => void pieces.push(text);
    reports.push({
      add: (result) => take(reporter.file(result)),
      close() {
        take(reporter.end());
        if (target !== null) writeResult(target, pieces.join(''), path ?? '', true);
      },
    });
  }
  return {
    add: (result) => {
      for (const report of reports) report.add(result);
    },
    close: () => {
      for (const report of reports) report.close();
    },
  };
}
