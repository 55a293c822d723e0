import { resolve } from 'node:path';
import type { Localized } from '../../../core/localized';
import type { Structure } from '../../../library/structure/structure';
import type { Arguments } from '../../arguments';
import { ExitStatus, type Session } from '../../command';
import { shownPath } from '../../drafts/find-drafts';
import { runConfigs } from '../../drafts/run-configs';
import { runLibrary } from '../../drafts/run-library';
import { Failure } from '../../failure';
import { displayWidth } from '../../terminal/display-width';
import { complain, writeOut } from '../../terminal/output';
import { paintWith } from '../../terminal/paint';
import { configSettings } from '../config-options';
import { cacheLocationOf } from '../library-options';

/** `work-plan library list|topics [DRAFT]`: shows what there is of the past plans that a draft is compared with. */
export async function showLibrary(
  args: Arguments,
  names: readonly string[],
  session: Session,
  shownAs: (structures: readonly Structure[], session: Session) => string,
): Promise<number> {
  const { workingFolder, language } = session;
  const [name = '-', ...more] = names;
  if (more.length > 0) {
    throw new Failure({
      zh: 'library list、topics 一次只看一份草稿。',
      en: 'library list and topics take one draft at a time.',
    });
  }
  let failed = false;
  const fail = (failure: Failure) => {
    failed = true;
    complain(failure.sentence, language);
  };
  const path = resolve(workingFolder, name);
  const draft = {
    path: name === '-' ? null : path,
    shown: name === '-' ? '<stdin>' : shownPath(workingFolder, path),
  };
  const configs = runConfigs(configSettings(args), workingFolder, fail);
  const structures = await runLibrary(configs, session, fail, cacheLocationOf(args)).structuresFor(draft);
  writeOut(shownAs(structures, session));
  return failed ? ExitStatus.failed : ExitStatus.clean;
}

const SECTIONS: Localized = { zh: '章', en: 'sections' };
const ITEMS: Localized = { zh: '条', en: 'items' };

/** The structures, a line each. */
export function structureList(structures: readonly Structure[], { language, color }: Session): string {
  const paint = paintWith(color);
  const rows = structures.map(({ id, place, year, counts, title, issuer }) => [
    id,
    place,
    year === null ? '' : String(year),
    `${counts.sections} ${SECTIONS[language]}`,
    `${counts.items} ${ITEMS[language]}`,
    title ?? issuer ?? '',
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return (column === 0 ? paint.bold(cell) : cell) + padding;
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}
