import { resolve } from 'node:path';
import { formOfFile } from '../../../core/markdown/form';
import { parseText } from '../../../core/parse';
import {
  type Suggestions,
  suggestionsAtLine,
  suggestionsFor,
} from '../../../library/suggestions/suggestions';
import { libraryOf } from '../../../library/topics/library';
import { type Arguments, COMMON_OPTIONS, type OptionSpecs } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { kindOf } from '../../drafts/files';
import { type DraftFile, shownPath } from '../../drafts/find-drafts';
import { readDraft } from '../../drafts/read-draft';
import { runConfigs } from '../../drafts/run-configs';
import { runLibrary } from '../../drafts/run-library';
import { Failure } from '../../failure';
import { complain } from '../../terminal/output';
import { CONFIG_OPTIONS, configSettings } from '../config-options';
import { DRAFT_OPTIONS, deliver, formatOf, formatOption } from '../draft-options';
import { cacheLocationOf, LIBRARY_OPTIONS } from '../library-options';
import { suggestionsJson } from './suggestions-json';
import { suggestionsText } from './suggestions-text';

const FORMATS: readonly string[] = ['text', 'json'];
/** Suggestions at one place where `--limit` does not say. */
const USUAL_LIMIT = 5;
const { config, 'no-config': noConfig } = CONFIG_OPTIONS;
const configFile = { config, 'no-config': noConfig } as OptionSpecs;

/** `work-plan suggest`: what past plans have and a draft lacks. */
export const suggestCommand: Command = {
  name: 'suggest',
  usage: '[FILE|-]',
  summary: {
    zh: '对照往年计划，列出这份草稿还缺的章节和条目',
    en: 'list the sections and items that past plans have and a draft lacks',
  },
  details: {
    zh: `不写文件或写 - 时读标准输入。参照的往年计划见 work-plan library list，只看与草稿同一领域的；草稿已经写到的内容，
标题不同也不再提。默认先列多数往年计划都有而草稿没有的章节，再逐章列出缺少的条目；--at 只看某一行处可以接着写什么。`,
    en: `Without a file, or with -, reads standard input. Of the past plans that work-plan library list names, those of
the draft's field count; what the draft covers under whatever heading is left out. First come sections that most past
plans have, then items section by section; --at tells what could be written next at one line.`,
  },
  options: {
    at: {
      value: 'LINE',
      help: { zh: '只看这一行（从 1 起）处可以写什么', en: 'only what could stand at this line, from 1' },
    },
    limit: {
      value: 'N',
      help: {
        zh: `每处最多列几条，默认 ${USUAL_LIMIT}`,
        en: `suggestions at one place, by default ${USUAL_LIMIT}`,
      },
    },
    format: formatOption(FORMATS),
    ...DRAFT_OPTIONS,
    ...configFile,
    ...LIBRARY_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const { workingFolder, language, color } = session;
  const limit = positive(args, 'limit') ?? USUAL_LIMIT;
  const line = positive(args, 'at');
  const file = draftFile(args, workingFolder);
  const { text } = await readDraft(file, args.value('encoding') ?? 'auto');
  const plan = parseText(text, formOfFile(file.shown));
  if (line !== null && line > plan.draft.lines.length) {
    throw new Failure({
      zh: `--at ${line} 超出了草稿，${file.shown} 共 ${plan.draft.lines.length} 行。`,
      en: `--at ${line} is outside the draft; ${file.shown} has ${plan.draft.lines.length} lines.`,
    });
  }
  let failed = false;
  const fail = (failure: Failure) => {
    failed = true;
    complain(failure.sentence, language);
  };
  const configs = runConfigs(configSettings(args), workingFolder, fail);
  // A past plan that cannot be read is left out; the others still say what is lacking.
  const tell = ({ sentence }: Failure) => complain(sentence, language);
  const library = libraryOf(
    await runLibrary(configs, session, tell, cacheLocationOf(args)).structuresFor(file, 'topics'),
  );
  const found: Suggestions =
    line === null ? suggestionsFor(library, plan, limit) : suggestionsAtLine(library, plan, line, limit);
  const result =
    formatOf(args, FORMATS) === 'json'
      ? suggestionsJson(file.shown, plan, found)
      : suggestionsText(plan, found, { language, color: color && args.value('output') === undefined });
  deliver(args, result, [file], workingFolder);
  return failed ? ExitStatus.failed : ExitStatus.clean;
}

function positive(args: Arguments, option: string): number | null {
  const value = args.value(option);
  if (value === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new Failure({
    zh: `--${option} 要一个正整数，不能是 ${value}。`,
    en: `--${option} takes a positive whole number, not ${value}.`,
  });
}

function draftFile(args: Arguments, workingFolder: string): DraftFile {
  const [name = '-', ...more] = args.positionals;
  if (more.length > 0) {
    throw new Failure({ zh: 'suggest 一次只看一个文件。', en: 'suggest takes one file at a time.' });
  }
  if (name === '-') return { path: null, shown: args.value('stdin-filename') ?? '<stdin>' };
  const path = resolve(workingFolder, name);
  if (kindOf(path) === 'folder') {
    throw new Failure({
      zh: `${name} 是文件夹，suggest 要一个文件。`,
      en: `${name} is a folder; suggest takes a file.`,
    });
  }
  return { path, shown: shownPath(workingFolder, path) };
}
