import { join, resolve } from 'node:path';
import { formOfFile } from '../../../core/markdown/form';
import { parseText } from '../../../core/parse';
import type { Structure } from '../../../library/structure/structure';
import { structureOf } from '../../../library/structure/structure-of';
import { structureYaml } from '../../../library/structure/structure-yaml';
import { type Arguments, COMMON_OPTIONS, type OptionSpecs } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { writeResult } from '../../drafts/files';
import { type DraftFile, findDrafts, shownPath } from '../../drafts/find-drafts';
import { readDraft } from '../../drafts/read-draft';
import { Failure, sentenceOf } from '../../failure';
import { complain, writeOut } from '../../terminal/output';
import { CONFIG_OPTIONS } from '../config-options';
import { DRAFT_OPTIONS, deliver } from '../draft-options';
import { FIND_OPTIONS, findSettings } from '../find-options';
import { LIBRARY_OPTIONS } from '../library-options';
import { exportParts, indexPlans, mergeIndexes } from './library-index';
import { showLibrary, structureList } from './library-list';
import { checkTargets, idOf } from './library-targets';
import { topicList } from './library-topics';

const { config, 'no-config': noConfig } = CONFIG_OPTIONS;
/** The options that name the configuration; what is off in it does not matter here. */
const configFile = { config, 'no-config': noConfig } as OptionSpecs;

/** Structures that are drawn already. */
const STRUCTURE_FILE = /\.(?:ya?ml|jsonc?)$/i;

const ACTIONS: readonly string[] = ['add', 'list', 'topics', 'index', 'merge', 'export'];

/** `work-plan library`: the structures that are kept of past plans. */
export const libraryCommand: Command = {
  name: 'library',
  usage: 'add FILE... | list [DRAFT] | topics [DRAFT] | index FOLDER... | merge INDEX... | export FOLDER...',
  summary: {
    zh: '从往年计划中提取结构（标题、统计、写法，不含正文），供起草时参考',
    en: 'draw the structures of past plans (headings, counts, forms; no text) for new drafts',
  },
  details: {
    zh: `add 把每份计划的结构写成 <文件名>.yaml：--to 指定文件夹；只有一个文件时也可输出到 stdout 或用 -o 写入文件。
写文件夹时取其中名字像工作要点的文件。已有的文件不覆盖，除非加 --force。
list 列出一份草稿可参考的往年计划：配置文件 library 所指文件夹里的，和自带的五份；不写草稿时看当前文件夹的配置。topics 列出
这些计划按内容归成的主题，两份以上计划都有的在前。
index 把文件夹里全部计划的结构写成 -o 文件夹里的一个索引 plans.jsonl，可用 --shard 分到多台机器；merge 把几份索引合成一份，
先后不论。索引所在的文件夹可以写进 library。export 把章节、条目逐条写成 ndjson，供搜索引擎用。`,
    en: `add writes the structure of each plan as <file name>.yaml to the folder after --to; that of a single file goes
to stdout or to the file after -o. A folder gives the files whose names look like work plans. Existing files are left
alone without --force.
list shows the past plans that a draft is compared with: those in the folders under library in its configuration (of
the current folder where no draft is named), and the five that come along. topics
shows what these plans are about, by topic, those of several plans first.
index writes the structures of all plans in some folders into one index, plans.jsonl in the folder after -o, or with
--shard one part of it; merge makes one index of several, in whatever order. The folder of an index may stand under
library. export writes every section and item as ndjson, for a search engine.`,
  },
  options: {
    to: { value: 'FOLDER', help: { zh: '结构文件写入的文件夹', en: 'folder for the structures' } },
    id: {
      value: 'ID',
      help: {
        zh: '结构的名字，默认是不带扩展名的文件名',
        en: 'name of the structure, by default that of the file without extension',
      },
    },
    shard: {
      value: 'I/N',
      help: { zh: 'index 只做 N 份中的第 I 份', en: 'make the I-th of N parts of an index' },
    },
    ...DRAFT_OPTIONS,
    ...configFile,
    ...LIBRARY_OPTIONS,
    ...FIND_OPTIONS,
    ...COMMON_OPTIONS,
  },
  words: ACTIONS,
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const [action, ...files] = args.positionals;
  if (action === 'add') return await add(args, files, session);
  if (action === 'list') return await showLibrary(args, files, session, structureList);
  if (action === 'topics') return await showLibrary(args, files, session, topicList);
  if (action === 'index') return await indexPlans(args, files, session);
  if (action === 'merge') return await mergeIndexes(args, files, session);
  if (action === 'export') return await exportParts(args, files, session);
  throw new Failure({
    zh: `library 后面应是 add、list、topics、index、merge 或 export${action === undefined ? '' : `，没有 ${action}`}。`,
    en: `library is followed by add, list, topics, index, merge or export${action === undefined ? '' : `, not ${action}`}.`,
  });
}

async function add(args: Arguments, names: readonly string[], session: Session): Promise<number> {
  const { workingFolder, language } = session;
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    complain(sentenceOf(error), language);
  };
  if (names.length === 0) {
    throw new Failure({ zh: 'library add 要计划的文件名。', en: 'library add takes the files of plans.' });
  }
  const { files, failures } = await findDrafts(names, {
    workingFolder,
    stdinName: args.value('stdin-filename') ?? '<stdin>',
    ...findSettings(args, workingFolder),
  });
  failures.forEach(fail);
  checkTargets(args, files, workingFolder);
  for (const file of files) {
    try {
      deliverOne(args, await structureIn(file, args), file, workingFolder);
    } catch (error) {
      fail(error);
    }
  }
  return failed ? ExitStatus.failed : ExitStatus.clean;
}

async function structureIn(file: DraftFile, args: Arguments): Promise<Structure> {
  if (file.path !== null && STRUCTURE_FILE.test(file.path)) {
    throw new Failure({
      zh: `${file.shown} 不是计划；若是结构文件，直接放进 library 所指的文件夹即可。`,
      en: `${file.shown} is no plan; a structure can go into a folder under library as it is.`,
    });
  }
  const { text } = await readDraft(file, args.value('encoding') ?? 'auto');
  const structure = structureOf(parseText(text, formOfFile(file.shown)), args.value('id') ?? idOf(file));
  if (structure.parts.length > 0) return structure;
  throw new Failure({
    zh: `${file.shown} 里没有认出章节和条目，没有结构可提取。`,
    en: `${file.shown} has no sections or items that could be told; there is no structure to draw.`,
  });
}

function deliverOne(args: Arguments, structure: Structure, file: DraftFile, workingFolder: string): void {
  const folder = args.value('to');
  if (folder === undefined) {
    deliver(args, structureYaml(structure), [file], workingFolder);
    return;
  }
  if (/[\\/]|^\.*$/.test(structure.id)) {
    throw new Failure({
      zh: `“${structure.id}”不能用作文件名。`,
      en: `"${structure.id}" cannot be the name of a file.`,
    });
  }
  const target = resolve(workingFolder, join(folder, `${structure.id}.yaml`));
  const shown = shownPath(workingFolder, target);
  writeResult(target, structureYaml(structure), shown, args.has('force'));
  writeOut(`${shown}\n`);
}
