import { resolve } from 'node:path';
import { type Arguments, COMMON_OPTIONS, type OptionSpecs } from '../../arguments';
import type { FindOptions } from '../../drafts/find-drafts';
import { CONFIG_OPTIONS, type ConfigSettings, configSettings } from '../config-options';
import { READ_OPTIONS } from '../draft-options';
import { FIND_OPTIONS, findSettings } from '../find-options';
import type { BaselineUse } from './baseline-run';
import type { CheckRequest } from './file-checker';
import { REPORT_OPTIONS, type ReportSettings, reportSettings } from './report-options';
import { CACHE_NAME } from './result-cache';
import { type Shard, shardOf } from './shard';
import { type Concurrency, concurrencyOf } from './thread-count';

/** What `lint` was asked to do. */
export interface LintSettings extends ReportSettings, Pick<FindOptions, 'allowUnmatched' | 'ignore'> {
  readonly config: ConfigSettings;
  readonly fix: CheckRequest['fix'];
  readonly stdinName: string;
  readonly encoding: string;
  /** Whether it is a failure when a fix was applied. */
  readonly failOnFix: boolean;
  readonly cacheFolder: string | null;
  /** Only drafts that differ from this Git revision; `null` for all. */
  readonly changedSince: string | null;
  readonly shard: Shard | null;
  readonly concurrency: Concurrency;
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
  'fail-on-fix': {
    help: {
      zh: '--fix、--fix-dry-run 有所修正也算不通过（状态 1）',
      en: 'what --fix or --fix-dry-run mends fails too (status 1)',
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
  cache: {
    help: {
      zh: `内容、配置、往年计划、版本都没变的草稿不再检查，结果存入 ${CACHE_NAME}`,
      en: `check no draft again whose content, configuration, past plans and version are the same; kept in ${CACHE_NAME}`,
    },
  },
  'cache-location': {
    value: 'DIR',
    help: { zh: '结果存入这个文件夹（等于 --cache）', en: 'keep the results in this folder (means --cache)' },
  },
  'changed-since': {
    value: 'REV',
    help: {
      zh: '只检查与 Git 版本 REV 相比有改动的草稿（要装 git）',
      en: 'check only drafts that differ from the Git revision REV (needs git)',
    },
  },
  shard: {
    value: 'I/N',
    help: {
      zh: '只检查 N 份里的第 I 份；各份的 JSON 报告用 work-plan merge 合并',
      en: 'check only the Ith of N parts; work-plan merge joins their JSON reports',
    },
  },
  concurrency: {
    value: 'N|auto',
    suggestions: ['auto'],
    help: {
      zh: '同时检查几份，默认 1；auto 按处理器和草稿的多少决定',
      en: 'how many drafts at a time, 1 by default; auto goes by processors and drafts',
    },
  },
  stats: { help: { zh: '显示每条规则所用的时间', en: 'show how long each rule took' } },
  ...READ_OPTIONS,
  ...FIND_OPTIONS,
  ...COMMON_OPTIONS,
};

/** Reads the options of `lint`. Throws a `Failure` for a value that makes no sense. */
export function lintSettings(args: Arguments, workingFolder: string): LintSettings {
  const location = args.value('cache-location');
  const shard = args.value('shard');
  return {
    ...reportSettings(args, 'stylish'),
    config: configSettings(args),
    fix: args.has('fix-dry-run') ? 'dry' : args.has('fix') ? 'write' : 'no',
    stdinName: args.value('stdin-filename') ?? '<stdin>',
    encoding: args.value('encoding') ?? 'auto',
    ...findSettings(args, workingFolder),
    failOnFix: args.has('fail-on-fix'),
    cacheFolder:
      location !== undefined || args.has('cache') ? resolve(workingFolder, location ?? CACHE_NAME) : null,
    changedSince: args.value('changed-since') ?? null,
    shard: shard === undefined ? null : shardOf(shard),
    concurrency: concurrencyOf(args.value('concurrency')),
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
