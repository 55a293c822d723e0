import { resolve } from 'node:path';
import { formOfFile } from '../../../core/markdown/form';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { checkDraft } from '../../drafts/check-draft';
import { writeResult } from '../../drafts/files';
import { readDraft } from '../../drafts/read-draft';
import { runConfigs } from '../../drafts/run-configs';
import { runLibrary } from '../../drafts/run-library';
import { Failure, sentenceOf } from '../../failure';
import { complain } from '../../terminal/output';
import { CONFIG_OPTIONS, configSettings } from '../config-options';
import { DRAFT_OPTIONS } from '../draft-options';
import { namedFile, refuseDraft, requiredOutput } from './named-file';

const { encoding: _encoding, ...OPTIONS } = DRAFT_OPTIONS;
const AUTHOR = 'Work Plan';

/** `work-plan annotate`: a copy of a Word file with the findings as comments. */
export const annotateCommand: Command = {
  name: 'annotate',
  usage: 'X.docx -o Y.docx',
  summary: {
    zh: '检查 Word 文件，把问题写成批注、能确定的修改写成修订，存为副本',
    en: 'check a Word file; a copy has the findings as comments and safe fixes as tracked changes',
  },
  details: {
    zh: '原文件不动，其余内容逐字节不变。状态与 lint 相同：0 没有错误，1 有错误，2 没有办成。',
    en: 'The file itself is left alone and all else in the copy is the same. Exit status as of lint.',
  },
  options: { ...CONFIG_OPTIONS, ...OPTIONS, ...COMMON_OPTIONS },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const { workingFolder, language } = session;
  const file = namedFile('annotate', args.positionals, args, workingFolder);
  const output = requiredOutput('annotate', args, '.docx');
  refuseDraft(file, output, workingFolder);
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    complain(sentenceOf(error), language);
  };
  const configs = runConfigs(configSettings(args), workingFolder, fail);
  const library = runLibrary(configs, session, ({ sentence }) => complain(sentence, language));
  const draft = await readDraft(file, 'auto');
  const { word } = draft;
  if (!word) throw noWordFile(file.shown);
  const config = await configs.of(file);
  if (!config) return ExitStatus.failed;
  const pastPlans = config.libraryFolders.length > 0 ? await library.structuresFor(file, 'topics') : [];
  const options = {
    ...config,
    pastPlans,
    mixedNumbers: word.mixedNumbers,
    onError: (_: string, error: unknown) => fail(error),
  };
  const { findings } = checkDraft(draft.text, formOfFile(file.shown), options, false);
  const { annotateDocx } = await import('../../../interchange/annotate/annotate-docx');
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const annotated = annotateDocx(draft.bytes, findings, {
    language,
    author: AUTHOR,
    date,
    ownMarks: config.settings.headings,
  });
  if (!('bytes' in annotated)) {
    throw new Failure({ zh: `${file.shown} ${annotated.zh}`, en: `${file.shown} ${annotated.en}` });
  }
  writeResult(resolve(workingFolder, output), annotated.bytes, output, args.has('force'));
  complain(
    {
      zh: `${output}：${annotated.comments} 条批注，${annotated.changes} 处修订。`,
      en: `${output}: ${annotated.comments} comments, ${annotated.changes} tracked changes.`,
    },
    language,
  );
  if (failed) return ExitStatus.failed;
  return findings.some(({ severity }) => severity === 'error') ? ExitStatus.findings : ExitStatus.clean;
}

function noWordFile(shown: string): Failure {
  return new Failure({
    zh: `${shown} 不是 Word 文件；文本草稿请用 work-plan lint。`,
    en: `${shown} is no Word file; use work-plan lint for a draft of text.`,
  });
}
