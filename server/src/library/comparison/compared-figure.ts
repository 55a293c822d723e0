import { hanValue } from '../../core/targets/figure';
import type { Target } from '../../core/targets/target';
import { inSimplified } from '../../core/words/script-characters';
import type { Located, WorkPlan } from '../../core/work-plan';
import { clauseBefore } from '../texts/words-beside';
import { type AskedMore, askedMore } from './compared-direction';

/** The figure of a target as a bare number of a bare unit, so that two years' can be compared: 2.8亿元 is 280000000 元. */
export interface ComparedFigure {
  readonly number: number;
  readonly upper: number;
  /** `EVERY_COUNT` for what is to be none (为零), of whatever unit. */
  readonly unit: string;
  /** Which way asks more; `null` where the words do not tell. */
  readonly more: AskedMore | null;
  /** Whether it is by how much a thing changes (提高5%), not what it comes to (提高到5%). */
  readonly change: boolean;
  /** 每季度 of 每季度1次, by which the numbers were multiplied to be those of a year; else `null`. */
  readonly per: string | null;
  /** What the things counted are called after, 5A, 省级: of others the count is another. */
  readonly grades: string;
}

export const EVERY_COUNT = '*';
const RANK = '位次';
const SCALE = /^(?:[百千]?[万亿]{1,2}|[百千](?![米克瓦伏]))/;
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
/** Units that are written for one another, and how many of the first one makes; 1公顷 is 15亩. */
const UNITS = new Map<string, readonly [unit: string, times: number]>(
  (
    [
      ['名', { 人: 1, 位: 1 }],
      ['个', { 项: 1 }],
      ['场', { 场次: 1 }],
      ['%', { '‰': 0.1, 成: 10 }],
      ['百分点', { 个百分点: 1 }],
      ['米', { 公里: 1e3, 千米: 1e3, 厘米: 0.01, 毫米: 0.001 }],
      ['亩', { 公顷: 15, 平方公里: 1500, 平方千米: 1500, 平方米: 0.0015, 平米: 0.0015, '㎡': 0.0015 }],
      ['公斤', { 千克: 1, 吨: 1e3, 斤: 0.5, 克: 0.001 }],
      ['千瓦时', { 度电: 1, 兆瓦时: 1e3 }],
      ['千瓦', { 兆瓦: 1e3, 瓦: 0.001 }],
      ['分钟', { 小时: 60 }],
    ] as ReadonlyArray<readonly [string, Readonly<Record<string, number>>]>
  ).flatMap(([unit, others]) =>
    Object.entries(others).map(([other, times]): [string, [string, number]] => [other, [unit, times]]),
  ),
);
const ROUNDS = /^[次场期轮回遍]/;
const PER = /每个?(半年|季度?|学年|年度?|学期|两个月|月度?|周|星期|[天日])/g;
const PER_YEAR: Readonly<Record<string, number>> = {
  半年: 2,
  季: 4,
  季度: 4,
  学年: 1,
  年: 1,
  年度: 1,
  学期: 2,
  两个月: 6,
  月: 12,
  月度: 12,
  周: 52,
  星期: 52,
  天: 365,
  日: 365,
};
const GRADE = /[1-5]A|A{3,5}|国家级|[省市县]级|[特甲乙丙一二三四五]级/g;
const AFTER = 16;

/** The figure of a target; `null` for one that has none. 为零, 全覆盖 and places (前三名) are figures too. */
export function figureOf({ draft }: WorkPlan, target: Located<Target>): ComparedFigure | null {
  const text = draft.paragraphs[target.paragraph]?.text ?? '';
  const [before, own] = [inSimplified(clauseBefore(text, target.start)), inSimplified(target.text)];
  const after = inSimplified(text.slice(target.end, target.end + AFTER)).split(/[，,。；;、：:|]/)[0] ?? '';
  const grades = [...(`${before}${own}${after}`.match(GRADE) ?? [])].sort().join();
  const level = target.kind === 'level' ? levelFigure(own) : null;
  if (level) return { ...level, upper: level.number, change: false, per: null, grades };
  const { number } = target;
  if (number === undefined || Number.isNaN(number)) return null;
  const { unit, times } = bareUnit(inSimplified(target.unit ?? ''));
  const { more, change } = askedMore(before, own, target, unit, after);
  const per = ROUNDS.test(unit) ? ([...before.matchAll(PER)].at(-1) ?? null) : null;
  const yearly = per ? (PER_YEAR[per[1] ?? ''] ?? 1) : 1;
  // 增长1倍 is 翻一番, twice as much.
  const added = unit === '倍' && change ? 1 : 0;
  const value = (figure: number) => (figure + added) * times * yearly;
  return {
    number: value(number),
    upper: value(target.upper ?? number),
    unit,
    more,
    change: change && unit !== '倍',
    per: per?.[0] ?? null,
    grades,
  };
}

/** Whether two numbers are one: 2.8 × 10⁸ is not quite 28000 × 10⁴. */
export function isSameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

function levelFigure(text: string): Pick<ComparedFigure, 'number' | 'unit' | 'more'> | null {
  if (text === '全覆盖') return { number: 100, unit: '%', more: 'up' };
  if (/零/.test(text) && !text.includes('增长')) return { number: 0, unit: EVERY_COUNT, more: 'down' };
  const place = /[第前]([0-9]+|[一二三四五六七八九十]+)/.exec(text)?.[1];
  if (!place) return null;
  const number = /^[0-9]/.test(place) ? Number(place) : hanValue(place);
  return number === null ? null : { number, unit: RANK, more: 'down' };
}

function bareUnit(unit: string): { readonly unit: string; readonly times: number } {
  const scale = SCALE.exec(unit)?.[0] ?? '';
  const bare = unit.slice(scale.length);
  const [base, times] = UNITS.get(bare) ?? [bare, 1];
  return { unit: base, times: [...scale].reduce((product, char) => product * (SCALES[char] ?? 1), times) };
}
