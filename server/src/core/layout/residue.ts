import { gluedDateReadings } from '../phrases/date';
import { ISSUING_BODIES } from '../words/bodies';
import { anyOf, wordsOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { SHORT_TITLE_KINDS, TITLE_KINDS } from '../words/plan-titles';
import {
  BOX_LABELS,
  COMMON_METADATA_LABELS,
  COMMON_NAVIGATION,
  METADATA_LABELS,
  NAVIGATION,
  PAGE_HOSTS,
  PAGE_PLACES,
  PAGE_RECORDS,
  REPOSTING,
  SURE_PAGE_PLACES,
} from '../words/web-page';
import { gluedTitle } from './glued-title';

/**
 * What a paragraph is when it is no part of the plan itself: the web page around it, the notice that issued it,
 * its signature. Told from the paragraph alone; `layout.ts` decides by the place whether it holds.
 */
export type Residue =
  | 'metadata'
  | 'navigation'
  | 'date'
  | 'document-number'
  | 'salutation'
  | 'notice'
  | 'notice-title'
  | 'title'
  | 'issuer'
  | 'attachment'
  | 'publicity'
  | 'imprint'
  | 'page-number';

const CARD_LABELS: ReadonlySet<string> = new Set(wordsOf(METADATA_LABELS));
const LABELS: ReadonlySet<string> = new Set([...CARD_LABELS, ...wordsOf(COMMON_METADATA_LABELS)]);
const NAVIGATION_WORDS: ReadonlySet<string> = new Set(wordsOf(`${NAVIGATION} ${COMMON_NAVIGATION}`));
/** The box of an encyclopaedia: 中文名　某规划. */
const BOX = new RegExp(`^${anyOf(BOX_LABELS)}[\\s\\u3000:：]+\\S.{0,40}$`);
/** 首页 > 政务公开 > 计划, in any of its signs. Arrows and inequalities in a sentence have no such words. */
const BREADCRUMB = /^>?[^<>›»。；，=-]{1,20}(?:\s*[>›»]\s*[^<>›»。；，=-]{1,40}){1,6}$/;
const PAGE_PLACE = new RegExp(`^>?\\s*${anyOf(PAGE_PLACES)}|${anyOf(SURE_PAGE_PLACES)}`);
const REPOSTED = new RegExp(anyOf(REPOSTING));
/** What a line that says so begins or ends with. */
const REPOST_LINE = /^(?:以下|下面|此文|本文|文档|时间|更多)|(?:参考|下载|投稿|借鉴)[！!。.]*$/;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;
const PAGE_HOST = new RegExp(`^${anyOf(PAGE_HOSTS)}[:：]`);
const PAGE_RECORD = new RegExp(anyOf(PAGE_RECORDS));
/** A file to load, which a page offers under its text. */
const FILE = /^(?![\d附（(]).*\.(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar)$/i;
/** 【原文下载】 */
const OFFER = new RegExp(`^[【［\\[]${anyOf(NAVIGATION)}[】］\\]]$`);
const IMAGE_FILE = /^[\w.-]+\.(?:png|jpe?g|gif|webp|bmp)$/i;
const HIJACKED_TITLE = /网页版|官方网站|Home$/;

const DATE =
  /^(?:[（(]?(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?[)）]?|二[〇○零O][〇○零O一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
/** A date with hyphens or a time of day is the web page's, not the signature's. */
const TIME_STAMP = /^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
/** 某县教育局　2026年1月5日 */
const SIGNED_DATE = /^[\u4e00-\u9fff]{2,30}[\s\u3000]+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/;
const DOCUMENT_NUMBER =
  /^[\u4e00-\u9fff]{1,12}(?:函|发|字|办)?[〔[［(（【]?(?:19|20)\d{2}[〕\]］)）】]?第?\d{1,4}号$/;
const RECIPIENTS = /各|有关|单位|部门|委员会|局|政府|学校|公司|代表|同志|委员/;
const NOT_RECIPIENTS = /如下|以下|要求|思路|目标|原则|任务|是[:：]$|。/;
const NOTICE =
  /现将.{0,80}印发|现印发给|现予印发|现予以印发|印发给你们|请(?:结合实际)?.{0,8}(?:贯彻|遵照)执行|请认真(?:贯彻|组织)/;
const NOTICE_TITLE = /(?:印发|转发|下发).*(?:通知|通知书)$/;
const TITLE = new RegExp(`${anyOf(`${TITLE_KINDS} ${SHORT_TITLE_KINDS}`)}(?:[（〔][^）〕]{1,20}[）〕])?$`);
const ISSUER = new RegExp(`${anyOf(`${ISSUING_BODIES} 大学 办公厅 领导小组 党组`)}$`);
const ATTACHMENT =
  /^附(?:件|表|录)?\s*[\d一二三四五六七八九十]{0,3}\s*(?:[:：]|$)|^附(?:件|表|录)\s*\d{1,2}[.．、]\s*[^。；;，,]{2,40}$|^附(?:件|表|录)\s*[\d一二三四五六七八九十]{1,3}[\s\u3000]+[^。；;，,]{2,40}$/;
const PUBLICITY = /^[（(](?:此件|本件).{0,12}[)）]$/;
/** 版记: who gets copies, who printed it and when. */
const IMPRINT = /^(?:抄送|抄报|分送|抄送机关)[:：]|[日年]\s*印发$/;
/** - 3 -, — 3 —, 第3页, 第 3 页 共 10 页, or a lone figure. */
const PAGE_NUMBER =
  /^(?:(?:[-—–－]\s*){1,3}\d{1,3}\s*(?:[-—–－]\s*){1,3}|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?|\d{1,3})$/;
const LETTER_SPACED = /^[\u4e00-\u9fff](?:[ \u3000\u00a0\u2002\u2003]+[\u4e00-\u9fff]){3,}$/;
const SENTENCE_MARK = /[。；;！？!?，,]/;
/** Longer than any line of residue; saves the patterns below from reading body text. */
const LONGEST_RESIDUE = 400;
const LONGEST_HEADING = 70;

/** What a paragraph's plain text looks like outside a plan's body, or `null`. Reads at most 400 characters. */
export function residueOf(text: string): Residue | null {
  if (text.length > LONGEST_RESIDUE) return isMetadata(text.trim()) ? 'metadata' : null;
  const line = withoutSpacingOfTitle(text.trim());
  if (line === '') return null;
  if (line.length <= LONGEST_HEADING) {
    const short = shortResidue(line);
    if (short) return short;
  }
  if (isMetadata(line)) return 'metadata';
  if (gluedTitle(line)) return 'title';
  if (NOTICE.test(line)) return 'notice';
  return isSalutation(line) ? 'salutation' : null;
}

function shortResidue(line: string): Residue | null {
  if (WEB_ADDRESS.test(line) || IMAGE_FILE.test(line) || isBreadcrumb(line) || isReposting(line))
    return 'navigation';
  if (line.split(/[\s\u3000|｜]+/).every(isNavigation)) return 'navigation';
  if (PAGE_RECORD.test(line) || OFFER.test(line) || FILE.test(line)) return 'navigation';
  if (isPageNumber(line)) return 'page-number';
  if (TIME_STAMP.test(line) || BOX.test(line) || isCard(line)) return 'metadata';
  if (SIGNED_DATE.test(line)) return 'date';
  if (DATE.test(line) || gluedDateReadings(line).length > 0) return 'date';
  if (DOCUMENT_NUMBER.test(line)) return 'document-number';
  if (PUBLICITY.test(line)) return 'publicity';
  if (IMPRINT.test(line) || PAGE_HOST.test(line)) return 'imprint';
  if (ATTACHMENT.test(line)) return 'attachment';
  if (SENTENCE_MARK.test(line.replace(/《[^》]*》|“[^”]*”/g, '')) || /[:：]$/.test(line)) return null;
  if (isMetadata(line)) return 'metadata';
  if (NOTICE_TITLE.test(line)) return 'notice-title';
  // A label or a row of a table names an organisation, it does not sign.
  if (/[:：|｜\t]/.test(line)) return null;
  if (line.length >= 5 && TITLE.test(line)) return 'title';
  if (HIJACKED_TITLE.test(line)) return 'navigation';
  return line.length <= 40 && ISSUER.test(line) ? 'issuer' : null;
}

/** 来源：某网, 索 引 号: 0108. */
function isMetadata(line: string): boolean {
  const words = withoutLetterSpacing(line);
  return LABELS.has(words.slice(/^[〔（]/.test(words) ? 1 : 0, Math.max(0, words.search(/[:：]/))));
}

function isNavigation(word: string): boolean {
  return word === '〕' || NAVIGATION_WORDS.has(word.replace(/[:：]$/, ''));
}

/** 索引号 | 0108/2026-14 | 发布日期 | …: a card whose cells came as one line. */
function isCard(line: string): boolean {
  const bar = line.search(/[|｜]/);
  if (bar < 0) return false;
  const label = line.slice(0, bar).replace(/[\s\u3000]+/g, '');
  return CARD_LABELS.has(label.startsWith('〔') ? label.slice(1) : label);
}

function isBreadcrumb(line: string): boolean {
  return /[>›»]/.test(line) && BREADCRUMB.test(line) && PAGE_PLACE.test(line);
}

/** 下面是小编为大家整理的……，供大家参考。 */
function isReposting(line: string): boolean {
  return REPOSTED.test(line) && REPOST_LINE.test(line);
}

/** Whether a line is nothing but a page number. */
export function isPageNumber(line: string): boolean {
  return line.length <= 16 && PAGE_NUMBER.test(plainOf(line));
}

/** “工 作 要 点” → “工作要点” */
function withoutSpacingOfTitle(line: string): string {
  return line.length <= LONGEST_HEADING && LETTER_SPACED.test(line)
    ? line.replace(/[^\u4e00-\u9fff]/g, '')
    : line;
}

function isSalutation(line: string): boolean {
  return /[:：]$/.test(line) && RECIPIENTS.test(line) && !NOT_RECIPIENTS.test(line);
}

/** “索 引 号:” → “索引号:” for the first words only. */
function withoutLetterSpacing(line: string): string {
  return line.slice(0, 24).replace(/[\s\u3000]+/g, '') + line.slice(24);
}
