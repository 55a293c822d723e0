import { plainOf } from '../words/plain';

/** 工作回顾, 过去五年, 取得的成就: tells of what was, in whatever plan. */
const RETROSPECT =
  /回顾|(?:工作|年度|任务)总结|^(?:过去|近|这|前)?[一二三四五六七八九十]年来?(?:的)?(?:主要)?(?:工作|发展|成绩|成就)|^过去[一二三四五几]年|^(?:去年|上年|上一年)|(?:主要|工作|发展|突出|取得的?|建设)(?:的)?(?:成绩|成就)|^(?:成绩|成就)(?:与|和|及)/;
/** 2025年主要工作, “十四五”时期…情况: a year or five years, of which only the plan's own year tells whether they are over. */
const PAST_YEAR =
  /(?<!\d)((?:19|20)\d{2})年(?:度|来|以来)?(?:的)?(?:主要|重点|各项|全市|全县|全区|全省|全局|全校|我[市县区省局校])*(?:工作|任务|目标|指标|计划|成绩|成就|成效|亮点|发展|经济|完成|开展|执行|预算)/g;
/** What is still to be done stands in the title of a section that is no mere retrospect. */
const AHEAD = /安排|打算|部署|思路|下半年|下一?步|下阶段|今年|明年|来年/;
/** To tell of what was done is a task of its own: 宣传发展成就. */
const TOLD = /宣传|展示|展现|宣讲|讲好|弘扬|巩固|学习|编印|编写|举办|撰写|做好|开展|完成|召开/;

/**
 * Whether a section or item of this title tells of what was done (2025年工作回顾, 主要成就), so that nothing in it is a
 * task. `year`: the first year that the plan is for; `null` where the draft does not tell it.
 */
export function looksBack(title: string, year: number | null): boolean {
  const plain = plainOf(title);
  if (AHEAD.test(plain) || TOLD.test(plain)) return false;
  const years = Array.from(plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年)/g), ([, told]) => Number(told));
  if (year !== null && years.some((told) => told >= year)) return false;
  if (RETROSPECT.test(plain)) return true;
  return year !== null && Array.from(plain.matchAll(PAST_YEAR)).length > 0;
}
