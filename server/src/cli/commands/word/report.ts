import { formOfFile } from '../../../core/markdown/form';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { checkDraft } from '../../drafts/check-draft';
import { readDraft } from '../../drafts/read-draft';
import { emptyPlan, readPlan } from '../../drafts/read-plan';
import { runConfigs } from '../../drafts/run-configs';
import { runLibrary } from '../../drafts/run-library';
import { sentenceOf } from '../../failure';
import { complain } from '../../terminal/output';
import { CONFIG_OPTIONS, configSettings } from '../config-options';
import { DRAFT_OPTIONS, deliver } from '../draft-options';
import { namedFile } from './named-file';

/** `work-plan report`: one page to look at. */
export const reportCommand: Command = {
  name: 'report',
  usage: 'FILE -o X.html',
  summary: {
    zh: '生成一页网页：结构和状态、各单位任务量、全年时限、与去年相比、问题',
    en: 'write a page: outline and state, load per unit, deadlines, last year, findings',
  },
  details: {
    zh: '一个文件，中英文可切换，没有脚本，不联网，可以打印。',
    en: 'One file in both languages, without scripts, nothing from the network, ready to print.',
  },
  options: {
    last: { value: 'FILE', help: { zh: '去年的计划，与它比较', en: "last year's plan, to compare with" } },
    ...CONFIG_OPTIONS,
    ...DRAFT_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const { workingFolder, language } = session;
  const file = namedFile('report', args.positionals, args, workingFolder);
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    complain(sentenceOf(error), language);
  };
  const configs = runConfigs(configSettings(args), workingFolder, fail);
  const library = runLibrary(configs, session, ({ sentence }) => complain(sentence, language));
  const { text } = await readDraft(file, args.value('encoding') ?? 'auto');
  const config = await configs.of(file);
  if (!config) return ExitStatus.failed;
  const pastPlans = config.libraryFolders.length > 0 ? await library.structuresFor(file, 'topics') : [];
  const options = { ...config, pastPlans, onError: (_: string, error: unknown) => fail(error) };
  const { plan, findings } = checkDraft(text, formOfFile(file.shown), options, false);
  const last = args.value('last');
  const lastFile = last === undefined ? null : namedFile('report --last', [last], args, workingFolder);
  const { reportPage } = await import('../../../interchange/report/report-page');
  const lastPlan = lastFile && (await readPlan(lastFile, args, session));
  const page = reportPage(plan, findings, { language, last: lastPlan });
  if (plan.sections.length === 0) complain(emptyPlan(file.shown), language);
  deliver(args, page, lastFile ? [file, lastFile] : [file], workingFolder);
  return failed ? ExitStatus.failed : ExitStatus.clean;
}
