import { HOLDING } from '../../core/words/acts';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import type { WorkPlan } from '../../core/work-plan';
import { groupIn, withoutMatches } from '../texts/plain-matches';
import type { Provenance } from './structure';

const INDEX_NUMBER =
  /索[\s\u3000]*引[\s\u3000]*号[\s\u3000]*[:：][\s\u3000]*([A-Za-z0-9][^\s\u3000，,；;]{3,40})/d;
const FRONT_PARAGRAPHS = 40;
/** ——2026年1月27日在江东省第十四届人民代表大会第四次会议上 */
const CONGRESS =
  /^[\s\u3000（—-]*(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日)?在([\u4e00-\u9fff]{2,30}?)第[一二三四五六七八九十]{1,4}届(?:人民代表大会|$)/d;
const AFTER_TITLE = 3;
/** The notice that a plan comes with names its issuer: 某市教育局关于印发…的通知. */
const NOTICE_ISSUER = /^([\u4e00-\u9fff \u3000]{2,30}?)关于(?:印发|转发|下发)/d;
/** A report in the news opens with the day and the meeting: 2月10日，某市某区教育系统召开……工作会。 */
const NEWS_DAY = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/;
const NEWS_MEETING = new RegExp(`${anyOf(HOLDING)}了?([^。，,；;]{3,39}会)(?=[。，,；;])`, 'd');

/** Where a plan comes from, as far as it and the page around it tell; `id` names it in the library. */
export function provenanceOf(plan: WorkPlan, id: string): Provenance {
  const { issuer, title, opening } = namesOf(plan);
  return {
    id,
    place: placeOf(plan) ?? issuer ?? id,
    title: title && withoutGaps(title),
    issuer,
    year: plan.year,
    date: plan.date ?? newsDayOf(opening, plan.year),
    documentNumber: plan.documentNumber,
    indexNumber: indexNumberOf(plan),
  };
}

/** The place that a plan is for, without 省, 市, 县, 区; `null` when neither issuer nor title nor news tell it. */
export function placeOf(plan: WorkPlan): string | null {
  const { issuer, title, opening } = namesOf(plan);
  return placeIn(issuer) ?? placeIn(title) ?? placeIn(opening) ?? placeIn(congressOf(plan));
}

/** The congress that a government's report was given to, which stands below a title that names no place. */
function congressOf({ draft, bodyStart }: WorkPlan): string | null {
  for (const { text } of draft.paragraphs.slice(0, bodyStart + AFTER_TITLE)) {
    const congress = groupIn(text, CONGRESS);
    if (congress) return congress;
  }
  return null;
}

function namesOf(plan: WorkPlan) {
  const opening = plan.form === 'news' ? (plan.draft.paragraphs[plan.bodyStart]?.text.trim() ?? '') : '';
  return {
    issuer: plan.issuer ?? noticeIssuerOf(plan),
    title: plan.title?.text ?? groupIn(opening, NEWS_MEETING),
    opening,
  };
}

function noticeIssuerOf({ draft, noise }: WorkPlan): string | null {
  for (const { kind, firstParagraph, lastParagraph } of noise) {
    if (kind !== 'notice' && kind !== 'web-page') continue;
    for (let index = firstParagraph; index <= lastParagraph; index++) {
      const issuer = groupIn(draft.paragraphs[index]?.text.trim() ?? '', NOTICE_ISSUER)?.trim();
      if (issuer) return issuer;
    }
  }
  return null;
}

function indexNumberOf({ draft, bodyStart }: WorkPlan): string | null {
  for (const { text } of draft.paragraphs.slice(0, Math.min(bodyStart, FRONT_PARAGRAPHS))) {
    const found = groupIn(text, INDEX_NUMBER);
    if (found) return found;
  }
  return null;
}

function newsDayOf(opening: string, planYear: number | null): string | null {
  const [day, year = planYear, month, date] = NEWS_DAY.exec(plainOf(opening)) ?? [];
  if (!day || year === null) return null;
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Web pages part figures from the words around them: 2022 年. */
function withoutGaps(title: string): string {
  return title.replace(/(\d)[ \u00a0]+(?=[\u4e00-\u9fff])/g, '$1');
}

const COUNTRY = /^(?:国务院|中共中央|中央|全国)/;
const STATE = '全国';
/** What stands before the name of a place: 关于印发鹰潭市…, 2026年上海市…, 中共宜昌市委, 2月10日，漢中市…. */
const LEAD = /^(?:关于|印发|转发|做好|中共|中国共产党|\d{4} ?年度?|\d{1,2}月\d{1,2}日|[\s《“，,])+/g;
/** The peoples that autonomous regions, prefectures and counties are named after. */
const PEOPLE =
  '壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|布依族|土家族|蒙古族|蒙古|哈萨克|柯尔克孜|朝鲜族|白族|傣族|景颇族|哈尼族|傈僳族|怒族|独龙族|瑶族|黎族|仡佬族|水族|满族|畲族|土族|撒拉族|裕固族|东乡族|保安族|锡伯|鄂伦春|鄂温克族?|达斡尔族?|仫佬族|毛南族|佤族|拉祜族|纳西族|各族';
const REGION =
  '高新技术产业开发区|经济技术开发区|经济开发区|开发区|高新区|经开区|风景名胜区|特别行政区|新区|林区|地区|[省市州盟县区旗]';
const PLACE = new RegExp(
  `([\\u4e00-\\u9fff]{2,4}?)(?:(?:${PEOPLE})*自治[区州县旗]|(${REGION})(?![场域级直属]))`,
  'y',
);
const NO_PLACE = /^(?:[各本我该]|全[省市县区州])|[局委厅部院办]/;
/** 园区, 社区, 校区 are no places of their own. */
const NO_DISTRICT = /[园片校社学景灾矿辖]$/;

/** A place that an office or plan is named after. */
export interface NamedPlace {
  readonly name: string;
  /** 省, 市, 县, 区 … as it is written behind the name; empty for autonomous regions. */
  readonly region: string;
}

/**
 * The place that a name begins with, without 省, 市, 县, 区: 鹰潭 in 鹰潭市教育局, 海门 in 南通市海门区教育体育局 (the
 * innermost), 全国 for the state's; `null` when there is none.
 */
export function placeIn(name: string | null): string | null {
  if (COUNTRY.test(plainOf(withoutMatches(name ?? '', LEAD)))) return STATE;
  return placesIn(name).at(-1)?.name ?? null;
}

/** The places that a name begins with, from the outermost: 南通 and 海门 in 南通市海门区教育体育局. */
export function placesIn(name: string | null): readonly NamedPlace[] {
  const bare = withoutMatches(name ?? '', LEAD);
  const plain = plainOf(bare);
  const places: NamedPlace[] = [];
  PLACE.lastIndex = 0;
  for (let found = PLACE.exec(plain); found; found = PLACE.exec(plain)) {
    const [{ length }, candidate = '', region = ''] = found;
    if (NO_PLACE.test(candidate) || (region.endsWith('区') && NO_DISTRICT.test(candidate))) break;
    const written = bare.slice(found.index, found.index + length);
    places.push({
      name: written.slice(0, candidate.length),
      region: region === '' ? '' : written.slice(candidate.length),
    });
  }
  return places;
}
