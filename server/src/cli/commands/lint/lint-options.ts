import { type Arguments, COMMON_OPTIONS, type OptionSpecs } from '../../arguments';
import { CONFIG_OPTIONS, type ConfigSettings, configSettings } from '../config-options';
import { READ_OPTIONS } from '../draft-options';
import type { BaselineUse } from './baseline-run';
import type { CheckRequest } from './file-checker';
import { REPORT_OPTIONS, type ReportSettings, reportSettings } from './report-options';

/** What `lint` was asked to do. */
export interface LintSettings extends ReportSettings {
  readonly config: ConfigSettings;
  readonly fix: CheckRequest['fix'];
  readonly stdinName: string;
  readonly encoding: string;
  readonly allowUnmatched: boolean;
  /** What the baseline is for in this run; `null` without one. */
  readonly baseline: BaselineUse | null;
  /** Whether to tell how long each rule took. */
  readonly stats: boolean;
}

export const LINT_OPTIONS: OptionSpecs = {
  ...REPORT_OPTIONS,
  fix: { help: { zh: '修正能自动修正的问题，写回原文件', en: 'mend what can be mended safely, in place' } },
  'fix-dry-run': {
    help: {
      zh: '不写文件，把修正的内容以 unified diff 输出；报告输出到 stderr',
      en: 'write no file, show the change as a unified diff; the report goes to stderr',
    },
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
    ...reportSettings(args, 'stylish'),
    config: configSettings(args),
    fix: args.has('fix-dry-run') ? 'dry' : args.has('fix') ? 'write' : 'no',
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
