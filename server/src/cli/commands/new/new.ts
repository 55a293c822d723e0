import { resolve } from 'node:path';
import { NUMBERING_SCHEMES, type NumberingScheme } from '../../../library/new-draft/draft-numbering';
import { type ChosenPart, newDraft } from '../../../library/new-draft/new-draft';
import { UNIT_CHOICES, type UnitChoice } from '../../../library/new-draft/unit-choice';
import type { Structure } from '../../../library/structure/structure';
import { seedStructures } from '../../../past-plans/seed-structures';
import { type Arguments, COMMON_OPTIONS, type OptionSpecs } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import type { DraftFile } from '../../drafts/find-drafts';
import { planNamed } from '../../drafts/past-plans';
import { runConfigs } from '../../drafts/run-configs';
import { runLibrary } from '../../drafts/run-library';
import { Failure } from '../../failure';
import { complain } from '../../terminal/output';
import { CONFIG_OPTIONS, configSettings } from '../config-options';
import { DRAFT_OPTIONS, deliver } from '../draft-options';
import { showLibrary, structureList } from '../library/library-list';
import { cacheLocationOf, LIBRARY_OPTIONS } from '../library-options';
import { blendFor } from './blend-for';

/** Nothing is read from standard input here. */
const { 'stdin-filename': _, ...WRITING_OPTIONS } = DRAFT_OPTIONS;
const { config, 'no-config': noConfig } = CONFIG_OPTIONS;
/** The options that name the configuration; what is off in it does not matter here. */
const CONFIG_FILE = { config, 'no-config': noConfig } as OptionSpecs;
/** From this month on a plan is drafted for the next year; 0 is January. */
const NEXT_YEARS_MONTH = 9;

/** `work-plan new`: a new draft from the structure of a past plan. */
export const newCommand: Command = {
  name: 'new',
  usage: '',
  summary: {
    zh: '按往年计划的结构起草一份新计划，待写的地方留空位',
    en: 'start a draft from the structure of a past plan, with slots to fill in',
  },
  details: {
    zh: `--from 写往年计划的名字（--list 列出）、往年计划的文件（txt、md）或结构文件（.yaml）。不写 --from 时取同一
领域（本单位往年计划的，或 --issuer 的单位名称所说的）多份往年计划共有的条目，放进其中最齐全的一份的框架。

标题、各级标题和序号都写好，年份换成新的；正文、量化目标、完成时限、责任单位写成〔　〕空位，里面注明填什么，如
〔量化目标　〕。不写 --issuer 时单位名称也是空位（--from 是自己的计划时用它的单位）；别处的地名不会留下。

序号体例：official 一、（一）1.（1）；continuous 一、1.（全文连续编号）；model 与往年计划相同。
单位写法：bracket 〔责任单位：　〕；paren （责任单位：…）；line 另起一行；verb （…牵头，…配合）；none 不写；model 与往年
计划相同。`,
    en: `--from takes the name of a past plan (see --list), the file of one (txt, md) or of a structure (.yaml). Without it
the draft has the items that several past plans of its field have (the field of the bureau's own plans, or the one that
--issuer names), in the frame of the one that has most of them.

Title, headings and numbers are written and the year is moved; text, targets, deadlines and units are slots: 〔　〕
with a word of what belongs there, such as 〔量化目标　〕. Without --issuer the issuer is a slot, too (from the bureau's
own plan it is that of the plan); names of other places are not kept.

Numbering: official 一、（一）1.（1）; continuous 一、1. running through; model as in the past plan.
Units: bracket 〔责任单位：　〕; paren （责任单位：…）; line, in a line of their own; verb （…牵头，…配合）; none; model
as in the past plan.`,
  },
  options: {
    from: { value: 'SEED|FILE', help: { zh: '照哪份往年计划起草', en: 'the past plan to start from' } },
    year: {
      value: 'YEAR',
      help: {
        zh: '新计划的年度；默认今年，十月起为明年',
        en: 'its year; this one, from October on the next',
      },
    },
    issuer: { value: 'NAME', help: { zh: '发文机关', en: 'who issues it' } },
    numbering: {
      value: NUMBERING_SCHEMES.join('|'),
      choices: NUMBERING_SCHEMES,
      help: { zh: '序号体例；默认 model', en: 'how it is numbered; model by default' },
    },
    units: {
      value: UNIT_CHOICES.join('|'),
      choices: UNIT_CHOICES,
      help: {
        zh: '责任单位的写法；默认与往年计划相同，往年没有写的用 bracket',
        en: 'how units are given; as in the past plan, bracket where that names none',
      },
    },
    list: { help: { zh: '列出可用的往年计划', en: 'list the past plans' } },
    ...WRITING_OPTIONS,
    ...CONFIG_FILE,
    ...LIBRARY_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

/** What a draft starts from. */
interface Start {
  readonly model: Structure;
  /** The parts taken over; all of the model's when absent. */
  readonly parts?: readonly ChosenPart[];
  /** The issuer where none is given. */
  readonly issuer: string | null;
  readonly file: DraftFile | null;
}

async function run(args: Arguments, session: Session): Promise<number> {
  const [stray] = args.positionals;
  if (stray !== undefined) {
    throw new Failure({
      zh: `new 不带参数；往年计划写在 --from 后面：--from ${stray}。`,
      en: `new takes no argument; a past plan is named by --from ${stray}.`,
    });
  }
  const year = yearOf(args);
  if (args.has('list')) return await showLibrary(args, [], session, structureList);
  const { model, parts, issuer, file } = await startOf(args, session);
  const options = {
    year,
    issuer: args.value('issuer')?.trim() || issuer,
    numbering: (args.value('numbering') as NumberingScheme | undefined) ?? 'model',
    units: (args.value('units') as UnitChoice | undefined) ?? (model.unitForm ? 'model' : 'bracket'),
  };
  deliver(args, newDraft(model, options, parts).text, file ? [file] : [], session.workingFolder);
  return ExitStatus.clean;
}

async function startOf(args: Arguments, session: Session): Promise<Start> {
  const plans = await structuresHere(args, session);
  const from = args.value('from');
  if (from === undefined) {
    const blend = await blendFor(args.value('issuer')?.trim() || null, plans, session);
    return { ...blend, issuer: null, file: null };
  }
  const { structure, file } = await planNamed(from, plans, args.value('encoding') ?? 'auto', session);
  const isSeed = !file && (await seedStructures(session.packageFolder)).some(({ id }) => id === structure.id);
  return { model: structure, issuer: isSeed ? null : structure.issuer, file };
}

/** The past plans for a draft where this one is to stand. */
async function structuresHere(args: Arguments, session: Session): Promise<readonly Structure[]> {
  const { workingFolder, language } = session;
  const tell = ({ sentence }: Failure) => complain(sentence, language);
  const configs = runConfigs(configSettings(args), workingFolder, (wrong) => {
    throw wrong;
  });
  const output = args.value('output') ?? '-';
  const draft = { path: resolve(workingFolder, output), shown: output };
  return await runLibrary(configs, session, tell, cacheLocationOf(args)).structuresFor(
    draft,
    args.value('from') === undefined ? 'topics' : undefined,
  );
}

function yearOf(args: Arguments): number {
  const given = args.value('year');
  if (given === undefined) {
    const now = new Date();
    return now.getFullYear() + (now.getMonth() >= NEXT_YEARS_MONTH ? 1 : 0);
  }
  if (/^(?:19|20)\d{2}$/.test(given)) return Number(given);
  throw new Failure({
    zh: `--year 应是四位数的年份，如 2026，不能是 ${given}。`,
    en: `--year takes a year such as 2026, not ${given}.`,
  });
}
