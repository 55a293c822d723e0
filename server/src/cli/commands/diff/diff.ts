import { resolve } from 'node:path';
import { type Comparison, compare } from '../../../library/comparison/compare';
import { nothingRecognised } from '../../../library/comparison/comparison-groups';
import { comparisonMarkdown } from '../../../library/comparison/comparison-markdown';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { kindOf } from '../../drafts/files';
import { type DraftFile, shownPath } from '../../drafts/find-drafts';
import { readPlan } from '../../drafts/read-plan';
import { Failure } from '../../failure';
import { complain } from '../../terminal/output';
import { CONFIG_FILE_OPTIONS } from '../config-options';
import { DRAFT_OPTIONS, deliver, formatOf, formatOption } from '../draft-options';
import { comparisonJson } from './comparison-json';
import { comparisonText } from './comparison-text';
import { factsJson, factsText } from './facts';

const FORMATS: readonly string[] = ['text', 'json', 'markdown'];

/** `work-plan diff`: what this year's plan has made of last year's. */
export const diffCommand: Command = {
  name: 'diff',
  usage: 'LAST THIS',
  summary: {
    zh: '与去年的计划比较：新增、取消、目标升降、单位和时限的变化、原样保留',
    en: 'compare with last year: items new, dropped, unchanged; targets, units, deadlines',
  },
  details: {
    zh: `LAST 是去年的计划，THIS 是今年的；其中一个可以写 -，读标准输入。

条目按内容对应，不看序号和所在章节；只改了年份的算原样保留。目标“提高”是要求更高：上限（8.5%以内）降低也算
提高。同一时限推后一年不算有变。原样保留的只报条数，--all 列出。`,
    en: `LAST is last year's plan, THIS is this year's; one of them may be -, standard input.

Items are matched by what they say, not by number or section; those in which only years differ are unchanged. A
target is raised when it asks more: a lower ceiling (8.5%以内) is raised too. The same deadline a year later is no
change. Unchanged items are only counted; --all lists them.`,
  },
  options: {
    format: formatOption(FORMATS),
    facts: {
      help: {
        zh: '核对同一份计划的两稿：只列丢失、新增、改动的数字、日期、文件名和单位，条目挪了位置也对得上',
        en: 'check two versions of one plan: only the figures, dates, documents and units lost, added or changed',
      },
    },
    all: { help: { zh: '也列出原样保留的条目', en: 'list unchanged items, too' } },
    ...DRAFT_OPTIONS,
    ...CONFIG_FILE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const [last, next] = draftFiles(args, session.workingFolder);
  const comparison = compare(await readPlan(last, args, session), await readPlan(next, args, session));
  const nothing = args.has('facts') ? null : nothingRecognised(comparison);
  if (nothing) throw new Failure(nothing);
  const result = resultOf(args, comparison, [last.shown, next.shown], session);
  deliver(args, result, [last, next], session.workingFolder);
  remarkOn(comparison, session);
  return ExitStatus.clean;
}

function resultOf(
  args: Arguments,
  comparison: Comparison,
  [last, next]: readonly [string, string],
  { language, color }: Session,
): string {
  const format = formatOf(args, FORMATS);
  const all = args.has('all');
  if (args.has('facts')) {
    if (format === 'json')
      return `${JSON.stringify({ last, next, facts: factsJson(comparison) }, null, 2)}\n`;
    return factsText(comparison, language);
  }
  if (format === 'json') return comparisonJson(comparison, last, next);
  if (format === 'markdown') return comparisonMarkdown(comparison, language, all);
  return comparisonText(comparison, { language, color: color && args.value('output') === undefined, all });
}

/** Tells on standard error when the two plans were likely given in the wrong order. */
function remarkOn({ last, next }: Comparison, { language }: Session): void {
  if (last.year === null || next.year === null || last.year <= next.year) return;
  complain(
    {
      zh: `前一个是${last.year}年的计划，后一个是${next.year}年的；是不是写反了？去年的写在前面。`,
      en: `The first plan is of ${last.year}, the second of ${next.year}; last year's goes first.`,
    },
    language,
  );
}

function draftFiles(args: Arguments, workingFolder: string): readonly [DraftFile, DraftFile] {
  const [last, next, ...more] = args.positionals;
  if (last === undefined || next === undefined || more.length > 0) {
    throw new Failure({
      zh: 'diff 要两个文件：去年的计划和今年的计划。',
      en: "diff takes two files: last year's plan and this year's.",
    });
  }
  if (last === '-' && next === '-') {
    throw new Failure({
      zh: '两个文件里只能有一个是 -（标准输入）。',
      en: 'Only one of the two files may be - (standard input).',
    });
  }
  const files = [last, next].map((name) => draftFile(name, args, workingFolder)) as [DraftFile, DraftFile];
  if (files[0].path === files[1].path) {
    throw new Failure({
      zh: `去年和今年是同一个文件 ${last}，没有可比的。`,
      en: `${last} is both last year's plan and this year's; there is nothing to compare.`,
    });
  }
  return files;
}

function draftFile(name: string, args: Arguments, workingFolder: string): DraftFile {
  if (name === '-') return { path: null, shown: args.value('stdin-filename') ?? '<stdin>' };
  if (name === '') throw new Failure({ zh: '路径不能为空。', en: 'A path must not be empty.' });
  const path = resolve(workingFolder, name);
  if (kindOf(path) === 'folder') {
    throw new Failure({
      zh: `${name} 是文件夹，diff 要文件。`,
      en: `${name} is a folder; diff takes files.`,
    });
  }
  return { path, shown: shownPath(workingFolder, path) };
}
