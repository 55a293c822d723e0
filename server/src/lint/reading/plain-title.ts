import { memo } from '../../core/memo';
import { plainOf } from '../../core/words/plain';
import type { WorkPlan } from '../../core/work-plan';

/** The title of a plan in plain form, for patterns; empty where it has none. */
export const plainTitle = memo(({ title }: WorkPlan): string => plainOf(title?.text ?? ''));
