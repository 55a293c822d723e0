import type { Localized } from '../../core/localized';
import { formOfFile } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import type { OwnMark } from '../../core/phrases/own-marks';
import type { WorkPlan } from '../../core/work-plan';
import type { Arguments } from '../arguments';
import type { Session } from '../command';
import { configSettings } from '../commands/config-options';
import type { DraftFile } from './find-drafts';
import { readDraft } from './read-draft';
import { runConfigs } from './run-configs';

/**
 * The plan of a draft, its headings numbered as is usual or as its configuration says. Throws a `Failure` where the
 * draft cannot be read or its configuration is wrong.
 */
export async function readPlan(file: DraftFile, args: Arguments, session: Session): Promise<WorkPlan> {
  const { text } = await readDraft(file, args.value('encoding') ?? 'auto');
  return parseText(text, formOfFile(file.shown), await ownMarksFor(file, args, session));
}

/** What is said of a draft in which nothing was told. `shown`: its name. */
export function emptyPlan(shown: string): Localized {
  return {
    zh: `${shown} 里没有认出章节和条目。`,
    en: `${shown} has no sections or items that could be told.`,
  };
}

/** How the configuration of a draft numbers headings beside what is usual. Throws a `Failure` where it is wrong. */
export async function ownMarksFor(
  file: DraftFile,
  args: Arguments,
  session: Session,
): Promise<readonly OwnMark[] | undefined> {
  const configs = runConfigs(configSettings(args), session.workingFolder, (wrong) => {
    throw wrong;
  });
  return (await configs.of(file))?.settings.headings;
}
