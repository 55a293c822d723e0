import { nearestName } from '../../../lint/configuration/nearest';
import { type Arguments, COMMON_OPTIONS, type OptionSpecs } from '../../arguments';
import { Failure } from '../../failure';
import { isReportFormat, REPORT_FORMATS } from '../../reporters/formats';
import { CONFIG_OPTIONS, type ConfigSettings, configSettings } from '../config-options';
import { READ_OPTIONS } from '../draft-options';
import type { BaselineUse } from './baseline-run';
import type { Output } from './reports';

/** What `lint` was asked to do. */
export interface LintSettings {
  readonly outputs: readonly Output[];
  readonly config: ConfigSettings;
  /** `dry` shows the change as a diff and writes nothing. */
  readonly fix: 'no' | 'dry' | 'write';
  readonly quiet: boolean;
  /** `null`: warnings never fail. */
  readonly maxWarnings: number | null;
  readonly stdinName: string;
  readonly encoding: string;
  readonly allowUnmatched: boolean;
  /** What the baseline is for in this run; `null` without one. */
  readonly baseline: BaselineUse | null;
  /** Whether to tell how long each rule took. */
  readonly stats: boolean;
}

export const LINT_OPTIONS: OptionSpecs = {
  format: {
    value: `${REPORT_FORMATS.join('|')}[:FILE]`,
    help: {
      zh: '输出格式，默认 stylish；写成 F:FILE 则存入文件，可重复，一次得到几种',
      en: 'format of the output, stylish by default; F:FILE writes to a file and may be repeated',
    },
  },
  fix: { help: { zh: '修正能自动修正的问题，写回原文件', en: 'mend what can be mended safely, in place' } },
  'fix-dry-run': {
    help: {
      zh: '不写文件，把修正的内容以 unified diff 输出；报告输出到 stderr',
      en: 'write no file, show the change as a unified diff; the report goes to stderr',
    },
  },
  quiet: { help: { zh: '只报告错误', en: 'report errors only' } },
  'max-warnings': {
    value: 'N',
    help: { zh: '警告超过 N 个也算不通过（状态 1）', en: 'more than N warnings fail too (status 1)' },
  },
  ...CONFIG_OPTIONS,
  baseline: {
    help: {
      zh: '不报 .work-plan-baseline.json 里记下的旧问题，只报新的',
      en: 'leave out the findings that .work-plan-baseline.json has recorded',
    },
  },
  'update-baseline': {
    help: { zh: '把现有问题记入基线', en: 'record the present findings in the baseline' },
  },
  'prune-baseline': {
    help: {
      zh: '同 --baseline，并删去基线里已经不存在的',
      en: 'as --baseline, and drop what is no longer there',
    },
  },
  stats: { help: { zh: '显示每条规则所用的时间', en: 'show how long each rule took' } },
  ...READ_OPTIONS,
  'no-error-on-unmatched': {
    help: {
      zh: '文件夹或通配符没有找到草稿时不算失败',
      en: 'a folder or pattern without drafts is no failure',
    },
  },
  ...COMMON_OPTIONS,
};

/** Reads the options of `lint`. Throws a `Failure` for a value that makes no sense. */
export function lintSettings(args: Arguments): LintSettings {
  return {
    outputs: outputsOf(args.values('format')),
    config: configSettings(args),
    fix: args.has('fix-dry-run') ? 'dry' : args.has('fix') ? 'write' : 'no',
    quiet: args.has('quiet'),
    maxWarnings: maxWarningsOf(args.value('max-warnings')),
    stdinName: args.value('stdin-filename') ?? '<stdin>',
    encoding: args.value('encoding') ?? 'auto',
    allowUnmatched: args.has('no-error-on-unmatched'),
    baseline: args.has('update-baseline')
      ? 'update'
      : args.has('prune-baseline')
        ? 'prune'
        : args.has('baseline')
          ? 'use'
          : null,
    stats: args.has('stats'),
  };
}

function outputsOf(values: readonly string[]): readonly Output[] {
  const outputs = (values.length === 0 ? ['stylish'] : values).map(outputOf);
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
