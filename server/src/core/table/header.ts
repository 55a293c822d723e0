import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { BODY_WORDS, meaningOfLabel, ROLE_WORDS } from '../words/unit-labels';

/** What a column of a task table holds: 序号 · 任务 · 目标 · 牵头 · 责任 · 配合 · 责任人 · 时限. */
export type ColumnRole =
  | 'number'
  | 'task'
  | 'target'
  | 'lead'
  | 'responsible'
  | 'supporting'
  | 'person'
  | 'deadline'
  | 'other';

/** A longer text heads no column. In UTF-16 units, without white space. */
const LONGEST_HEADING = 20;

const UNIT = `(?:${anyOf(BODY_WORDS)}|机关|学校|局|科|处)`;
const ACTING = `(?:${anyOf(ROLE_WORDS.responsible)}|权责|工作)`;
const AND = '[及和、/]';
const PERSON_OF = '责任|分管|主管|牵头|包抓|包联|包保|挂钩|联系|督办|协管|市级|县级|区级|局|校|院';

/**
 * Headings beyond the labels that stand before units in a text too. Tried in this order; the first that matches the
 * whole heading tells the role.
 */
const ROLES: ReadonlyArray<readonly [role: ColumnRole, pattern: RegExp]> = [
  ['number', /^(?:任务|工作|项目|事项)?(?:序号|编号|项号|序|号)$|^(?:No\.?|NO\.?|#)$/],
  [
    'person',
    new RegExp(
      `^(?:(?:${PERSON_OF})*(?:[市县区局校院委厅]?领导|${anyOf('责任人 负责人 联系人 承办人 经办人 领办人')})(?:员|姓名)?|分管[市县区局校院委]长)$`,
    ),
  ],
  ['lead', new RegExp(`^${anyOf(ROLE_WORDS.lead)}(?:责任|承办)?${UNIT}?$`)],
  ['supporting', new RegExp(`^${anyOf(ROLE_WORDS.supporting)}(?:责任|落实)?${UNIT}?$`)],
  [
    'responsible',
    new RegExp(
      `^(?:${ACTING}?(?:考核|督办|验收)?${UNIT}|[责职任][任责务]分工|责任(?:单位|部门)${AND}责任人|牵头${AND}配合单位|牵头单位${AND}(?:责任|配合)单位|责任单位${AND}配合单位)$`,
    ),
  ],
  [
    'deadline',
    /^(?:计划|预定|要求|任务)?(?:完成|办结|落实|推进|整改|办理|实施|达到|工作)?(?:时限|时间|期限|日期|时间节点|时间进度|时间安排|时间表|时序进度|时序|节点|期程|进度安排|进度要求|进度计划)(?:要求|节点)?$/,
  ],
  [
    'target',
    /^(?:(?:年度|工作|预期|主要|具体|量化|绩效|考核|任务|本年|全年)*(?:目标|指标|目标值|目标要求|指标值)|(?:预期|工作)?(?:成果|成效)(?:形式)?|(?:第?[一二三四1-4])季度(?:目标|任务|进度|计划)?)$/,
  ],
  [
    'task',
    /^(?:\d{4}年)?(?:工作|重点|主要|具体|年度|目标|任务|考核|责任|改革|建设|督办|分解|核心|整改|落实|推进|创建|项目|实事|民生|措施){0,4}(?:任务|事项|内容|工作|举措|措施|项目|要点|行动|实事|名称)(?:分解|清单|名称|内容|描述|要求|[及和]措施|[及和]要求)?$/,
  ],
  [
    'other',
    /^(?:备注|说明|类别|类型|分类|领域|板块|方面|依据|任务来源|来源|进展|进展情况|完成情况|工作进展|落实情况|存在问题|下一步打算|状态|分值|得分|权重|占比|各项分值|考核要点|考核标准|评分标准|级别|层级|联系电话|电话|投资|资金来源)$/,
  ],
];

/**
 * What a column with such a heading holds, in either script and with padding inside (责 任 单 位); `other` for a
 * heading that is known to be none of the rest (备注), `null` for any other text. An empty text yields `null`.
 */
export function columnRole(heading: string): ColumnRole | null {
  if (heading.length > LONGEST_HEADING * 4) return null;
  if (heading.length > LONGEST_HEADING && !/[\s*_<]/.test(heading)) return null;
  const words = plainOf(heading)
    .replace(/[\s\ufeff*_]+/g, '')
    .replace(/<br\/?>/gi, '')
    .replace(/／/g, '/');
  if (words === '' || words.length > LONGEST_HEADING) return null;
  const bare = words.replace(/[(（][^()（）]*[)）]$/, '').replace(/[:：]$/, '');
  return meaningOfLabel(bare) ?? ROLES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** Whether a column of this role names units. */
export function holdsUnits(role: ColumnRole): role is 'lead' | 'responsible' | 'supporting' {
  return role === 'lead' || role === 'responsible' || role === 'supporting';
}

/**
 * Whether these roles head a table of tasks: at least two are known and at least half of all, one tells the task
 * (or its number or target) and another who does it or by when. `null` stands for a heading that is not known.
 */
export function headsTable(roles: ReadonlyArray<ColumnRole | null>): boolean {
  const known = roles.filter((role) => role !== null);
  const what = known.some((role) => role === 'number' || role === 'task' || role === 'target');
  const who = known.some((role) => holdsUnits(role) || role === 'person' || role === 'deadline');
  return what && who && known.length * 2 >= roles.length;
}
