import type { UnitRole } from './unit-labels';

/** What units do, at the end of their list: A、B负责 (sources: 国发〔2019〕3号, 国办发〔2018〕121号, 国办发〔2020〕43号). */
export const DUTIES = `
  牵头负责 牵头 按职责分工负责 按职责分工分别负责 按照职责分工负责 按照职责分工分别负责 按各自职责负责 按照各自职责负责
  按各自职责分工负责 按照各自职责分工负责 按职责负责 按照职责负责 按职责分别负责 按分工负责 按职责分工落实 按照职责分工落实
  分别负责 共同负责 具体负责 负责落实 负责 具体落实 组织实施 参与 参加 配合 协办 协助 指导`;

/** The role of units with a duty; `null` where it depends on the others (负责 beside a lead supports it). */
export function roleOfDuty(duty: string): UnitRole | null {
  if (duty.startsWith('牵头')) return 'lead';
  return /^(?:参与|参加|配合|协办|协助|指导)$/.test(duty) ? 'supporting' : null;
}

/** Clauses among units that order or extend responsibility and name no unit. */
export const ORDERING = '下同 以下任务 以下同 不再一一 排在第一位 列第一位 列在第一位 排名第一 以上 以下';
