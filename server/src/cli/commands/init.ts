import { join } from 'node:path';
import { CONFIG_NAMES } from '../../configuration/config-names';
import type { Localized } from '../../core/localized';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus, type Session } from '../command';
import { kindOf, writeResult } from '../drafts/files';
import { Failure } from '../failure';
import { writeOut } from '../terminal/output';

const NAME = '.work-plan.jsonc';

/** `work-plan init`: a commented configuration to begin with. */
export const initCommand: Command = {
  name: 'init',
  usage: '',
  summary: {
    zh: `在当前文件夹写一份带说明的 ${NAME}`,
    en: `write a commented ${NAME} to the current folder`,
  },
  options: {
    force: { help: { zh: '覆盖已有的配置文件', en: 'overwrite the file' } },
    ...COMMON_OPTIONS,
  },
  run,
};

function run(args: Arguments, { language, workingFolder }: Session): number {
  if (args.positionals.length > 0) {
    throw new Failure({
      zh: 'init 不带参数，写在当前文件夹。',
      en: 'init takes no argument; it writes to the current folder.',
    });
  }
  const other = CONFIG_NAMES.find((name) => name !== NAME && kindOf(join(workingFolder, name)) === 'file');
  if (other !== undefined && !args.has('force')) {
    throw new Failure({
      zh: `这里已有配置文件 ${other}；${NAME} 会代替它，确实要写请加 --force。`,
      en: `There is a configuration ${other} here, which ${NAME} would take the place of; add --force to write it.`,
    });
  }
  writeResult(join(workingFolder, NAME), TEMPLATE[language], NAME, args.has('force'));
  writeOut(`${NAME}\n`);
  return ExitStatus.clean;
}

const TEMPLATE: Localized = {
  zh: `// 工作计划 Work Plan 的配置，命令行和编辑器共用；对本文件夹和下级文件夹里的草稿生效。
{
  // 预设：recommended 各规则自己的级别；strict 更严；speech 讲话稿，不查责任单位和目标。
  // 也可写别的配置文件的路径，如 ["recommended", "../.work-plan.jsonc"]，后面的盖过前面的。
  "extends": "recommended",

  // 规则的级别：error、warning、info、off；带选项写成 [级别, {选项}]。规则名见 work-plan rules。
  "rules": {
    // "vague-target": "warning",
  },

  // 只对某些草稿的设置。
  "overrides": [
    // { "files": ["讲话/**", "*讲话*"], "extends": "speech" },
  ],

  // 单位名录：全称，或 { "name": 全称, "aliases": [简称] }；也可写文件路径，每行一个单位。
  // "unitDirectory": ["市教育局", { "name": "市发展和改革委员会", "aliases": ["市发改委"] }],

  // 用语：左边的写法应改为右边的。
  // "terms": { "截止目前": "截至目前" },

  // 本单位自定的标题编号；{n} 是编号，{1} 只认阿拉伯数字，{一} 只认汉字数字。
  // "headings": ["任务{n}："],

  // 不写任务的部分（标题或其中的字），这些部分不查责任单位和目标。
  // "exemptSections": ["形势分析"],

  // 计划的年度；不写则从草稿里认。
  // "planYear": 2026,

  // 不像计划的 Markdown 页面（笔记、说明）也查。
  // "everyPage": true,

  // 往年计划所在的文件夹（txt、md，或 work-plan library add 提取的结构），从本文件算起；起草和检查时参考。
  // "library": ["往年计划"],
}
`,
  en: `// Configuration of Work Plan, for the command line and the editor; holds in this folder and those below.
{
  // recommended: every rule's own level; strict: more; speech: nothing on units and targets.
  // Other configuration files too: ["recommended", "../.work-plan.jsonc"], the later over the earlier.
  "extends": "recommended",

  // error, warning, info or off; with options [level, {options}]. The names: work-plan rules.
  "rules": {
    // "vague-target": "warning",
  },

  // Settings for some drafts only.
  "overrides": [
    // { "files": ["讲话/**", "*讲话*"], "extends": "speech" },
  ],

  // Units by their full name, or { "name", "aliases" }; or the path of a file with one unit a line.
  // "unitDirectory": ["市教育局", { "name": "市发展和改革委员会", "aliases": ["市发改委"] }],

  // Terms: what stands on the left should be what stands on the right.
  // "terms": { "截止目前": "截至目前" },

  // Numbers of headings beside the usual ones; {n} is the number, {1} an Arabic, {一} a Han one.
  // "headings": ["任务{n}："],

  // Titles, or parts of them, of sections without tasks, where units and targets are not asked for.
  // "exemptSections": ["形势分析"],

  // The year of the plans; without it, read from each draft.
  // "planYear": 2026,

  // Markdown pages that do not look like a plan (notes, guides) are checked too.
  // "everyPage": true,

  // Folders of past plans (txt, md, or structures drawn by work-plan library add), from this file's folder.
  // "library": ["往年计划"],
}
`,
};
