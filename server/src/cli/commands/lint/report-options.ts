import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearestName } from '../../../lint/configuration/nearest';
import { knownRules } from '../../../lint/known-rules';
import type { Arguments, OptionSpecs } from '../../arguments';
import type { Session } from '../../command';
import { Failure } from '../../failure';
import { packageVersion } from '../../package-version';
import { isReportFormat, REPORT_FORMATS } from '../../reporters/formats';
import type { ReporterOptions } from '../../reporters/reporter';
import type { Output } from './reports';

/** Options of the commands that write reports. */
export const REPORT_OPTIONS: OptionSpecs = {
  format: {
    value: `${REPORT_FORMATS.join('|')}[:FILE]`,
    suggestions: REPORT_FORMATS,
    help: {
      zh: '输出格式；写成 F:FILE 则存入文件，可重复，一次得到几种',
      en: 'format of the output; F:FILE writes to a file and may be repeated',
    },
  },
  quiet: { help: { zh: '只报告错误', en: 'report errors only' } },
  'max-warnings': {
    value: 'N',
    help: { zh: '警告超过 N 个也算不通过（状态 1）', en: 'more than N warnings fail too (status 1)' },
  },
};

/** What was asked of the reports. */
export interface ReportSettings {
  readonly outputs: readonly Output[];
  readonly quiet: boolean;
  /** `null`: warnings never fail. */
  readonly maxWarnings: number | null;
}

/** Reads the options on reports. Throws a `Failure` for a value that makes no sense. */
export function reportSettings(args: Arguments, standard: Output['format']): ReportSettings {
  return {
    outputs: outputsOf(args.values('format'), standard),
    quiet: args.has('quiet'),
    maxWarnings: maxWarningsOf(args.value('max-warnings')),
  };
}

/** What reporters are told of a run. */
export function reporterOptions(
  { language, color, packageFolder }: Session,
  { quiet }: ReportSettings,
): ReporterOptions {
  return {
    language,
    color,
    errorsOnly: quiet,
    version: packageVersion(packageFolder),
    ruleUrl: (id) => pathToFileURL(join(packageFolder, 'docs', 'rules', `${id}.md`)).href,
    ruleSummary: (id) => knownRules.find((rule) => rule.id === id)?.docs.what[language] ?? id,
  };
}

function outputsOf(values: readonly string[], standard: Output['format']): readonly Output[] {
  const outputs = (values.length === 0 ? [standard] : values).map(outputOf);
  if (outputs.filter((output) => output.path === null).length > 1) {
    throw new Failure({
      zh: '只能有一种格式输出到 stdout，其余请写成 --format 格式:文件。',
      en: 'Only one format can go to stdout; write the others as --format FORMAT:FILE.',
    });
  }
  return outputs;
}

function outputOf(value: string): Output {
  const colon = value.indexOf(':');
  const format = colon < 0 ? value : value.slice(0, colon);
  if (!isReportFormat(format)) {
    const near = nearestName(format, REPORT_FORMATS);
    const list = REPORT_FORMATS.join('、');
    throw new Failure({
      zh: `没有输出格式 ${format}${near ? `，是不是 ${near}？` : `，可用 ${list}。`}`,
      en: `There is no format ${format}${near ? `; did you mean ${near}?` : `; use ${REPORT_FORMATS.join(', ')}.`}`,
    });
  }
  const path = colon < 0 ? null : value.slice(colon + 1);
  if (path === '')
    throw new Failure({ zh: `--format ${value} 缺少文件名。`, en: `--format ${value} lacks the file.` });
  return { format, path };
}

function maxWarningsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) {
    throw new Failure({
      zh: `--max-warnings 须是不小于 0 的整数，不能是“${value}”。`,
      en: `--max-warnings must be a whole number from 0, not "${value}".`,
    });
  }
  return Number(value);
}
