import { isFrameTitle } from '../../core/phrases/exempt';
import { inSimplified } from '../../core/words/script-characters';

/** A heading of the frame is no longer; 为教育改革提供组织保障 says more than that. */
const LONGEST = 6;
const YEAR = /(?:19|20)\d{2}年(?:度)?的?|[\s\u3000]/g;
/** Headings that say the same, each by what it is called here. */
const SAME: ReadonlyArray<readonly [RegExp, string]> = [
  [/目标$/, '工作目标'],
  [/^总体(?:要求|思路)$|^指导思想和/, '总体要求'],
  [/任务$|^重点工作$/, '主要任务'],
  [/保障措施|^(?:组织|工作)保障$|^强化?组织保障$/, '保障措施'],
  [/工作(?:回顾|总结)$/, '工作回顾'],
  [/^(?:实施|工作|方法)步骤$|^(?:进度|时间)安排$/, '实施步骤'],
  [/^工作要求$|^有关要求$/, '工作要求'],
];

/**
 * What part of a plan's frame a heading names, such as 总体要求 or 保障措施, which plans of every field have; `null`
 * for a heading that says what a plan is about.
 */
export function frameOf(title: string): string | null {
  const plain = inSimplified(title).replace(YEAR, '');
  if (plain.length > LONGEST) return null;
  const same = SAME.find(([pattern]) => pattern.test(plain))?.[1];
  return same ?? (isFrameTitle(plain) ? plain : null);
}
