import { CONDUCT_WORDS, FRAME_TITLES, GROUND_TITLES } from '../words/frames';
import { REVIEW_WORDS } from '../words/past';
import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { TASK_KINDS } from '../words/plan-titles';

const FRAME = new RegExp(anyOf(FRAME_TITLES));
const GROUND = new RegExp(anyOf(GROUND_TITLES));
const CONDUCT = new RegExp(anyOf(CONDUCT_WORDS));

/** What a title names beside a review: 2025年工作总结和2026年工作安排 holds the tasks of 2026. */
const AND_WHAT_IS_AHEAD = new RegExp(
  `${anyOf(REVIEW_WORDS)}[^，。；]*[和及与暨、][^，。；]*${anyOf(`${TASK_KINDS} 部署 思路`)}`,
);

/** Whether a section or item of this title carries no task of its own: 总体要求, 保障措施 …. */
export function isFrameTitle(title: string): boolean {
  const plain = plainOf(title);
  return FRAME.test(plain) && !AND_WHAT_IS_AHEAD.test(plain);
}

/** Whether a section of this title says on which ground and to what end a plan is made: 指导思想, 工作目标, 工作回顾. */
export function isGroundTitle(title: string): boolean {
  return GROUND.test(plainOf(title));
}

/** Whether an item of this title is one of party building, ideology or conduct. */
export function isConductTitle(title: string): boolean {
  return CONDUCT.test(plainOf(title));
}
