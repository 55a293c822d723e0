import { anyOf } from '../words/pattern';
import { RANK_AIMED_AT } from '../words/vague';

/** A result that holds for every case, so that anybody can check it. Offsets are UTF-16, in the text. */
export interface FoundLevel {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the trigger stands in each form, and the form. */
const FORMS: Readonly<Record<string, ReadonlyArray<readonly [back: number, pattern: RegExp]>>> = {
  覆: [[1, /全覆盖/y]],
  清: [[4, /(?:全面|动态|见底|存量)?清零(?:销号|见底)?/y]],
  零: [
    [0, /零(?:事故|增长|新增|死亡|发生|投诉|上访|伤亡|拖欠|违规|差错)/y],
    [3, /(?:保持|控制)?(?<![整变归])为零(?=[，,。；;、）)]|$)/y],
  ],
  联: [[1, /全联网/y]],
  达: [[4, /(?:全面|全部|稳定|均|全)达标/y]],
  级: [[1, /[一二三四五甲](?:等甲|等乙)?级(?:达标|标准|以上标准)/y]],
  低: [
    [1, /不低于[^。；;，,0-9]{2,20}?(?:平均|收入|工资|上年|去年|全国|全省|全市)[^。；;，,0-9]{0,10}水平/y],
  ],
  第: [[0, /第(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[名位]/y]],
  前: [[0, /前(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})(?:[名位强]|(?=[，,。；;、）)的]|$))/y]],
};
/** Hedges that take the promise back. */
const NOT_YET = /(?:逐步|努力|力争|推动|推进|逐渐)[^。；;，,、]{0,12}$/;
const COUNTED = /[一二三四五六七八九十两]个$/;
const RANKED = new RegExp(`${anyOf(`${RANK_AIMED_AT} 挺进 居 列`)}[^。；;，,]{0,8}$`);
/** A place by itself (居全国第3位) is more often a fact than an aim. */
const AIMED_AT = new RegExp(`${anyOf(`${RANK_AIMED_AT} 挺进 确保`)}[^。；;，,]{0,8}$`);
const DENIED = /(?:未|没有|不)(?:实现|达到)?$/;

/** Reads the level around a trigger character, or `null`; with 力争 or 逐步 before it, it promises nothing. */
export function levelAt(text: string, at: number): FoundLevel | null {
  for (const [back, pattern] of FORMS[text[at] ?? ''] ?? []) {
    for (let start = Math.max(0, at - back); start <= at; start++) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (!match || pattern.lastIndex <= at) continue;
      const before = text.slice(Math.max(0, start - 16), start);
      if (NOT_YET.test(before) || COUNTED.test(before) || DENIED.test(before)) return null;
      if (text[at] === '前' && !RANKED.test(before)) return null;
      if (text[at] === '第' && !AIMED_AT.test(before)) return null;
      return { text: match[0], start, end: pattern.lastIndex };
    }
  }
  return null;
}
