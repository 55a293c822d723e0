import { memo } from '../../../core/memo';
import type { Paragraph } from '../../../core/paragraph';
import { isTableLine } from '../../../core/table/cells';
import type { WorkPlan } from '../../../core/work-plan';
import { shorten } from '../../reading/excerpt';
import { bodyThat, isBodyAt } from '../../reading/plan-text';
import { defineRule, type Report } from '../../rule';

/** One sentence this long, in UTF-16 units and with two commas, is no heading. */
const LONGEST_HEADING = 60;
/** Paragraphs broken off before one without a number: as many are likely a flaw each, more are broken lines. */
const MOST_BROKEN_OFF = 2;
const FEWEST_FOR_A_WAY = 3;
const LONGEST_FRAGMENT = 12;
/** 联系人：… is a field, unless a sentence ends in it. */
const FIELD = /^[^，。；:：]{2,8}[:：][^。]*$/;
/** Shorter lines of a list are headings; fewer than these are no habit. */
const SHORTEST_LINE = 24;
const FEWEST_LINES = 2;
const CONTEXT = 8;
const ENDED = /[。！？!?；;：:…—.．][”’」』）)】〕》\s]*$/;
/** The credit of a photograph: 本报记者 某某摄. */
const CREDIT = /(?:记者|通讯员|摄影|供图)[^。，,；;]{0,12}$/;
/** （此件公开发布） and the like take no full stop, and what stands before them was signed. */
const REMARK = /（(?:此件|本件|联系人|联系电话|附)[^（）]{1,30}）$/;
/** A date at the end of what a lost line end has glued to a sentence: ……抓好落实。某市政府2026年1月8日. */
const SIGNED = /[。！？；][^。！？；，]{0,40}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发)?$/;
const LINK = /^\s*(?:https?:\/\/|www\.)/;
/** A quotation of Markdown. */
const ASIDE = /^\s*>/;
/** What no paragraph begins with: the sentence before was cut by a web page. */
const GOES_ON = /^[\s\u3000]*(?:[，,。；;、：:！？!?）)】〕》”]|[是的和及与或等][^。]{0,3}[：:，,])/;
/** 二。强化管理: the mark of the number was mistyped. */
const DAMAGED_NUMBER = /^[\s\u3000]*[0-9０-９一二三四五六七八九十]{1,3}[。；][^。！？；]*$/;
const SENTENCE_INSIDE = /[。；][^”’」』）)】〕]/;
/** 小学招生今起报名！细则公布 is a headline, unless it is long. */
const CALL_INSIDE = /[！？][^”’」』）)】〕]/;
/** Words or short phrases that ； parts, without a sentence: 政治意识；大局意识；核心意识. */
const LONGEST_KEYWORD = 14;

export const missingFullStop = defineRule({
  id: 'missing-full-stop',
  level: 'warning',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: { zh: '正文段落末尾没有句号。', en: 'A paragraph of running text does not end in a full stop.' },
    why: {
      zh: '读者会疑心后面还有内容，是否漏印、漏粘。',
      en: 'Readers wonder whether the rest was cut off.',
    },
    remedy: {
      zh: '补上句号；段末另注责任单位的，句号在注之前。',
      en: 'Add the full stop, before the units where these follow the sentence.',
    },
    source: {
      zh: 'GB/T 15834-2011 4.1：陈述句末尾用句号。',
      en: 'GB/T 15834-2011 4.1: a statement ends in a full stop.',
    },
    leavesAlone: {
      zh: '标题、表格、以分号结尾的分项、后面另有单位的句子、草稿的最后一行、被硬换行或网页链接打断的行、照片的署名、“（此件公开发布）”和粘在段末的署名日期、引用块、各行都不加句号的列表。',
      en: 'Headings, tables, list lines that end in ；, the last line of a draft, lines broken by a hard wrap or a link, credits of photographs, （此件公开发布） and signatures glued to a paragraph, block quotes, lists whose lines take no stop.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防护岸32.6公里，年底前通过验收\n2.抓好防汛。年底前修订预案。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防护岸32.6公里，年底前通过验收。\n2.抓好防汛。年底前修订预案。\n',
  },
  *check(plan) {
    const reports: Report[] = [];
    const brokenOff: Report[] = [];
    for (const { index, paragraph } of withoutStop(plan)) {
      const isLeft =
        paragraph.block?.kind === 'heading' ||
        listsWithoutStops(plan).has(paragraph.opening?.style ?? '') ||
        isBeforeLink(plan, index);
      if (isLeft) continue;
      const report = reportOf(index, paragraph);
      const next = nextOfBody(plan, index);
      // What ends the draft may still be written, or be an excerpt.
      if (next === null) {
        if (plan.draft.paragraphs.slice(plan.bodyEnd).some(({ blank }) => !blank)) reports.push(report);
        continue;
      }
      const following = plan.draft.paragraphs[next] as Paragraph;
      if (!goesOn(following) && !isFragment(plan, next))
        (following.opening ? reports : brokenOff).push(report);
    }
    // Where most do so it is the way of the draft, or a table that was not taken for one.
    if (reports.length > FEWEST_FOR_A_WAY && reports.length * 2 > count(prose(plan))) return;
    yield* reports;
    if (brokenOff.length > MOST_BROKEN_OFF) return;
    for (const report of brokenOff)
      yield report.fix ? { ...report, fix: { ...report.fix, safe: false } } : report;
  },
});

const withoutStop = bodyThat((paragraph) => !isEnded(paragraph) && isUnended(paragraph));
const prose = bodyThat(({ text }) => isProse(text));
const numbered = bodyThat(({ opening }) => opening !== null);

function count(all: Iterable<unknown>): number {
  let total = 0;
  for (const _ of all) total++;
  return total;
}

/** The next paragraph of the body after one; `null` after the last. */
function nextOfBody(plan: WorkPlan, index: number): number | null {
  for (let next = index + 1; next < plan.bodyEnd; next++) if (isBodyAt(plan, next)) return next;
  return null;
}

/**
 * The styles of numbers and list signs whose lines, in this draft, mostly end without a stop, long ones too. In a
 * Markdown list short lines count as well: many are notes that never had one.
 */
const listsWithoutStops = memo((plan: WorkPlan): ReadonlySet<string> => {
  const counts = new Map<string, { ended: number; open: number; fewest: number }>();
  for (const { paragraph } of numbered(plan)) {
    const { opening, text, block } = paragraph;
    if (!opening) continue;
    const isListed = block?.kind === 'item';
    const count = counts.get(opening.style) ?? { ended: 0, open: 0, fewest: FEWEST_LINES };
    counts.set(opening.style, count);
    if (isListed) count.fewest = 1;
    if (isEnded(paragraph)) count.ended++;
    else if (isListed || text.length >= SHORTEST_LINE) count.open++;
  }
  const bare = [...counts].filter(([, { ended, open, fewest }]) => open >= fewest && open > ended);
  return new Set(bare.map(([style]) => style));
});

/** Whether a paragraph that does not end in a stop should. */
function isUnended(paragraph: Paragraph): boolean {
  const text = sentenceOf(paragraph);
  if (
    REMARK.test(paragraph.plain.trimEnd()) ||
    SIGNED.test(paragraph.plain.trimEnd()) ||
    ASIDE.test(paragraph.text) ||
    CREDIT.test(paragraph.plain.slice(Math.max(0, text.length - 16), text.length)) ||
    !isProse(text) ||
    isTableLine(paragraph.text)
  )
    return false;
  if (!/[\u3400-\u9fff％%”》）)〕]$/.test(text)) return false;
  const end = text.length;
  // What was bracketed off behind the sentence has lost its opening bracket.
  if (paragraph.brackets.unopened.some(({ offset }) => offset === end - 1)) return false;
  // A line that is nothing but a remark in brackets.
  const begin = text.length - text.trimStart().length;
  return !paragraph.brackets.pairs.some(
    ({ open, close }) => open.offset === begin && close.offset === end - 1,
  );
}

function reportOf(index: number, paragraph: Paragraph): Report {
  const text = sentenceOf(paragraph);
  const end = text.length;
  const tail = shorten(text.slice(-CONTEXT));
  return {
    span: { paragraph: index, start: end - 1, end },
    message: {
      zh: `本段末尾“${tail}”后面缺句号。`,
      en: `The paragraph ends in “${tail}” without a full stop.`,
    },
    fix: {
      title: { zh: `在“${tail}”后补“。”`, en: `Insert “。” after “${tail}”` },
      safe: true,
      edits: [{ span: { paragraph: index, start: end, end }, newText: '。' }],
    },
  };
}

/** An address on a line of its own goes on with the sentence. */
function isBeforeLink({ draft }: WorkPlan, index: number): boolean {
  const next = draft.paragraphs.slice(index + 1, index + 3).find(({ blank }) => !blank);
  return next !== undefined && LINK.test(next.text);
}

/** A few words on a line of their own, before a line that goes on with the sentence: a link that was cut out. */
function isFragment({ draft }: WorkPlan, index: number): boolean {
  const [words = '', next = ''] = [draft.paragraphs[index]?.text.trim(), draft.paragraphs[index + 1]?.plain];
  return words.length <= LONGEST_FRAGMENT && GOES_ON.test(next);
}

/** The text without the units and remarks in brackets that follow its last sentence. */
const sentenceOf = memo(({ text, units, brackets }: Paragraph): string => {
  let end = text.trimEnd().length;
  for (const clause of units.toReversed())
    if (clause.end >= end && (clause.form !== 'line' || clause.start > 0)) end = clause.start;
  const remark = brackets.pairs.findLast(({ close, depth }) => depth === 0 && close.offset === end - 1);
  const before = remark ? text.slice(0, remark.open.offset).trimEnd() : '';
  return ENDED.test(before.slice(-12)) ? before : text.slice(0, end).trimEnd();
});

const goesOn = memo(({ plain }: Paragraph): boolean => GOES_ON.test(plain));
const isEnded = memo((paragraph: Paragraph): boolean => ENDED.test(sentenceOf(paragraph).slice(-12)));

/** Running text, as against a heading: a sentence ends inside it, or it is long. */
function isProse(text: string): boolean {
  if (FIELD.test(text.trim()) || DAMAGED_NUMBER.test(text)) return false;
  if (isKeywords(text)) return false;
  if (SENTENCE_INSIDE.test(text) || (text.length >= LONGEST_HEADING && CALL_INSIDE.test(text))) return true;
  return text.length >= LONGEST_HEADING && (text.match(/[，,]/g)?.length ?? 0) >= 2;
}

function isKeywords(text: string): boolean {
  if (!/[；;]/.test(text) || /[。！？]/.test(text)) return false;
  const words = text.slice(text.search(/[：:]/) + 1).split(/[；;]/);
  return words.every((word) => word.trim().length <= LONGEST_KEYWORD);
}
