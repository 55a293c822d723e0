import type { Localized } from '../../core/localized';
import { planName } from '../structure/structure';
import type { Suggestion } from './suggest';

/** Of the plans that have a suggestion so many are named. */
const MOST_NAMED = 5;

/** Where a suggestion comes from: “3 份往年计划有：潜江2025、鹰潭2024、宜昌2022”, the first five by name. */
export function provenanceWords({ plans }: Pick<Suggestion, 'plans'>): Localized {
  const names = plans.slice(0, MOST_NAMED).map(planName);
  const more = plans.length > MOST_NAMED;
  return {
    zh: `${plans.length} 份往年计划有：${names.join('、')}${more ? '等' : ''}`,
    en: `${plans.length} past ${plans.length === 1 ? 'plan has' : 'plans have'} it: ${names.join(', ')}${more ? ' …' : ''}`,
  };
}
