import { plainOf } from '../../core/words/plain';
import type { Structure } from '../structure/structure';
import { type DraftPiece, slot } from './draft-slot';
import { type DraftFor, isSameBureau, tidyHeading } from './past-heading';

/** What kind of plan a title ends in. */
const KIND =
  /(?:重点)?(?:工作(?:要点|计划|计画|安排|方案|打算|任务)|(?:实施|行动|任务分工)方案|行动计划|重点任务(?:分工(?:方案)?|清单)?|任务分工)$/;
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
  const kind = kindIn(past);
  return /^(?:19|20)\d{2}年/.test(past) ? [`${year}年`, name, kind] : [name, `${year}年${kind}`];
}
/** What kind of plan a past title calls itself, in its own script. */
function kindIn(title: string): string {
  const at = plainOf(title).search(KIND);
  return at < 0 ? DEFAULT_KIND : title.slice(at);
}
