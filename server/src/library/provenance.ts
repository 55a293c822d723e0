import type { WorkPlan } from '../core/work-plan';

const INDEX_NUMBER =
  /索[\s\u3000]*引[\s\u3000]*号[\s\u3000]*[:：][\s\u3000]*([A-Za-z0-9][^\s\u3000，,；;]{3,40})/;
/** 鹰潭 in 鹰潭市教育局, 海门 in 南通市海门区教育体育局: the innermost place that an office is named after. */
const PLACE = /([\u4e00-\u9fff]{2,4}?)(?:省|市|州|盟|地区|地區|县|縣|区|區|旗)(?=[\u4e00-\u9fff]{2})/g;
const COUNTRY = /国务院|國務院|中共中央|全国|全國/;
const STATE = '全国';
const FRONT_PARAGRAPHS = 40;

/** 索引号, as the page or notice around the plan gives it; `null` when it gives none. */
export function indexNumberOf({ draft, bodyStart }: WorkPlan): string | null {
  for (const { text } of draft.paragraphs.slice(0, Math.min(bodyStart, FRONT_PARAGRAPHS))) {
    const found = INDEX_NUMBER.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

/** The place that a plan is for, without 省, 市, 县, 区: by its issuer, else by its title; `null` when neither tells. */
export function placeOf({ issuer, title }: Pick<WorkPlan, 'issuer' | 'title'>): string | null {
  for (const text of [issuer ?? '', title?.text ?? '']) {
    if (COUNTRY.test(text)) return STATE;
    const place = [...text.matchAll(PLACE)].at(-1)?.[1];
    if (place) return place;
  }
  return null;
}
