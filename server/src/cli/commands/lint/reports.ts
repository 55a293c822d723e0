import { resolve } from 'node:path';
import { writeResult } from '../../drafts/files';
import type { DraftFile } from '../../drafts/find-drafts';
import { Failure } from '../../failure';
import { type ReportFormat, reporterOf } from '../../reporters/formats';
import type { FileResult, Reporter, ReporterOptions } from '../../reporters/reporter';

/** A report that was asked for; on a standard stream where `path` is `null`. */
export interface Output {
  readonly format: ReportFormat;
  readonly path: string | null;
}

/** The reports of one run, growing file by file. */
export interface Reports {
  add(result: FileResult): void;
  /** Writes the reports to their files, and the one without a file by `write`. */
  close(write: (text: string) => void): void;
}

/** Begins the reports. Throws a `Failure` where one would be written over a draft. */
export function openReports(
  outputs: readonly Output[],
  drafts: readonly DraftFile[],
  workingFolder: string,
  options: ReporterOptions,
): Reports {
  const reports = outputs.map(({ format, path }) => {
    const target = path === null ? null : resolve(workingFolder, path);
    if (target !== null && drafts.some((draft) => draft.path === target)) {
      throw new Failure({
        zh: `报告不能写到草稿 ${path} 上，请换一个文件名。`,
        en: `The report would overwrite the draft ${path}; choose another file.`,
      });
    }
    const reporter: Reporter = reporterOf(format, { ...options, color: options.color && target === null });
    return { reporter, target, shown: path ?? '', pieces: [] as string[] };
  });
  return {
    add(result) {
      for (const { reporter, pieces } of reports) pieces.push(reporter.file(result));
    },
    close(write) {
      for (const { reporter, target, shown, pieces } of reports) {
        const text = pieces.join('') + reporter.end();
        if (target === null) write(text);
        else writeResult(target, text, shown, true);
      }
    },
  };
}
