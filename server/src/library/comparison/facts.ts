import { unitsOf } from '../../core/responsibility';
import { hanValue } from '../../core/targets/figure';
import { hanQuantityAt } from '../../core/targets/quantity';
import { MEASURES } from '../../core/words/measures';
import { anyOf } from '../../core/words/pattern';
import { plainOf } from '../../core/words/plain';
import { itemsOf, type PlanNode, type Span, type WorkPlan } from '../../core/work-plan';

/** 数字 · 日期 · 文件名、文号 · 责任单位 */
export type FactKind = 'figure' | 'date' | 'document' | 'unit';

/** What a plan states in so many words, so that a version that no longer does has lost it. */
export interface PlanFact {
  readonly kind: FactKind;
  /** As the plan writes it. */
  readonly text: string;
  /** Equal for facts that say the same: 3亿元 and 30000万元, 6月底前 and 6月底以前. */
  readonly key: string;
  /** The item that states it; `null` outside of items. */
  readonly item: PlanNode | null;
  readonly span: Span;
}

const HAN = '零〇一二两三四五六七八九十百千';
const YEAR = '(?:(?:19|20)\\d{2}|[〇零一二三四五六七八九]{4})年';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月';
const DAY = '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]';
/** 6月底前, 2026年3月15日, 三月底, 第二季度: in the plain form of a text. */
const DATE = new RegExp(
  `(?:${YEAR}(?:度)?)?(?<![\\d.${HAN}])${MONTH}(?:份)?(?:${DAY}|[上中下]旬|[底末初])?(?:之前|以前|前)?|(?<![\\d${HAN}])${YEAR}(?:年?[底末初])?(?:之前|以前|前)?|第[一二三四]季度|[上下]半年|年[底末](?:之前|以前|前)?`,
  'g',
);
/** What a document number follows: 执行江水发〔2026〕3号. */
const BEFORE_NUMBER = '执行|落实|按照|根据|依据|贯彻|印发|对照|遵照|参照|依照';
const DOCUMENT = new RegExp(
  `《[^《》]{2,60}》|(?:(?<=${BEFORE_NUMBER})|(?<![\\u4e00-\\u9fff])(?!${BEFORE_NUMBER}))[\\u4e00-\\u9fff]{1,8}〔(?:19|20)\\d{2}〕\\d{1,4}号|〔(?:19|20)\\d{2}〕\\d{1,4}号`,
  'g',
);
/** A number with its scale and what it counts; none of a name such as 12345热线 or 5G. */
const FIGURE = new RegExp(
  `(?<![\\d.A-Za-z第“])\\d[\\d,]*(?:\\.\\d+)?(?:[—–~-]\\d+(?:\\.\\d+)?)?(?!\\d*热线)\\s*(?:％|‰|[百千]?[万亿]{0,2}(?:${anyOf([...MEASURES].join(' '))}|[\\u4e00-\\u9fff]))`,
  'g',
);
/**
 * The same in Han numerals: 三百人次, 百分之五, 两倍. What they count must be a measure, for 三农 and 两委 are names; 一 says
 * no number before one (一个平台), nor do 百 and 千 alone.
 */
const HAN_FIGURE = new RegExp(
  `(?<![第“${HAN}\\d.〔（])(?:(?<part>[百千])分之)?(?<number>[${HAN}]{1,7})(?:点(?<tenths>[零〇一二三四五六七八九]{1,4}))?(?<scale>[万亿]{0,2})(?<unit>[余多]|${anyOf([...MEASURES].join(' '))}|成|(?<=分之[${HAN}点]{1,12}))`,
  'g',
);
const NAMED_BY = /^[一二两三四五六七八九][个项条支大位门对度分方面点]$/;
/** Years and days are dates. */
const NO_FIGURE = /[年月日号时点]$/;
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** The facts of a plan's body, in the order of the draft: figures, dates and documents of its text, units of its items. */
export function factsOf(plan: WorkPlan): readonly PlanFact[] {
  const facts = plan.draft.paragraphs
    .slice(plan.bodyStart, plan.bodyEnd)
    .flatMap(({ text }, index) => factsIn(text).map((fact) => at(plan, fact, plan.bodyStart + index)));
  const units = itemsOf(plan).flatMap((item) =>
    unitsOf(plan, item, { inherited: false }).map(({ name, paragraph, start, end }): PlanFact => {
      const key = plainOf(name).replace(/\s/g, '');
      return { kind: 'unit', text: name, key, item, span: { paragraph, start, end } };
    }),
  );
  return [...facts, ...units];
}

interface FoundFact {
  readonly kind: FactKind;
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Documents first: what stands in a title is no fact of its own. */
function factsIn(text: string): readonly FoundFact[] {
  const plain = plainOf(text);
  const found: FoundFact[] = [];
  const add = (kind: FactKind, pattern: RegExp, keyOf: (words: string, start: number) => string | null) => {
    for (const { 0: words, index: start } of plain.matchAll(pattern)) {
      const end = start + words.length;
      if (found.some((own) => start < own.end && own.start < end)) continue;
      const key = keyOf(words, start);
      if (key !== null) found.push({ kind, text: text.slice(start, end).trim(), key, start, end });
    }
  };
  add('document', DOCUMENT, (words) => words.replace(/\s/g, ''));
  add('date', DATE, (words) =>
    inDigits(words)
      .replace(/之前|以前/, '前')
      .replace(/份|(?<=月)0|(?<!\d)0/g, '')
      .replace('号', '日'),
  );
  add('figure', FIGURE, figureKey);
  add('figure', HAN_FIGURE, (words, start) => (isSaid(plain, words, start) ? hanFigureKey(words) : null));
  return found.sort((a, b) => a.start - b.start);
}

/** A date with its Han numerals in digits; those of a quarter stay. */
function inDigits(date: string): string {
  const year = (numeral: string) => [...numeral].map((char) => hanValue(char) ?? 0).join('');
  return date
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/, year)
    .replace(new RegExp(`[${HAN}]{1,3}(?=[月日号])`, 'g'), (numeral) => `${hanValue(numeral) ?? numeral}`);
}

/**
 * Whether a Han numeral counts something: of what also ends names (两个维护, 四方联动, 三分之二) a small number does so only
 * where it is the object of a verb (新建三个站点).
 */
function isSaid(plain: string, words: string, start: number): boolean {
  if (plain[start + words.length] === '之') return false;
  return !NAMED_BY.test(words) || hanQuantityAt(plain, start).quantity !== null;
}

/** 三百人次 as 300人次, 百分之五点五 as 5.5％; `null` for what says no number. */
function hanFigureKey(words: string): string | null {
  HAN_FIGURE.lastIndex = 0;
  const { part, number = '', tenths, scale = '', unit = '' } = HAN_FIGURE.exec(words)?.groups ?? {};
  const whole = number === '零' ? 0 : hanValue(number);
  if (whole === null || NO_FIGURE.test(words) || (!part && /^[一百千]$/.test(number) && scale === ''))
    return null;
  const digits = [...(tenths ?? '')].map((char) => hanValue(char) ?? 0).join('');
  return figureKey(
    `${whole}${digits && `.${digits}`}${scale}${part === '百' ? '％' : part === '千' ? '‰' : unit}`,
  );
}

/** 3亿元 and 30000万元 as one number of 元. */
function figureKey(words: string): string | null {
  if (NO_FIGURE.test(words)) return null;
  const [, number = '', rest = ''] = /^([\d,.]+)(.*)$/.exec(words.replace(/[\s,]/g, '')) ?? [];
  const scale = /^[百千万亿]+/.exec(rest)?.[0] ?? '';
  const value = [...scale].reduce((product, char) => product * (SCALES[char] ?? 1), Number(number));
  return `${Number(value.toPrecision(12))}${rest.slice(scale.length)}`;
}

function at(plan: WorkPlan, { kind, text, key, start, end }: FoundFact, paragraph: number): PlanFact {
  return { kind, text, key, item: itemAt(plan, paragraph, start), span: { paragraph, start, end } };
}

/** The last item that begins before a place and holds it. */
function itemAt(plan: WorkPlan, paragraph: number, offset: number): PlanNode | null {
  const items = itemsOf(plan);
  let low = 0;
  let high = items.length;
  const isBefore = ({ start }: PlanNode) =>
    start.paragraph < paragraph || (start.paragraph === paragraph && start.offset <= offset);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as PlanNode)) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  if (!item) return null;
  const { end } = item;
  return end.paragraph > paragraph || (end.paragraph === paragraph && end.offset >= offset) ? item : null;
}
