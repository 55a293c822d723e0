import type { Structure } from '../structure/structure';
import { type DraftPiece, slot } from './draft-slot';
import { type DraftFor, isSameBureau, tidyHeading } from './past-heading';

/** What kind of plan a title ends in. Both scripts. */
const KIND =
  /(?:重点|重點)?(?:工作(?:要点|要點|计划|計劃|計畫|安排|方案|打算|任务|任務)|(?:实施|實施|行动|行動|任务分工|任務分工)方案|(?:行动|行動)(?:计划|計劃|計畫)|(?:重点|重點)任务(?:分工(?:方案)?|清单)?|任务分工)$/;
const DEFAULT_KIND = '工作要点';
const YEARS = /(?:19|20)\d{2}(?=年)/g;

/**
 * The title of a new draft, after the past plan's: the bureau's own with the year moved; for another bureau issuer,
 * year and kind of plan in the same order. A slot where the issuer is open.
 */
export function titlePieces(model: Structure, { year, issuer }: DraftFor): readonly DraftPiece[] {
  const past = tidyHeading(model.title ?? '');
  const years = past.match(YEARS) ?? [];
  if (isSameBureau(model, issuer) && years.length === 1 && Number(years[0]) === model.year) {
    return [past.replace(YEARS, String(year))];
  }
  const name = issuer ?? slot('单位名称', 'issuer');
  const kind = KIND.exec(past)?.[0] ?? DEFAULT_KIND;
  return /^(?:19|20)\d{2}年/.test(past) ? [`${year}年`, name, kind] : [name, `${year}年${kind}`];
}
