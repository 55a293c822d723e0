import { plainOf } from '../../core/words/plain';
import { type NamedPlace, placesIn } from '../structure/provenance';
import type { Provenance } from '../structure/structure';
import { balanced } from '../texts/balanced';
import { type DraftPiece, slot } from './draft-slot';
import { fullWidth } from './unit-choice';

/** For whom and when a new draft is. */
export interface DraftFor {
  readonly year: number;
  /** 发文机关; `null` where it is still open. */
  readonly issuer: string | null;
}

/** A part of a heading that does not hold for the new draft, and what stands there instead. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly piece: DraftPiece;
}

const REGIONS = '省市州盟县区旗';
const STATE = '全国';
const YEARS = /(?<!\d)((?:19|20)\d{2})(?=\s*年)|(?<!\d)(?:19|20)\d{2}(?:[—–～-](?:19|20)\d{2})?(?=\s*年)/g;
/** 6月底前, 2024年3月15日前: by when something was to be done. */
const DATES =
  /(?:(?:19|20)\d{2}年)?(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|[底末初])?(?:(?:之|以)?前|(?<=[日号旬底末初]))/g;
/** “十四五”: the plans of five years, the fourteenth of them for 2021 to 2025. */
const FIVE_YEARS = /(?<!二)十([一二三四五六七八九])五(?!十)/g;
const DIGITS = '一二三四五六七八九';
/** A figure and what it counts; 第40个 and names such as 12345热线 are none. */
const FIGURE = /(?<![\d第.+“])\d+(?:\.\d+)?(?=[％个所名人家项万亿公里亩场期套台辆户件处座条门吨次顿株眼])/g;
/** 第12届: the next has another number. */
const SESSION = /(?<=第)\d+(?=届)/g;
/** What a past plan left open itself. */
const LEFT_OPEN = /(?<![0-9A-Za-z])[Xx×]{2,}(?![0-9A-Za-z])/g;
const QUOTED = /“[^“”]{1,12}”/g;

/** A past heading as a heading: one sentence without its stop, in full-width punctuation, without half brackets. */
export function tidyHeading(title: string): string {
  const [sentence = ''] = /^[^。！？；]*/.exec(fullWidth(title)) ?? [];
  const text = balanced(sentence.replace(/\s+(?=年)/g, ''));
  return text.replace(/^[\s、，；。：]+|[\s、，；。：]+$/g, '');
}

/**
 * A past plan's heading for a new draft. Its year is moved; other years, days, five-year plans that are over
 * and last year's figures become slots. In another bureau's draft the past plan's place becomes the new one, or a slot where
 * that is not known, and so does a quoted name that is formed with the place's first character (宜 in “宜荆荆恩”).
 */
export function headingPieces(title: string, past: Provenance, target: DraftFor): readonly DraftPiece[] {
  const text = tidyHeading(title);
  const plain = plainOf(text);
  return replaced(text, [
    ...datedParts(plain, past.year, target.year),
    ...Array.from(plain.matchAll(LEFT_OPEN), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      piece: slot('名称'),
    })),
    ...(isSamePlace(past, target.issuer) ? [] : localParts(text, past, target.issuer)),
  ]);
}

/** Whether a draft is for the bureau whose plan this was. */
export function isSameBureau(past: Provenance, issuer: string | null): boolean {
  const own = past.issuer?.replace(/\s/g, '');
  return issuer !== null && own !== undefined && own === issuer.replace(/\s/g, '');
}

function isSamePlace(past: Provenance, issuer: string | null): boolean {
  if (isSameBureau(past, issuer)) return true;
  const here = placesIn(issuer).at(-1);
  return here !== undefined && placesOf(past).at(-1)?.name === here.name;
}

function* datedParts(text: string, pastYear: number | null, year: number): Generator<Replacement> {
  for (const { 0: found, index } of text.matchAll(DATES)) {
    yield { start: index, end: index + found.length, piece: slot('完成时限') };
  }
  for (const { 0: found, 1: single, index } of text.matchAll(YEARS)) {
    const moves = single !== undefined && Number(single) === pastYear;
    yield { start: index, end: index + found.length, piece: moves ? String(year) : slot('年份') };
  }
  for (const { 0: found, 1: digit = '', index } of text.matchAll(FIVE_YEARS)) {
    const firstYear = 1956 + 5 * (10 + DIGITS.indexOf(digit));
    if (year >= firstYear && year < firstYear + 5) continue;
    yield { start: index, end: index + found.length, piece: slot('规划期') };
  }
  for (const { 0: found, index } of text.matchAll(SESSION)) {
    yield { start: index, end: index + found.length, piece: slot('届次') };
  }
  for (const { 0: found, index } of text.matchAll(FIGURE)) {
    yield { start: index, end: index + found.length, piece: slot('数量') };
  }
}

function* localParts(text: string, past: Provenance, issuer: string | null): Generator<Replacement> {
  const here = placesIn(issuer).at(-1);
  const places = placesOf(past);
  for (const { start, end, withRegion } of namesIn(text, places)) {
    const region = withRegion ? (here?.region ?? '') : '';
    yield { start, end, piece: here ? here.name + region : slot('地名', 'place') };
  }
  const own = places.at(-1);
  if (own?.region.length === 1 && here?.region.length === 1 && own.region !== here.region)
    yield* levelParts(text, own.region, here.region);
  const first = new Set(places.map(({ name }) => name[0]));
  for (const { 0: quoted, index } of text.matchAll(QUOTED)) {
    if (![...quoted].some((char) => first.has(char))) continue;
    yield { start: index + 1, end: index + quoted.length - 1, piece: slot('名称') };
  }
}

interface NamedSpan {
  readonly start: number;
  end: number;
  withRegion: boolean;
}

/** Where a text names places; places named one within the other (江东市河西区) are one span. */
function namesIn(text: string, places: readonly NamedPlace[]): readonly NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const { name } of places) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const withRegion = REGIONS.includes(plainOf(text[start + name.length] ?? '-'));
      spans.push({ start, end: start + name.length + (withRegion ? 1 : 0), withRegion });
    }
  }
  const joined: NamedSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) {
      last.withRegion = span.end > last.end ? span.withRegion : last.withRegion;
      last.end = Math.max(last.end, span.end);
    } else joined.push(span);
  }
  return joined;
}

/** 全市, 市域, 市直 in the plan of a city are 全县, 县域, 县直 in that of a county; 城市级 is a word of its own. */
function* levelParts(text: string, past: string, level: string): Generator<Replacement> {
  const own = plainOf(past);
  const parts = new RegExp(`(?<=全)${own}|(?<![城都超夜门股楼菜小社校园])${own}(?=[域委直级属])`, 'g');
  for (const { index } of plainOf(text).matchAll(parts)) {
    yield { start: index, end: index + past.length, piece: level };
  }
}

/** The places that a past plan is named after, the innermost last; none for a plan of the whole country. */
function placesOf({ place, issuer, title, id }: Provenance): readonly NamedPlace[] {
  if (place === STATE) return [];
  const named = [issuer, title].map(placesIn).find(({ length }) => length > 0) ?? [];
  const isKnown = place === id || place === issuer || named.some(({ name }) => name === place);
  const places = isKnown ? named : [...named, { name: place, region: '' }];
  // 广州南沙经济技术开发区 is in 南沙, a part of 广州.
  const within = places.filter(({ name, region }) => name.length === 4 && region.length > 1);
  const halves = within.flatMap(({ name }) => [name.slice(0, 2), name.slice(2)]);
  return [...halves.map((name) => ({ name, region: '' })), ...places];
}

/** The text with replacements; of those that overlap the first holds. */
function replaced(text: string, replacements: readonly Replacement[]): readonly DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let done = 0;
  for (const { start, end, piece } of replacements.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    if (start > done) pieces.push(text.slice(done, start));
    pieces.push(piece);
    done = end;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}
