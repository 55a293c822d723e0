import type { Paragraph } from '../../../core/paragraph';
import { isQuoted } from '../../../core/quotation';
import { PAST_WORDS } from '../../../core/words/past';
import { anyOf } from '../../../core/words/pattern';
import { plainOf } from '../../../core/words/plain';
import { YEARLY_KINDS } from '../../../core/words/plan-titles';
import { gated } from '../../../core/words/word-gate';
import type { WorkPlan } from '../../../core/work-plan';
import { reviewParagraphs, searchInBodies, sentenceAround } from '../../reading/body-paragraphs';
import { statedYear } from '../../reading/plan-year';
import { defineRule, type Report } from '../../rule';

/** Sentences in which a year can only be the plan's own. The year is the first group. */
const AHEAD: readonly RegExp[] = [
  // 2025年全市教育工作的总体要求是
  gated(
    /(?<=^|[。！？\s])(20\d{2})\s?年(?:的)?[^，,。；;：:0-9《“]{0,14}工作的?(?:总体|基本|主要|指导)?(?:思路|要求|目标|任务|安排)(?=[是为：:])/g,
  ),
  // 2025年，要……
  gated(
    /(?<=^|[。！？\s])(20\d{2})\s?年[，,]?[^，,。；;：:0-9《“要]{0,12}(?:要(?![求点闻素件])|将(?=继续|重点|围绕|全面|深入|进一步|着力|坚持)|计划(?=新|完成|实施|建|开))/g,
  ),
  // 力争2025年底……; with 前 it is a deadline, which impossible-target looks at
  gated(/(?:力争|争取|确保|计划于|计划在|拟于|预计)[到在于]?(20\d{2})\s?年(?![^，,。；;]{0,8}前)/g),
  // 一、2025年重点任务
  gated(
    new RegExp(
      `(?<=^[\\s\\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])?[\\s\\u3000]*)(20\\d{2})\\s?年(?:度)?(?:的)?(?:重点|主要|全年)?(?:工作)?${anyOf(`${YEARLY_KINDS} 思路 重点 目标任务 主要任务 重点任务`)}(?=[\\s\\u3000]*$)`,
      'g',
    ),
  ),
];
/** What a plan begins with; a review may begin so too, so nothing in the paragraph may tell of what was reached. */
const LEAD: readonly RegExp[] = [
  // 2025年，全市文旅工作以……为指导，努力……
  gated(
    /^\s*(20\d{2})\s?年(?:度)?[，,]?[^，,。；;：:0-9《“]{0,20}工作[，,]?(?:的?总体要求)?(?:要|将)?(?:坚持)?(?:以|紧紧围绕|紧扣)/,
  ),
  // 2025年是……的开局之年
  gated(
    /^\s*(20\d{2})\s?年[，,]?是[^。；;0-9]{0,40}(?:之年|第[一二三四五六七八九十]年|关键(?:一)?年|重要(?:一)?年)/,
  ),
];
const REACHED = /取得|成效|圆满|荣获|获评|获得|一年来|过去|以来|已|[成现到得]了|连续|回顾/;
/** What tells that an earlier year is meant. */
const PAST = new RegExp(anyOf(`${PAST_WORDS} 截至 回顾 总结 完成情况 曾 对照`));
const REACH = 30;
const YEAR = /20\d{2}(?=\s*年)/;
const YEARS = /20\d{2}/g;
/** What a notice sends out: 现将《……2025年工作要点》印发, 关于印发2025年工作要点的通知. */
const SENT = /(?<=《)[^《》]{8,60}(?=》)|(?<=印发)[^《》]{0,30}20\d{2}[^《》]{4,20}(?=的通知)/g;

export const staleYear = defineRule({
  id: 'stale-year',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '计划里把往年写成了将来，或者通知、正文的年份与标题不一致。',
      en: 'An earlier year is spoken of as lying ahead, or the notice or text disagrees with the year of the title.',
    },
    why: {
      zh: '是沿用去年稿子没有改净的痕迹，印发后要收回重发。',
      en: 'It shows that last year’s draft was reused; the plan has to be recalled.',
    },
    remedy: { zh: '改为本计划的年份。', en: 'Change it to the plan’s own year; the quick fix does.' },
    source: {
      zh: '公文校对：标题、正文、附件的年份一致。',
      en: 'Proof-reading practice: title, text and attachments agree on the year.',
    },
    leavesAlone: {
      zh: '“2024年以来”、已完成的事项、回顾部分、文件名；晚于计划年度的年份；做上一年度考核、决算等工作。',
      en: 'History, review sections, names of documents; later years; tasks on the year before such as its accounts.',
    },
    bad: '某局2026年工作要点\n2025年全局工作的总体要求是：坚持稳中求进，狠抓落实。\n一、重点任务\n1.扩大学位供给。力争2025年底新增学位2000个。\n',
    good: '某局2026年工作要点\n2026年全局工作的总体要求是：坚持稳中求进，巩固2025年以来的成果。\n一、重点任务\n1.扩大学位供给。力争2026年底新增学位2000个，做好2025年度决算。\n',
  },
  *check(plan, { settings }) {
    const year = statedYear(plan, settings);
    if (year === null || plan.form === 'news') return;
    yield* staleNotice(plan, year);
    let isReview: ((paragraph: number) => boolean) | undefined;
    for (const [paragraph, { start, written }] of yearsIn(plan)) {
      if (written >= year) continue;
      isReview ??= reviewParagraphs(plan);
      if (!isReview(paragraph)) yield stale(paragraph, start, written, year);
    }
  },
});

const yearsIn = searchInBodies(search);

function search(paragraph: Paragraph) {
  const { plain: text } = paragraph;
  if (!text.includes('20')) return [];
  const found: Array<{ readonly start: number; readonly written: number }> = [];
  const starts = new Set<number>();
  for (const match of AHEAD.flatMap((pattern) => [...paragraph.matchesOf(pattern)])) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const { before, after } = sentenceAround(text, start, match.index + match[0].length, REACH);
    if (PAST.test(before + after) || isQuoted(text, start)) continue;
    if (!starts.has(start)) found.push({ start, written: Number(match[1]) });
    starts.add(start);
  }
  const lead = leadOf(paragraph);
  const start = lead ? text.indexOf('20') : -1;
  if (lead && !starts.has(start)) found.push({ start, written: Number(lead[1]) });
  return found;
}

function leadOf(paragraph: Paragraph): RegExpExecArray | null {
  const { plain } = paragraph;
  const lead = LEAD.find((pattern) => paragraph.mayMatch(pattern) && pattern.test(plain));
  return lead && !REACHED.test(plain) ? lead.exec(plain) : null;
}

/** The notice that sends the plan out names it with another year: 现将《……2025年工作要点》印发给你们. */
function* staleNotice({ draft, title, noise }: WorkPlan, year: number): Generator<Report> {
  const name = bare(plainOf(title?.text ?? ''));
  if (!title || name.length < 4 || !YEAR.test(title.text)) return;
  for (const { firstParagraph, lastParagraph } of noise) {
    if (firstParagraph > title.firstParagraph) continue;
    for (let paragraph = firstParagraph; paragraph <= lastParagraph; paragraph++) {
      const text = draft.paragraphs[paragraph]?.plain ?? '';
      for (const { 0: words, index } of text.matchAll(SENT)) {
        const years = words.match(YEARS) ?? [];
        if (years.length !== 1 || Number(years[0]) === year || !name.endsWith(bare(words))) continue;
        yield stale(paragraph, index + words.indexOf(years[0]), Number(years[0]), year);
      }
    }
  }
}

function bare(title: string): string {
  return title.replace(/20\d{2}|[\s《》]/g, '');
}

function stale(paragraph: number, start: number, written: number, year: number): Report {
  const span = { paragraph, start, end: start + 4 };
  return {
    span,
    message: {
      zh: `这里写的是 ${written} 年，计划年度是 ${year} 年。`,
      en: `This says ${written}; the plan is for ${year}.`,
    },
    fix: {
      title: { zh: `改为 ${year} 年`, en: `Change to ${year}` },
      safe: false,
      edits: [{ span, newText: String(year) }],
    },
  };
}
