import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { TASK_KINDS, WIDE_KINDS, YEARLY_KINDS } from '../../core/words/plan-titles';
import { placesIn } from '../structure/provenance';
import type { Structure } from '../structure/structure';
import { type DraftPiece, slot } from './draft-slot';
import { type DraftFor, headingPieces, isSameBureau, tidyHeading } from './past-heading';

/** What kind of plan a title ends in; a title that ends in none is that of a speech or a page. */
const KIND = new RegExp(`${anyOf(`${TASK_KINDS} ${WIDE_KINDS} 分工 责任制 工程`)}$`);
const DEFAULT_KIND = '工作要点';
/** The field of a bureau before the kind of a plan for all its work. */
const YEARLY = new RegExp(`^(.{1,4})(?=工作${anyOf(YEARLY_KINDS)}$)`);
const YEARS = /(?:19|20)\d{2}(?=年)/g;
/** 2024—2026年, （2024—2026年）: the years of a plan of several. */
const SEVERAL_YEARS = /（?(?:19|20)\d{2}年?[—–～~至-]{1,2}(?:19|20)\d{2}年?(?:度)?）?/;
const YEAR = /(?:19|20)\d{2}年(?:度)?/;
/** What a body is called; in front of the year it is who issued the plan: 江东市水利系统2026年工作要点. */
const BODY = /(?:系统|[局委厅办处室院校园会部社站所队镇乡村厂]|中心|政府|集团|公司|街道|小学|中学|大学)$/;
const LEAD = /^(?:关于)?(?:印发)?(?:国家|全国|国务院|中共中央|中央)?/;
const NOTICE = /的通知$/;

/**
 * The title of a new draft, after the past plan's: the bureau's own with the year moved; for another bureau issuer,
 * year, what the plan is about and its kind in the same order. A slot where the issuer is open, and for the years of a
 * plan of several.
 */
export function titlePieces(model: Structure, target: DraftFor): readonly DraftPiece[] {
  const { year, issuer } = target;
  const past = tidyHeading(model.title ?? '');
  const years = past.match(YEARS) ?? [];
  if (isSameBureau(model, issuer) && years.length === 1 && Number(years[0]) === model.year) {
    return [past.replace(YEARS, String(year))];
  }
  const name = issuer ?? slot('单位名称', 'issuer');
  const subject = headingPieces(subjectFor(issuer, subjectOf(past, model)), model, target);
  if (SEVERAL_YEARS.test(past)) return [name, ...subject, '（', slot('起止年份'), '）'];
  return /^(?:19|20)\d{2}年/.test(past) ? [`${year}年`, name, ...subject] : [name, `${year}年`, ...subject];
}

/** Another bureau's yearly plan is not called after the field of this one: 2026年园林工作计划. */
function subjectFor(issuer: string | null, subject: string): string {
  const field = YEARLY.exec(plainOf(subject));
  return issuer !== null && field && field[1] !== undefined ? subject.slice(field[1].length) : subject;
}

/** What a title says that its plan is about, with the kind of plan: 职业教育改革实施方案, 工作要点. */
function subjectOf(past: string, { issuer }: Structure): string {
  const [before = '', ...after] = past.replace(SEVERAL_YEARS, '').replace(NOTICE, '').split(YEAR);
  const named = withoutBody(before, issuer);
  const rest = withoutBody(after.join(''), issuer);
  const subject = after.length > 0 && BODY.test(plainOf(named)) ? rest : named + rest;
  return KIND.test(plainOf(subject)) ? subject : DEFAULT_KIND;
}

/** Words of a title without the issuer, or the state or places, that they begin with. */
function withoutBody(words: string, issuer: string | null): string {
  let rest = words.replace(LEAD, '');
  if (issuer && rest.startsWith(issuer)) return rest.slice(issuer.length).replace(LEAD, '');
  for (const { name, region } of placesIn(rest))
    if (rest.startsWith(name + region)) rest = rest.slice(name.length + region.length);
  return rest;
}
