import { CONDUCT_WORDS, FRAME_TITLES, GROUND_TITLES } from '../words/frames';
import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';

const FRAME = new RegExp(anyOf(FRAME_TITLES));
const GROUND = new RegExp(anyOf(GROUND_TITLES));
const CONDUCT = new RegExp(anyOf(CONDUCT_WORDS));

/** Whether a section or item of this title carries no task of its own: 总体要求, 保障措施 …. */
export function isFrameTitle(title: string): boolean {
  return FRAME.test(plainOf(title));
}

/** Whether a section of this title says on which ground and to what end a plan is made: 指导思想, 工作目标, 工作回顾. */
export function isGroundTitle(title: string): boolean {
  return GROUND.test(plainOf(title));
}

/** Whether an item of this title is one of party building, ideology or conduct. */
export function isConductTitle(title: string): boolean {
  return CONDUCT.test(plainOf(title));
}
